"""Lists that come page by page, with an end even where a server or a cache ignores which page was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from woobc.core.errors import TransientRemoteError

MOST_PAGES = 1000


class Page(Struct, frozen=True):
    """The elements of one page as they came. `pages` is how many there are, where the server says so, else 0."""

    elements: Sequence[bytes]
    pages: int = 0


def all_elements(system: str, what: str, size: int, fetch: Callable[[int], Page]) -> Iterator[bytes]:
    """Every element of a list of which `fetch` reads page 1, 2, 3 …; one that comes again is the same, and left out.

    The end is a page with fewer than `size` elements, unless the server counts more pages. Raises TransientRemoteError
    where the list stands still: with a page of which nothing is new, or an empty one before the last.
    """
    seen: set[bytes] = set()
    for number in range(1, MOST_PAGES + 1):
        page = fetch(number)
        news = list(_unseen(page.elements, seen))
        yield from news
        if len(page.elements) < size and number >= page.pages:
            return
        if not news:
            break
    raise TransientRemoteError(
        system,
        f"the list of {what} has no end, or does not go on after page {number - 1}.",
        fix="A cache or proxy before the shop gives the same page again and again: exempt the REST API from it.",
    )


def _unseen(elements: Iterable[bytes], seen: set[bytes]) -> Iterator[bytes]:
    for element in elements:
        if element not in seen:
            seen.add(element)
            yield element
