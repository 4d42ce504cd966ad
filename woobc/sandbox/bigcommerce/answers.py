"""What the API answers: JSON, XML where JSON was not asked for, and its different shapes of errors."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from werkzeug.wrappers import Response

TYPE = "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes"
NOT_FOUND_PAGE = (
    "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n"
    "<hr><center>openresty</center>\r\n</body>\r\n</html>\r\n"
)


class StreamedResponse(Response):
    """A response without Content-Length, as the real answers are."""

    automatically_set_content_length = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A value to be written as JSON; None means 204 without a body."""

    value: Any
    status: int = 200


class Refused(Exception):
    """A request answered with an error: a JSON value, or a page of HTML."""

    def __init__(self, status: int, value: Any = None, html: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.value = value
        self.html = html
        self.headers: dict[str, str] | None = None  # instead of the quota's


def v2_error(status: int, message: str) -> Refused:
    """The array of the v2 application."""
    return Refused(status, [{"status": status, "message": message}])


def gateway_error(status: int, title: str, errors: dict[str, str] | None = None) -> Refused:
    """The one object of the gateway and of v3."""
    return Refused(status, {"status": status, "title": title, "type": TYPE, "errors": errors or {}})


def invalid_field(name: str) -> Refused:
    return v2_error(400, f"The field '{name}' is invalid.")


def no_such_resource() -> Refused:
    return v2_error(404, "The requested resource was not found.")


def as_json(value: Any, version: str) -> bytes:
    """Compact JSON; v2 escapes slashes."""
    text = json.dumps(value, separators=(",", ":"))
    return (text.replace("/", "\\/") if version == "v2" else text).encode()


def as_xml(value: Any, name: str) -> bytes:
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + _element(name, value).encode()


def _element(name: str, value: Any) -> str:
    if isinstance(value, dict):
        inner = "".join(_element(key, part) for key, part in value.items())
    elif isinstance(value, list):
        inner = "".join(_element(name.rstrip("s") or name, part) for part in value)
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        inner = "" if value is None else escape(text)
    return f"<{name}>{inner}</{name}>"


def response(body: bytes, status: int, content_type: str, gzipped: bool) -> Response:
    """Chunked, and compressed if the client can take it."""
    if not body:
        empty = StreamedResponse(b"", status=status)
        del empty.headers["Content-Type"]
        return empty
    made = StreamedResponse(gzip.compress(body) if gzipped else body, status=status, content_type=content_type)
    if gzipped:
        made.headers["Content-Encoding"] = "gzip"
    made.headers["Vary"] = "Accept-Encoding"
    return made
