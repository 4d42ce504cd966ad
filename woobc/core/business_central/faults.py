"""What Business Central's faults and API errors ask of us: pure functions over what it answered.

A SOAP fault's type code decides, its text only helps, because texts come in the service user's language
(Business Central wire reference §4.1, §4.2, §4.4). API errors are told apart by their code alone (§9.1).
"""

from __future__ import annotations

import json
import re

from msgspec import Struct

from woobc.core.business_central import xml_text
from woobc.core.domain.documents import FaultClass
from woobc.core.domain.text import one_line

LONGEST_TEXT = 2000

_BY_TYPE = {
    "NavCSideDuplicateKeyException": FaultClass.ALREADY_THERE,
    "NavCSideSQLLockTimeoutException": FaultClass.TRANSIENT,
    "ObjectDisposedException": FaultClass.TRANSIENT,
    "TimeoutException": FaultClass.TRANSIENT,
    "NavPermissionException": FaultClass.SETUP,
    "NavCompanyNotFoundException": FaultClass.SETUP,
    "NavTenantNotAccessibleException": FaultClass.SETUP,
    "NavInvalidCredentialException": FaultClass.SETUP,
    "FailedAuthentication": FaultClass.SETUP,
    "ServiceNotFoundException": FaultClass.SETUP,
    "NavCSideRecordNotFoundException": FaultClass.DATA,
    "NavCSideDataException": FaultClass.DATA,
    "NavCSideValidateTableRelationException": FaultClass.DATA,
    "NavNCLStringLengthExceededException": FaultClass.DATA,
    "NavNCLEvaluateException": FaultClass.DATA,
    "NavTestFieldException": FaultClass.DATA,
    "NavFilterException": FaultClass.DATA,
    "NavNCLCallbackNotAllowedException": FaultClass.DATA,
    "NavNCLInvalidGuidFormatException": FaultClass.DATA,
}

_BY_CODE = {
    "Internal_EntityWithSameKeyExists": FaultClass.ALREADY_THERE,
    "Request_EntityChanged": FaultClass.CONFLICT,
    "Internal_CompanyNotFound": FaultClass.SETUP,
    "Internal_TenantUnavailable": FaultClass.SETUP,
    "Application_TooManyRequests": FaultClass.TRANSIENT,
}

FILTER_FAULTS = frozenset({"NavFilterException", "Application_FilterErrorException"})
"""The server can't use a value it was asked for: too long for its field, or not a filter."""

RECORD_GONE = frozenset(
    {"BadRequest_NotFound", "BadRequest_ResourceNotFound", "Internal_RecordNotFound", "Internal_DataNotFoundFilter"}
)
"""API codes that come with status 404: the record, or the collection, or what a search in it shall find, is not there."""

# `blocked` and `unlocked` are not locks, hence the word boundaries
_LOCK = re.compile(
    r"\b(dead)?locked\b|\bdeadlock\b|retry the activity|message is closed|could not update the data right now", re.I
)
_NO_PERMISSION = re.compile(r"current permissions prevented|do not have permission", re.I)
_SERVICE_ADDRESS = re.compile(
    r'"[^"]*/(Page|Codeunit)/[^"]*"', re.I
)  # in `Service "…" was not found!`, in any language
_MODIFIED = re.compile(r"(other|another) user has (already )?(modified|changed)", re.I)
_CORRELATION = re.compile(r"\s*([0-9a-f-]{1,100})\.?\s*", re.I)


class Fault(Struct, frozen=True):
    """A SOAP fault (`type` is the exception's name without its namespace) or an API error (`type` is its code)."""

    type: str
    text: str
    correlation_id: str = ""


def parse_soap_fault(body: bytes) -> Fault | None:
    """The fault in a SOAP 1.1 envelope, or None if the answer holds none. Read by namespace, never by prefix."""
    envelope = xml_text.parse(body)
    if envelope is None:
        return None
    fault = envelope.find(f"{xml_text.SOAP}Body/{xml_text.SOAP}Fault")
    if envelope.tag != f"{xml_text.SOAP}Envelope" or fault is None:
        return None
    code = fault.findtext("faultcode", "").strip().rpartition(":")[2]
    return Fault(code.rpartition(".")[2], plain(fault.findtext("faultstring", "")))


def parse_api_error(body: bytes) -> Fault | None:
    """The error of `{"error": {"code": …, "message": …}}`, its CorrelationId split off; None if it has another form."""
    try:
        error = json.loads(body)["error"]
        code, message = error["code"], error["message"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(code, str) or not isinstance(message, str):
        return None
    text, _, rest = message.rpartition("CorrelationId:")
    tail = _CORRELATION.fullmatch(rest[:200])
    return Fault(plain(code), plain(text if tail else message), tail.group(1) if tail else "")


def soap_fault_class(fault: Fault) -> FaultClass:
    """The class of a SOAP fault: by its type, then by its text, else the data's own fault."""
    known = _BY_TYPE.get(fault.type)
    if known:
        return known
    if "Deadlock" in fault.type or _LOCK.search(fault.text):
        return FaultClass.TRANSIENT
    if _SERVICE_ADDRESS.search(fault.text):
        return FaultClass.SETUP
    if fault.type == "ServiceBrokerException" or _MODIFIED.search(fault.text):
        return FaultClass.CONFLICT
    return FaultClass.DATA


def api_error_class(fault: Fault) -> FaultClass:
    """The class of an API error: by its code; locks and missing permissions, which may have none of their own, by the text,
    which is English, as asked for."""
    known = _BY_CODE.get(fault.type)
    if known:
        return known
    if fault.type.startswith(("Authentication_", "Authorization_")) or _NO_PERMISSION.search(fault.text):
        return FaultClass.SETUP
    return FaultClass.TRANSIENT if _LOCK.search(fault.text) else FaultClass.DATA


def plain(text: str) -> str:
    """One line of text from outside: no control characters, no line breaks, of bounded length."""
    return one_line(text, LONGEST_TEXT)
