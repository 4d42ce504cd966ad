"""SOAP 1.1 envelopes as Business Central reads and writes them.

Source: Business Central wire reference §3.4, §3.5, §4.1.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from lxml import etree

ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"


class Malformed(Exception):
    """The request is not a SOAP envelope; it never reaches a service."""


def operation_element(data: bytes) -> etree._Element:
    """The first element of the envelope's body; whatever its prefix, and whatever SOAPAction says."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Malformed(str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None or root.tag != f"{{{ENVELOPE}}}Envelope":
        raise Malformed("no envelope")
    body = root.find(f"{{{ENVELOPE}}}Body")
    if body is None or len(body) == 0:
        raise Malformed("no body")
    return body[0]


def element(name: str, text: str, attributes: str = "") -> str:
    """One element with escaped text; a line break survives the reader's normalisation."""
    if not text:
        return f"<{name}{attributes}/>"
    return f"<{name}{attributes}>{escape(text, {chr(13): '&#xD;'})}</{name}>"


def success(operation: str, namespace: str, payload: str) -> str:
    result = f"{operation}_Result"
    inner = f'<{result} xmlns="{namespace}">{payload}</{result}>' if payload else f'<{result} xmlns="{namespace}"/>'
    return f'<Soap:Envelope xmlns:Soap="{ENVELOPE}"><Soap:Body>{inner}</Soap:Body></Soap:Envelope>'


def fault(exception: str, text: str, language: str) -> str:
    plain = escape(text)
    return (
        f'<s:Envelope xmlns:s="{ENVELOPE}"><s:Body><s:Fault>'
        f'<faultcode xmlns:a="urn:microsoft-dynamics-schemas/error">a:{exception}</faultcode>'
        f"<faultstring xml:lang={quoteattr(language)}>{plain}</faultstring>"
        f'<detail><string xmlns="http://schemas.microsoft.com/2003/10/Serialization/">{plain}</string></detail>'
        "</s:Fault></s:Body></s:Envelope>"
    )
