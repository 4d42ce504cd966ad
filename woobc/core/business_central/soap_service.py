"""One SOAP service: its WSDL, its requests built by zeep, its answers read leniently.

The service's address is the configured one, never the one printed in the WSDL (wire reference §1.2). Answers are read
by name rather than by zeep: elements in another order, unknown ones and missing ones are no trouble, while an answer
of another form never passes for an empty one (§2.8).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from woobc.core.business_central import xml_text
from woobc.core.business_central.connection import Connection, not_sent, soap_address
from woobc.core.business_central.description import ServiceDescription, describe
from woobc.core.business_central.faults import Fault, parse_soap_fault, soap_fault_class
from woobc.core.domain.documents import AnswerLost, FaultClass, NotExecuted, Refused
from woobc.core.errors import BUSINESS_CENTRAL, CHECK_BUSINESS_CENTRAL, SetupError, TransientRemoteError
from woobc.core.http.messages import HttpAnswer, HttpRequest

if TYPE_CHECKING:
    from lxml.etree import _Element

_STATUS_DECIDES = frozenset({401, 403, 429})


class ReadRefused(Exception):
    """A read ended with a fault that is neither passing nor the set-up's."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text)
        self.fault = fault


class SoapService:
    """`path` is `Page/X`, `Codeunit/X` or `SystemService`. The WSDL is read once per run."""

    def __init__(self, connection: Connection, path: str) -> None:
        self.path = path
        self._connection = connection
        self._description: ServiceDescription | None = None
        self._client: Any = None
        self._proxy: Any = None

    def described(self) -> ServiceDescription:
        """What the live WSDL says; read once. Raises SetupError, TransientRemoteError."""
        if self._description is None:
            request = HttpRequest(self.path, "GET", self._address())
            try:
                wsdl = self._connection.read(request, self._judge_wsdl)
            except ReadRefused as refusal:  # such as an option with a member without a name
                message = f"{self.path} can't be described: {refusal.fault.text}"
                raise SetupError(BUSINESS_CENTRAL, message, fix="Ask whoever maintains the service.") from None
            self._open(wsdl)
        assert self._description is not None
        return self._description

    def read(self, operation: str, **arguments: Any) -> _Element:
        """The `<operation>_Result` element. Raises ReadRefused, SetupError, TransientRemoteError."""
        request = self._request(operation, arguments)
        return self._connection.read(request, lambda answer: self._judge_read(operation, answer))

    def write(
        self, operation: str, more: Sequence[Mapping[str, str]] = (), /, **arguments: Any
    ) -> _Element | Refused | NotExecuted | AnswerLost:
        """The `<operation>_Result` element, or how the request ended without one.

        `more`: records of the service, element -> text, to follow the one that the arguments hold. zeep makes and checks that
        one; to make hundreds takes it longer than the request itself.
        """
        try:
            request = self._request(operation, arguments, more)
        except (TransientRemoteError, SetupError) as error:
            return not_sent(error)
        except ValueError:  # what lxml says to characters that XML can't carry
            return Refused(FaultClass.DATA, "InvalidText", "A text holds a character that can't be sent.")
        answer = self._connection.write(request)
        return self._judge_write(operation, answer) if isinstance(answer, HttpAnswer) else answer

    def _address(self) -> str:
        return soap_address(self._connection.config, self.path)

    def _open(self, wsdl: bytes) -> None:
        from zeep import Client, Settings
        from zeep.exceptions import Error

        description = describe(wsdl)
        settings = Settings(strict=True, xml_huge_tree=False, forbid_dtd=True, forbid_external=True)
        try:
            if description is None or not description.operations:
                raise LookupError("no operations")
            self._client = Client(BytesIO(wsdl), transport=_NoTransport(), settings=settings)  # type: ignore[no-untyped-call]
            self._proxy = self._client.create_service(description.binding, self._address())
        except (Error, LookupError, ValueError, TypeError, AttributeError) as error:
            message = f"the answer of {self.path} is not the description of a SOAP service ({type(error).__name__})."
            raise SetupError(
                BUSINESS_CENTRAL, message, fix="Check soap_url, staging_service and actions_service."
            ) from None
        self._description = description

    def _request(
        self, operation: str, arguments: dict[str, Any], more: Sequence[Mapping[str, str]] = ()
    ) -> HttpRequest:
        from lxml import etree

        action = self.described().operations.get(operation)
        if action is None:
            fix = "Check that staging_service and actions_service name the services that are meant."
            raise SetupError(BUSINESS_CENTRAL, f"{self.path} does not offer {operation}.", fix=fix)
        envelope = self._client.create_message(self._proxy, operation, **arguments)
        if more:
            self._add(envelope, more)
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
        body = etree.tostring(envelope, xml_declaration=True, encoding="utf-8")
        return HttpRequest(self.path, "POST", self._address(), headers, body)

    def _add(self, envelope: _Element, records: Sequence[Mapping[str, str]]) -> None:
        """After the record that is there, and like it: its namespace, and the order of elements that the WSDL has."""
        from lxml.etree import QName, SubElement

        description = self.described()
        there = next(each for each in envelope.iter("{*}" + description.name) if each.getparent() is not None)
        namespace, together = QName(there[0]).namespace, there.getparent()
        assert together is not None
        for record in records:
            made = SubElement(together, there.tag)
            for element in description.contents[description.name]:
                if element in record:
                    SubElement(made, f"{{{namespace}}}{element}").text = record[element]

    def _judge_wsdl(self, answer: HttpAnswer) -> bytes:
        self._raise_for_fault(answer)
        return answer.body

    def _judge_read(self, operation: str, answer: HttpAnswer) -> _Element:
        self._raise_for_fault(answer)
        envelope = xml_text.parse(answer.body)
        if envelope is None:
            raise TransientRemoteError(BUSINESS_CENTRAL, f"the answer to {operation} of {self.path} is empty or cut.")
        result = _result(envelope, operation)
        if result is None:
            raise SetupError(
                BUSINESS_CENTRAL, f"{self.path} answered {operation} with something else.", fix="Check soap_url."
            )
        return result

    def _raise_for_fault(self, answer: HttpAnswer) -> None:
        """For reads: anything that is not an answer of the service itself."""
        if answer.status in _STATUS_DECIDES:
            self._connection.raise_for_status(answer)
        fault = parse_soap_fault(answer.body)
        if fault:
            self._raise_fault(fault)
        self._connection.raise_for_status(answer)
        if answer.is_html:
            message = f"{answer.url} answers with a web page, not with a SOAP service."
            raise SetupError(
                BUSINESS_CENTRAL, message, fix="Check soap_url, and that no proxy or sign-in page stands before it."
            )

    def _raise_fault(self, fault: Fault) -> None:
        match soap_fault_class(fault):
            case FaultClass.TRANSIENT | FaultClass.CONFLICT:
                raise TransientRemoteError(BUSINESS_CENTRAL, f"{self.path}: {fault.text}")
            case FaultClass.SETUP:
                raise SetupError(BUSINESS_CENTRAL, f"{self.path}: {fault.text}", fix=CHECK_BUSINESS_CENTRAL)
        raise ReadRefused(fault)

    def _judge_write(self, operation: str, answer: HttpAnswer) -> _Element | Refused | NotExecuted | AnswerLost:
        refused = self._connection.not_executed(answer)
        if refused:
            return refused
        fault = parse_soap_fault(answer.body)
        if fault:
            return Refused(soap_fault_class(fault), fault.type, fault.text)
        if not answer.is_success:
            return self._connection.lost(f"{operation} ended with status {answer.status}.")
        envelope = xml_text.parse(answer.body)
        result = None if envelope is None else _result(envelope, operation)
        if result is None:
            return self._connection.lost(f"{operation} ended with status {answer.status} but without its result.")
        return result


class _NoTransport:
    """What zeep gets in place of the network: it only reads the WSDL it is handed."""

    def load(self, url: str) -> bytes:
        raise LookupError(f"the description refers to {url}")


def _result(envelope: _Element, operation: str) -> _Element | None:
    """The `<operation>_Result` in the body of a SOAP 1.1 envelope, by namespace, never by prefix."""
    body = envelope.find(f"{xml_text.SOAP}Body")
    if envelope.tag != f"{xml_text.SOAP}Envelope" or body is None or len(body) == 0:
        return None
    return body[0] if xml_text.local_name(body[0]) == f"{operation}_Result" else None
