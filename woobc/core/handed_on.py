"""The variables by which the panel tells the commands it starts who acts, and why: what is on a command line, every user of the
machine can read."""

from typing import Final

ACTING_PERSON: Final = "WOOBC_PERSON"
REASON: Final = "WOOBC_REASON"
