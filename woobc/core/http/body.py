"""The body of an HTTP answer, as it comes in.

It is asked of urllib3, with which requests reads; urllib3 2.6 is the first that unpacks no more of an answer than was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import requests

LARGEST_PIECE = 64 * 1024


def pieces(response: requests.Response) -> Iterator[bytes]:
    """Whatever has come, piece after piece, so that the reader can give up an answer that comes too slowly.

    requests itself waits for a piece of full size, and every byte of it starts the time-out anew. Raises
    requests.RequestException when the answer breaks off.
    """
    import requests
    from urllib3.exceptions import HTTPError

    response.raw.decode_content = True  # an attribute and no argument: recorded answers, played back, take it too
    try:
        while piece := response.raw.read1(LARGEST_PIECE):
            yield piece
    except HTTPError as error:
        raise requests.exceptions.ChunkedEncodingError(error) from None
