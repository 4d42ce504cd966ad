"""WSDL files of pages, codeunits and the SystemService, in the shape Business Central prints them.

Source: Business Central wire reference §2.2, §2.5, §2.6, §2.7. The address in them is one nobody can reach, because
the real one can't be trusted either (§1.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

_XSD = "http://www.w3.org/2001/XMLSchema"
_WSDL = "http://schemas.xmlsoap.org/wsdl/"
_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/"

SYSTEM_NAMESPACE = "urn:microsoft-dynamics-schemas/nav/system/"

OPERATIONS = ("Read", "ReadMultiple", "Create", "CreateMultiple")
"""Those of a page that lets nothing be changed or deleted. A real one has ReadByRecId, IsUpdated and GetRecIdFromKey, too."""


def page_namespace(service: str) -> str:
    return f"urn:microsoft-dynamics-schemas/page/{service.lower()}"


def codeunit_namespace(service: str) -> str:
    return f"urn:microsoft-dynamics-schemas/codeunit/{service}"


@dataclass(frozen=True, slots=True)
class PageElement:
    """One field of the page: its element's name, its XSD type, and its options if it is an enum."""

    name: str
    type: str
    options: tuple[str, ...] = ()


def page_wsdl(
    service: str, elements: Sequence[PageElement], keys: Mapping[str, str], operations: Sequence[str], company: str
) -> str:
    """`keys` are the primary key fields of the source table with their XSD types, the parameters of Read."""
    namespace = page_namespace(service)
    types = "".join(_enum(each) for each in elements if each.options)
    types += _entity(service, elements) + _list_and_filter(service, elements)
    types += "".join(_page_operation(name, service, keys) for name in operations)
    schema = (
        f'<xsd:schema elementFormDefault="qualified" targetNamespace="{namespace}" xmlns:xsd="{_XSD}">'
        f"{types}</xsd:schema>"
    )
    return _definitions(namespace, schema, service, f"{service}_Service", operations, company, "Page")


def codeunit_wsdl(service: str, methods: Mapping[str, Mapping[str, str]], company: str) -> str:
    """`methods` maps each procedure to its parameters with their XSD types; each returns a boolean."""
    namespace = codeunit_namespace(service)
    types = "".join(
        _plain(name, "".join(_single(parameter, kind) for parameter, kind in parameters.items()))
        + _plain(f"{name}_Result", _single("return_value", "boolean"))
        for name, parameters in methods.items()
    )
    return _definitions(
        namespace, _plain_schema(namespace, types), service, service, list(methods), company, "Codeunit"
    )


def system_wsdl(company: str) -> str:
    types = _plain("Companies", "") + _plain(
        "Companies_Result", '<element minOccurs="1" maxOccurs="unbounded" name="return_value" type="string" />'
    )
    schema = _plain_schema(SYSTEM_NAMESPACE, types)
    name = "SystemService"
    return _definitions(SYSTEM_NAMESPACE, schema, name, name, ["Companies"], company, "")


def _plain_schema(namespace: str, types: str) -> str:
    return f'<schema elementFormDefault="qualified" targetNamespace="{namespace}" xmlns="{_XSD}">{types}</schema>'


def _plain(name: str, content: str) -> str:
    sequence = f"<sequence>{content}</sequence>" if content else "<sequence />"
    return f'<element name="{name}"><complexType>{sequence}</complexType></element>'


def _single(name: str, kind: str) -> str:
    return f'<element minOccurs="1" maxOccurs="1" name="{name}" type="{kind}" />'


def _element(name: str, kind: str, least: int = 1, most: str = "1") -> str:
    return f'<xsd:element minOccurs="{least}" maxOccurs="{most}" name="{name}" type="{kind}" />'


def _sequence(name: str, content: str) -> str:
    return f'<xsd:complexType name="{name}"><xsd:sequence>{content}</xsd:sequence></xsd:complexType>'


def _enumeration(name: str, values: Sequence[str]) -> str:
    members = "".join(f'<xsd:enumeration value="{value}" />' for value in values)
    return (
        f'<xsd:simpleType name="{name}"><xsd:restriction base="xsd:string">{members}</xsd:restriction></xsd:simpleType>'
    )


def _enum(element: PageElement) -> str:
    return _enumeration(element.name, element.options)


def _entity(service: str, elements: Sequence[PageElement]) -> str:
    content = _element("Key", "xsd:string", 0)
    for each in elements:
        content += _element(each.name, f"tns:{each.name}" if each.options else each.type, 0)
    return _sequence(service, content)


def _list_and_filter(service: str, elements: Sequence[PageElement]) -> str:
    return (
        _sequence(f"{service}_List", _element(service, f"tns:{service}", 1, "unbounded"))
        + _enumeration(f"{service}_Fields", [each.name for each in elements])
        + _sequence(
            f"{service}_Filter", _element("Field", f"tns:{service}_Fields") + _element("Criteria", "xsd:string")
        )
    )


def _page_operation(name: str, service: str, keys: Mapping[str, str]) -> str:
    one, many = f"tns:{service}", f"tns:{service}_List"
    content = {
        "Read": ("".join(_element(field, kind) for field, kind in keys.items()), _element(service, one, 0)),
        "ReadMultiple": (
            _element("filter", f"tns:{service}_Filter", 1, "unbounded")
            + _element("bookmarkKey", "xsd:string", 0)
            + _element("setSize", "xsd:int"),
            _element("ReadMultiple_Result", many, 0),
        ),
    }
    single = _element(service, one)
    several = _element(f"{service}_List", many)
    repeated = (several, several) if name.endswith("Multiple") else (single, single)
    request, result = content.get(name, repeated)
    return "".join(
        f'<xsd:element name="{element}"><xsd:complexType><xsd:sequence>{inner}</xsd:sequence></xsd:complexType>'
        "</xsd:element>"
        for element, inner in ((name, request), (f"{name}_Result", result))
    )


def _definitions(
    namespace: str, schema: str, name: str, service: str, operations: Sequence[str], company: str, kind: str
) -> str:
    messages = "".join(
        f'<message name="{each}"><part name="parameters" element="tns:{each}" /></message>'
        for operation in operations
        for each in (operation, f"{operation}_Result")
    )
    ports = "".join(
        f'<operation name="{each}"><input name="{each}" message="tns:{each}" />'
        f'<output name="{each}_Result" message="tns:{each}_Result" /></operation>'
        for each in operations
    )
    bindings = "".join(
        f'<operation name="{each}"><operation soapAction="{namespace}:{each}" style="document"'
        f' xmlns="{_SOAP}" /><input name="{each}"><body use="literal" xmlns="{_SOAP}" /></input>'
        f'<output name="{each}_Result"><body use="literal" xmlns="{_SOAP}" /></output></operation>'
        for each in operations
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<definitions xmlns:tns="{namespace}" targetNamespace="{namespace}" xmlns="{_WSDL}">'
        f"<types>{schema}</types>{messages}"
        f'<portType name="{name}_Port">{ports}</portType>'
        f'<binding name="{name}_Binding" type="tns:{name}_Port">'
        f'<binding transport="http://schemas.xmlsoap.org/soap/http" xmlns="{_SOAP}" />{bindings}</binding>'
        f'<service name="{service}"><port name="{name}_Port" binding="tns:{name}_Binding">'
        f'<address location="{_address(company, kind, name)}" xmlns="{_SOAP}" /></port></service></definitions>'
    )


def _address(company: str, kind: str, name: str) -> str:
    # encoded twice and with the server's own arguments, as the one printed by the online service
    encoded = quote(quote(company, safe=""), safe="")
    path = f"{encoded}/{kind}/{name}" if kind else name
    return f"http://nav-internal:7047/BC/WS/{path}?tenant=msneua0001t00000001&amp;aid=FIN"
