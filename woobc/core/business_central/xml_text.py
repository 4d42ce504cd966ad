"""Reading XML from outside: no entities, no document types, no huge trees; lxml is loaded when it is first needed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
XSD = "{http://www.w3.org/2001/XMLSchema}"
WSDL = "{http://schemas.xmlsoap.org/wsdl/}"
WSDL_SOAP = "{http://schemas.xmlsoap.org/wsdl/soap/}"

_CHARACTER = re.compile(rb"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));")


def parse(body: bytes) -> _Element | None:
    """The root element, or None if `body` is not one whole, well-formed and harmless XML document.

    References to characters that XML does not allow (`&#x1F;`, which Business Central prints when a text holds one)
    are left out.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_CHARACTER.sub(_legal, body), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root.getroottree().docinfo.internalDTD is None else None


def _legal(reference: re.Match[bytes]) -> bytes:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    legal = number in (0x9, 0xA, 0xD) or 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD
    return reference[0] if legal or 0x10000 <= number <= 0x10FFFF else b""


def local_name(element: _Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def texts(element: _Element) -> dict[str, str]:
    """Child element name -> its text; the first of several of one name."""
    found: dict[str, str] = {}
    for child in element:
        found.setdefault(local_name(child), child.text or "")
    return found
