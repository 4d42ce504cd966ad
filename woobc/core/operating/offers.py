"""The acts a person can do with an order, as the command line and the panel offer them; acts.py carries them out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

LONGEST_REASON = 1000


class Offer(Struct, frozen=True):
    """What the act does, in a sentence; the end of an example's command line; whether nobody may do it without a reason."""

    does: str
    example: str
    needs_reason: bool = True


OFFERS: Mapping[str, Offer] = {
    "retry": Offer(
        "Read an order from its store now, clear its failure, and decide again by the rules; the jobs go on from there.",
        "10045",
        needs_reason=False,
    ),
    "resend": Offer(
        "Send an order again, but only if Business Central holds nothing for it.",
        '10045 --reason "deleted there by mistake"',
    ),
    "adopt": Offer(
        "Take over what Business Central already has of an order, after comparing the totals.",
        '10045 --reason "entered by hand before go-live"',
    ),
    "ignore": Offer("Never forward an order that is not sent yet.", '10045 --reason "entered by hand"'),
    "unignore": Offer("Let the rules decide again about an ignored order.", "10045", needs_reason=False),
    "hold": Offer(
        "Keep an order from being released and posted; it still goes to Business Central.",
        '10045 --reason "customer called, wrong address"',
    ),
    "unhold": Offer(
        "Lift a hold, a person's or a rule's; the order is released or posted as configured.",
        "10045",
        needs_reason=False,
    ),
    "resolve": Offer(
        "Accept an order in conflict as it is now; it is released or posted as configured.",
        '10045 --reason "sales order corrected by hand"',
    ),
}
