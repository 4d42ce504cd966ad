"""Starts a process, waits for its end, and says what it took: `python -I -S launcher.py COMMAND [ARGUMENT ...]`.

A process counts what it took from the one that started it into its own peak of memory, so whoever measures must be smaller
than what is measured: this imports next to nothing. One line to stdout: the exit code, the seconds from start to end, the
peak of memory in kB, and the processor's seconds.
"""

import os
import sys
import time


def main() -> None:
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    begun = time.perf_counter()
    started = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[nowhere])
    _, status, usage = os.wait4(started, 0)
    seconds = time.perf_counter() - begun
    print(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss, usage.ru_utime + usage.ru_stime)


if __name__ == "__main__":
    main()
