"""Errors that end a run, grouped by what the caller does next. Trouble of one order is a value, never raised."""

from __future__ import annotations

import errno


class WoobcError(Exception):
    """Base of all expected errors: one clear sentence, and what to do next."""

    exit_code = 1

    def __init__(self, message: str, *, fix: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix

    def __str__(self) -> str:
        return f"{self.message} {self.fix}".strip()


class UsageError(WoobcError):
    """What the person asked for can't be done as asked."""

    exit_code = 2


class ConfigError(WoobcError):
    """The configuration file is missing, unsafe or wrong; `problems` holds one line each."""

    exit_code = 3

    def __init__(self, message: str, *, problems: tuple[str, ...] = (), fix: str = "") -> None:
        super().__init__("\n".join([message, *(f"  - {problem}" for problem in problems)]), fix=fix)
        self.problems = problems


def _of_system(system: str, message: str) -> str:
    """The sentence begins with the system, once, also where it was taken from an error that began so, and has an end."""
    end = "" if message.endswith((".", "!", "?")) else "."
    return f"{system}: {message.removeprefix(f'{system}: ')}{end}"


BUSINESS_CENTRAL = "Business Central"
"""As the remote system is called; a shop is called "store eu"."""
CHECK_BUSINESS_CENTRAL = (
    "Check company, staging_service, actions_service and api_url under business_central, and the permissions of the user or app"
    " under its auth."
)
"""What to do where its own words, in any language, are all that is known."""


class SetupError(WoobcError):
    """A remote system refuses for a reason an operator must correct: key, permission, service, field, address."""

    exit_code = 3

    def __init__(self, system: str, message: str, *, fix: str = "") -> None:
        super().__init__(_of_system(system, message), fix=fix)
        self.system = system


class AuthenticationFailed(SetupError):
    """The remote system does not accept the credentials."""


class UnknownStatus(SetupError):
    """A store does not have a status that was asked for (any more); it answers all the same. `known` are those it has."""

    known: tuple[str, ...] = ()


AGAIN = "Nothing is lost, the next run tries again; if this stays, see whether it is up and lets this machine in."


class TransientRemoteError(WoobcError):
    """A remote system is away or busy; the next run continues. `retry_after_s` is what it asked for, if it did."""

    exit_code = 5

    def __init__(self, system: str, message: str, *, retry_after_s: float | None = None, fix: str = AGAIN) -> None:
        super().__init__(_of_system(system, message), fix=fix)
        self.system = system
        self.retry_after_s = retry_after_s


class SilenceKept(WoobcError):
    """Nothing may be written for a while, for the middleware was restored; what goes on by itself just waits."""

    exit_code = 5


class OutOfTime(TransientRemoteError):
    """The run's own time (`max_run`) was over before somebody was asked: nobody's trouble, the next run goes on."""

    def __init__(self) -> None:
        WoobcError.__init__(self, "The time of this run is over.", fix="The next one goes on.")
        self.system = ""
        self.retry_after_s = None


class Stopped(BaseException):
    """Somebody ended the process: Ctrl-C, or a signal. No error, so that no part of a run takes it for its own trouble.

    `by` says who, as a person says it; `at` what a run was at then.
    """

    def __init__(self, by: str, exit_code: int) -> None:
        super().__init__(by)
        self.by = by
        self.at = ""
        self.exit_code = exit_code


class Defect(WoobcError):
    """Something nobody foresaw ended one part of a run. `system` is whose part it was: "store eu"."""

    def __init__(self, system: str, kind: str) -> None:
        super().__init__(
            _of_system(system, f"woobc itself failed on it: {kind}."),
            fix="The log says where (`woobc logs`); please report it. The rest of the run went on.",
        )
        self.system = system


class MiddlewareError(WoobcError):
    """The middleware file needs care: locked, full, damaged, of another version."""

    exit_code = 7


class DamagedMiddleware(MiddlewareError):
    """What SQLite finds in a file it can't read: `woobc db check` says whether it is damaged, a backup takes its place."""


class NotTheHolder(WoobcError):
    """Another machine is the one that may write, or nobody says which is."""

    exit_code = 3


class StampMismatch(WoobcError):
    """The middleware file belongs to another environment, Business Central, machine or path."""

    exit_code = 3


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_TOO_MANY_FILES = frozenset({errno.EMFILE, errno.ENFILE})
_OF_THE_MACHINE = _FULL | _TOO_MANY_FILES | {errno.EIO, errno.EROFS, errno.ENOMEM}


def is_of_the_machine(error: BaseException) -> bool:
    """Whether the system refused for want of something that all parts of a run need: room, file handles, memory, a sound disk."""
    return isinstance(error, OSError) and error.errno in _OF_THE_MACHINE


def refused_by_the_machine(error: OSError) -> MiddlewareError:
    """What is said of such an error wherever it comes up."""
    where = f" ({error.filename})" if error.filename else ""
    return MiddlewareError(f"The system refused something: {error.strerror}{where}.", fix=remedy_for(error))


def remedy_for(error: OSError) -> str:
    """What to do where the system refuses a file."""
    if error.errno in _TOO_MANY_FILES:
        return "This process, or the machine, has too many files open: raise the limit (ulimit -n), or see what holds them."
    if error.errno in _FULL:
        return "Free space; the next run goes on."
    if error.errno == errno.EROFS:
        return "Have its disk take writes again."
    if error.errno == errno.EIO:
        return "See whether its disk is sound (`dmesg`)."
    if error.errno == errno.ENOMEM:
        return "The machine is out of memory; the next run goes on."
    if error.errno in (errno.ENAMETOOLONG, errno.ELOOP):
        return "Name another file."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "See whether its folder is there."
    return "Check the permissions of its folder."
