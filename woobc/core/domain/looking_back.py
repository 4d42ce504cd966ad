"""From when on a shop's changes are read once more, because a clock was set back: the shop's, ours, or one between."""

from __future__ import annotations

from datetime import datetime, timedelta

CLOCKS_MAY_DRIFT = timedelta(minutes=2)
"""Against each other, the shop's and ours, between two runs, and by how long a run reads."""

LOOK_BACK = timedelta(days=3)
LOOK_BACK_EVERY = timedelta(days=1)


def look_back_is_due(looked_back_at: datetime | None, now: datetime) -> bool:
    """Once a day, by our clock; at once if that says that the last time lies in the future."""
    return looked_back_at is not None and not timedelta() <= now - looked_back_at < LOOK_BACK_EVERY


def read_again_from(
    since: datetime,
    *,
    shop_now: datetime,
    began: datetime,
    caught_up_at: datetime | None,
    start: datetime,
    overlap: timedelta,
    looks_back: bool,
) -> datetime | None:
    """Changes from here on are read once more, after those from `since` on were read; None if that was enough.

    If the shop's clock was set back, its changes since then are dated before the watermark. Our clock shows how far:
    `caught_up_at` is when, by it, the last whole reading began, `began` when this one did. That fails where both clocks were
    set back, as with a shop on the same machine, or where the answers bear the time of another machine than the orders do.
    No clock shows that, so once a day (`looks_back`) the changes of `LOOK_BACK` are read, whatever the clocks say.
    """
    away = began - caught_up_at if caught_up_at else shop_now - start
    before = shop_now - abs(away) - overlap
    if looks_back:
        return min(before, since) - LOOK_BACK
    if shop_now < since or (caught_up_at and before < since - CLOCKS_MAY_DRIFT):
        return min(before, since)
    return None
