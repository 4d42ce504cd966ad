"""What a WSDL of Business Central says about its service, read from the file itself.

Shape: Business Central wire reference §2.2 to §2.7. zeep builds the requests from the same file, but keeps neither the
members of option fields nor what a page lacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from woobc.core.business_central import xml_text
from woobc.core.business_central.xml_text import WSDL, WSDL_SOAP, XSD

if TYPE_CHECKING:
    from lxml.etree import _Element


class ServiceDescription(Struct, frozen=True):
    """A service. `operations` is name -> SOAPAction; `contents` is the name of a type or of an operation's element ->
    what is inside, element -> type, in order; `members` is an option's type -> what it may be."""

    name: str
    binding: str
    operations: Mapping[str, str]
    contents: Mapping[str, Mapping[str, str]]
    members: Mapping[str, tuple[str, ...]]


def describe(wsdl: bytes) -> ServiceDescription | None:
    """The service of a WSDL, or None if `wsdl` is none."""
    root = xml_text.parse(wsdl)
    if root is None or root.tag != f"{WSDL}definitions":
        return None
    binding = root.find(f"{WSDL}binding")
    if binding is None:
        return None
    name = binding.get("name", "")
    schemas = root.findall(f"{WSDL}types/{XSD}schema")
    return ServiceDescription(
        name=name.removesuffix("_Binding"),
        binding=f"{{{root.get('targetNamespace', '')}}}{name}",
        operations={each.get("name", ""): _action(each) for each in binding.findall(f"{WSDL}operation")},
        contents={name: content for schema in schemas for name, content in _contents(schema)},
        members={
            each.get("name", ""): tuple(member.get("value", "") for member in each.iter(f"{XSD}enumeration"))
            for schema in schemas
            for each in schema.findall(f"{XSD}simpleType")
        },
    )


def _action(operation: _Element) -> str:
    soap = operation.find(f"{WSDL_SOAP}operation")
    return "" if soap is None else soap.get("soapAction", "")


def _contents(schema: _Element) -> list[tuple[str, Mapping[str, str]]]:
    named = [(each.get("name", ""), each) for each in schema.findall(f"{XSD}complexType")]
    for element in schema.findall(f"{XSD}element"):
        inner = element.find(f"{XSD}complexType")
        if inner is not None:
            named.append((element.get("name", ""), inner))
    return [(name, _elements(each)) for name, each in named]


def _elements(complex_type: _Element) -> Mapping[str, str]:
    return {
        each.get("name", ""): each.get("type", "").rpartition(":")[2]
        for each in complex_type.findall(f"{XSD}sequence/{XSD}element")
    }
