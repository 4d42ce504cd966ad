"""What Business Central refuses, as SOAP fault and as OData error, in the language of the session.

Source: Business Central wire reference §4.1, §4.2, §9.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_NAV = "Microsoft.Dynamics.Nav.Types.Exceptions."
_SERVICE = "Microsoft.Dynamics.Nav.Service.WebServices."


@dataclass(frozen=True, slots=True)
class Kind:
    """One class of refusal: the .NET type in a fault's code, and what the API makes of it."""

    exception: str
    code: str
    status: int = 400


KINDS: Final[Mapping[str, Kind]] = {
    "duplicate": Kind(_NAV + "NavCSideDuplicateKeyException", "Internal_EntityWithSameKeyExists"),
    "dialog": Kind(_NAV + "NavNCLDialogException", "Application_DialogException"),
    "not-found": Kind(_NAV + "NavCSideRecordNotFoundException", "Internal_RecordNotFound", 404),
    "relation": Kind(_NAV + "NavCSideValidateTableRelationException", "Internal_InvalidTableRelation"),
    "length": Kind(_NAV + "NavNCLStringLengthExceededException", "Application_StringExceededLength"),
    "evaluate": Kind(_NAV + "NavNCLEvaluateException", "Application_EvaluateException"),
    "test-field": Kind(_NAV + "NavTestFieldException", "Application_FieldValidationException"),
    "filter": Kind(_NAV + "NavFilterException", "Application_FilterErrorException"),
    "callback": Kind(_NAV + "NavNCLCallbackNotAllowedException", "Application_CallbackNotAllowed"),
    "permission": Kind(_NAV + "NavPermissionException", "Authorization_RequestDenied", 403),
    "company": Kind(_NAV + "NavCompanyNotFoundException", "Internal_CompanyNotFound", 404),
    "tenant": Kind(_NAV + "NavTenantNotAccessibleException", "Internal_TenantUnavailable", 404),
    "lock": Kind(_NAV + "NavCSideSQLLockTimeoutException", "Internal_ServerError", 500),
    "server": Kind(_NAV + "NavCSideException", "Internal_ServerError", 500),
    "missing": Kind(_NAV + "NavCSideRecordNotFoundException", "Internal_DataNotFoundFilter", 404),
    "closed": Kind("System.ObjectDisposedException", "Internal_ServerError", 500),
    "request": Kind("System.InvalidOperationException", "BadRequest"),
    "argument": Kind("System.ArgumentNullException", "BadRequest"),
    "stale": Kind(_SERVICE + "ServiceBrokerException", "Request_EntityChanged", 409),
    "service": Kind(_SERVICE + "ServiceNotFoundException", "BadRequest_NotFound", 404),
    "credentials": Kind("FailedAuthentication", "Authentication_InvalidCredentials", 401),
    "token": Kind("System.InvalidOperationException", "BadRequest_InvalidToken"),
    "segment": Kind("System.InvalidOperationException", "BadRequest_NotFound", 404),
    "method": Kind("System.InvalidOperationException", "BadRequest_MethodNotAllowed", 405),
    "operation": Kind("System.InvalidOperationException", "BadRequest_InvalidOperation"),
    "media-type": Kind("System.InvalidOperationException", "BadRequest_UnsupportedMediaType", 415),
}

# name: (kind, {language: text}); a name is also what a planned fault gives as its `code`
MESSAGES: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "duplicate": (
        "duplicate",
        {
            "en-US": "The {table} already exists. Identification fields and values: {fields}",
            "da-DK": "{table} findes allerede. Identifikationsfelter og -værdier: {fields}",
            "de-DE": "{table} ist bereits vorhanden. Identifizierte Felder und Werte: {fields}",
        },
    ),
    "dialog": (
        "dialog",
        {
            "en-US": "Order {value} already exists",
            "da-DK": "Ordre {value} findes allerede",
            "de-DE": "Auftrag {value} ist bereits vorhanden",
        },
    ),
    "not-found": (
        "not-found",
        {
            "en-US": "The {table} does not exist. Identification fields and values: {fields}",
            "da-DK": "{table} findes ikke. Identifikationsfelter og -værdier: {fields}",
            "de-DE": "{table} ist nicht vorhanden. Identifizierte Felder und Werte: {fields}",
        },
    ),
    "relation": (
        "relation",
        {
            "en-US": "The field {field} of table {table} contains a value ({value}) that cannot be found in the"
            " related table ({related}).",
            "da-DK": "Feltet {field} i tabellen {table} indeholder en værdi ({value}), der ikke findes i den"
            " relaterede tabel ({related}).",
            "de-DE": "Das Feld {field} in der Tabelle {table} enthält einen Wert ({value}), der nicht in der"
            " verwandten Tabelle ({related}) gefunden werden kann.",
        },
    ),
    "length": (
        "length",
        {
            "en-US": "The length of the string is {length}, but it must be less than or equal to {limit}"
            " characters. Value: {value}",
            "da-DK": "Længden på strengen er {length}, men den skal være mindre end eller lig med {limit} tegn."
            " Værdi: {value}",
            "de-DE": "Die Länge der Zeichenfolge ist {length}, sie muss aber kleiner oder gleich {limit} Zeichen"
            " sein. Wert: {value}",
        },
    ),
    "evaluate": (
        "evaluate",
        {
            "en-US": 'The value "{value}" cannot be evaluated into type {type}.',
            "da-DK": 'Værdien "{value}" kan ikke evalueres til typen {type}.',
            "de-DE": 'Der Wert "{value}" kann nicht in den Typ {type} umgewandelt werden.',
        },
    ),
    "option": ("evaluate", {"en-US": "'{value}' is not an option. The existing options are: {options}"}),
    "test-field": (
        "test-field",
        {
            "en-US": "{field} must have a value in {table}: {fields}. It cannot be zero or empty.",
            "da-DK": "{field} skal have en værdi i {table}: {fields}. Værdien må ikke være nul eller tom.",
            "de-DE": "{field} muss einen Wert in {table}: {fields} enthalten. Der Wert darf nicht Null oder leer sein.",
        },
    ),
    "item-blocked": (
        "test-field",
        {"en-US": "Blocked must be equal to 'No'  in Item: No.={value}. Current value is 'Yes'."},
    ),
    "filter": (
        "filter",
        {
            "en-US": 'The filter "{value}" is not valid for the {field} field on the {table} table. {reason}',
            "da-DK": 'Filteret "{value}" er ikke gyldigt for feltet {field} i tabellen {table}. {reason}',
            "de-DE": 'Der Filter "{value}" ist für das Feld {field} in der Tabelle {table} ungültig. {reason}',
        },
    ),
    "callback": ("callback", {"en-US": "Callback functions are not allowed."}),
    "permission": (
        "permission",
        {
            "en-US": "Sorry, the current permissions prevented the action. (TableData 50033 {table} Insert: Base)",
            "da-DK": "De aktuelle rettigheder forhindrede handlingen. (TableData 50033 {table} Insert: Base)",
            "de-DE": "Die aktuellen Berechtigungen haben die Aktion verhindert. (TableData 50033 {table} Insert: Base)",
        },
    ),
    "company": (
        "company",
        {
            "en-US": "Can't process the request because the company \"{value}\" can't be found.",
            "da-DK": 'Anmodningen kan ikke behandles, fordi regnskabet "{value}" ikke findes.',
            "de-DE": 'Die Anforderung kann nicht verarbeitet werden, weil der Mandant "{value}" nicht gefunden wurde.',
        },
    ),
    "tenant": ("tenant", {"en-US": "The tenant '{value}' is not accessible"}),
    "lock": (
        "lock",
        {
            "en-US": "The operation could not complete because a record in the {table} table was locked by another"
            " user. Please retry the activity.",
            "da-DK": "Handlingen kunne ikke fuldføres, fordi en post i tabellen {table} var låst af en anden"
            " bruger. Prøv igen.",
            "de-DE": "Der Vorgang konnte nicht abgeschlossen werden, weil ein Datensatz in der Tabelle {table} von"
            " einem anderen Benutzer gesperrt wurde. Wiederholen Sie die Aktivität.",
        },
    ),
    "lock18": (
        "lock",
        {
            "en-US": "We could not update the data right now.\nPlease try again later.\n\nTechnical details:\n"
            "A record in table Sales Line was locked for use in another session. Administrators can see current"
            " locks on the Database Locks page or use telemetry. (Snapshot ID:"
            " 0d6f8b2c-6a8c-4b0e-9a43-1f4ed2f2a7c1)",
        },
    ),
    "deadlock": (
        "server",
        {"en-US": "The activity was deadlocked with another user who was modifying the {table} table."},
    ),
    "transaction": (
        "server",
        {"en-US": "A transaction must be started before changes can be made to the database."},
    ),
    "closed": ("closed", {"en-US": "Message is closed."}),
    "argument-null": (
        "argument",
        {"en-US": "The empty string '' is not a valid name. Parameter name: name"},
    ),
    "service-not-found": (
        "service",
        {
            "en-US": 'Service "{value}" was not found!',
            "da-DK": 'Tjenesten "{value}" blev ikke fundet!',
            "de-DE": 'Der Dienst "{value}" wurde nicht gefunden!',
        },
    ),
    "credentials": ("credentials", {"en-US": "The server has rejected the client credentials."}),
    "stale": (
        "stale",
        {
            "en-US": 'Other user has modified "{table}" "{fields}"',
            "da-DK": 'En anden bruger har ændret "{table}" "{fields}"',
            "de-DE": 'Ein anderer Benutzer hat "{table}" "{fields}" geändert',
        },
    ),
    "changed": (
        "stale",
        {
            "en-US": "Another user has already changed the record.",
            "da-DK": "En anden bruger har allerede ændret recorden.",
            "de-DE": "Ein anderer Benutzer hat den Datensatz bereits geändert.",
        },
    ),
    "no-token": (
        "token",
        {
            "en-US": "Could not validate the client concurrency token required by the service. Please provide a"
            " valid token in the client request."
        },
    ),
    "unknown-element": ("request", {"en-US": "The element '{value}' is unexpected in '{table}'."}),
    "missing-element": ("request", {"en-US": "The element '{value}' is missing in '{table}'."}),
    "unknown-operation": ("request", {"en-US": "The operation '{value}' is not known to the service."}),
    "phone": (
        "dialog",
        {
            "en-US": "You cannot enter letters in this field.",
            "da-DK": "Du kan ikke indtaste bogstaver i dette felt.",
            "de-DE": "Sie können in dieses Feld keine Buchstaben eingeben.",
        },
    ),
    "email": (
        "dialog",
        {
            "en-US": 'The email address "{value}" is not valid.',
            "da-DK": 'Mailadressen "{value}" er ikke gyldig.',
            "de-DE": 'Die E-Mail-Adresse "{value}" ist ungültig.',
        },
    ),
    "nothing-to-release": (
        "dialog",
        {
            "en-US": "There is nothing to release for the document of type Order with the number {value}.",
            "da-DK": "Der er intet at frigive for dokumentet af typen Ordre med nummeret {value}.",
            "de-DE": "Es gibt nichts freizugeben für den Beleg der Art Auftrag mit der Nummer {value}.",
        },
    ),
    "approval": (
        "dialog",
        {"en-US": "This document can only be released when the approval process is complete."},
    ),
    "posting-date": (
        "dialog",
        {
            "en-US": "Posting Date is not within your range of allowed posting dates in Sales Header"
            " Document Type='Order',No.='{value}'.",
            "da-DK": "Bogføringsdato er ikke inden for intervallet af tilladte bogføringsdatoer i Salgshoved"
            " Dokumenttype='Ordre',Nr.='{value}'.",
            "de-DE": "Buchungsdatum liegt nicht innerhalb Ihres Bereichs zugelassener Buchungsdaten in"
            " Verkaufskopf Belegart='Auftrag',Nr.='{value}'.",
        },
    ),
    "inventory": (
        "dialog",
        {
            "en-US": "You have insufficient quantity of Item {value} on inventory.",
            "da-DK": "Lagerbeholdningen af vare {value} er utilstrækkelig.",
            "de-DE": "Die Menge von Artikel {value} im Lagerbestand ist nicht ausreichend.",
        },
    ),
    "dimension": (
        "dialog",
        {"en-US": "Select a Dimension Value Code for the Dimension Code AREA for Customer {value}."},
    ),
    "blocked": (
        "dialog",
        {
            "en-US": "You cannot create this type of document when Customer {value} is blocked with type {type}",
            "da-DK": "Du kan ikke oprette denne type dokument, når Debitor {value} er spærret med typen {type}",
            "de-DE": "Sie können diese Art von Beleg nicht erstellen, wenn Debitor {value} mit der Art {type}"
            " gesperrt ist",
        },
    ),
    "scheduled": (
        "dialog",
        {
            "en-US": "Order {value} cannot be posted because it has already been scheduled for posting. Choose the"
            " Remove from Job Queue action to reset the job queue status and then post again."
        },
    ),
    "nothing-to-post": (
        "dialog",
        {"en-US": "There is nothing to post because the document does not contain a quantity or amount."},
    ),
    "no-customer": ("dialog", {"en-US": "There is no customer with the e-mail address {value}."}),
    "two-customers": ("dialog", {"en-US": "There is more than one customer with the e-mail address {value}."}),
    "no-display-name": ("dialog", {"en-US": 'A "displayName" must be provided.'}),
    "blank-display-name": ("dialog", {"en-US": 'The blank "displayName" is not allowed.'}),
    "customer-needed": ("dialog", {"en-US": 'A "customerNumber" or a "customerId" must be provided.'}),
    "customer-unknown": ("dialog", {"en-US": "The sell-to customer cannot be found."}),
    "item-unknown": ("dialog", {"en-US": "Item does not exist."}),
    "account-unknown": ("dialog", {"en-US": "Account does not exist."}),
    "variant-unknown": ("dialog", {"en-US": 'The "itemVariantId" does not match to a variant of the item.'}),
    "currency-unknown": ("dialog", {"en-US": 'The "currencyCode" does not match to a Currency.'}),
    "both-ids": ("dialog", {"en-US": 'Both "itemId" and "accountId" are specified. Specify only one of them.'}),
    "object-number": ("dialog", {"en-US": 'The value for "lineObjectNumber" cannot be modified.'}),
    "line-taken": ("dialog", {"en-US": "You cannot insert a line because a line already exists."}),
    "system-id": (
        "server",
        {"en-US": "You cannot change the value of the SystemId field. Table: Sales Line"},
    ),
    "manual-numbers": (
        "dialog",
        {
            "en-US": "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual"
            " Nos. in No. Series S-ORD."
        },
    ),
    "sales-tax": (
        "dialog",
        {"en-US": 'The "pricesIncludeTax" cannot be set to true if VAT Calculation Type is Sales Tax.'},
    ),
    "no-lines-to-discount": (
        "dialog",
        {
            "en-US": "Cannot apply an invoice discount because the document does not include lines where the Allow"
            " Invoice Disc. field is selected. To add a discount, specify a line discount in the Line Discount %"
            " field for the relevant lines, or add a line of type Item where the Allow Invoice Disc. field is selected."
        },
    ),
    "memo-posted": ("dialog", {"en-US": "The action can be applied to a draft credit memo only."}),
    "memo-without-lines": ("dialog", {"en-US": "Please add at least one line item to the credit memo."}),
    "memo-deferred": (
        "missing",
        {"en-US": "There is no Sales Cr.Memo Header within the filter. Filters: Pre-Assigned No.: {value}"},
    ),
    "invoice-unknown": ("dialog", {"en-US": 'The "invoiceId" does not match to an Invoice.'}),
    "balanced": (
        "test-field",
        {"en-US": "Bal. Account No. must be equal to '' in Payment Method: Code=CARD. Current value is '2910'."},
    ),
    "exact-cost": (
        "test-field",
        {
            "en-US": "Appl.-from Item Entry must have a value in Sales Line: Document Type=Credit Memo, Document No.={value}."
        },
    ),
    "no-open-entry": (
        "dialog",
        {"en-US": "There is no Cust. Ledger Entry within the filter. Filters: Document No.: {value}, Open: Yes"},
    ),
    "earlier-entry": (
        "dialog",
        {"en-US": "You are not allowed to apply and post an entry to an entry with an earlier posting date."},
    ),
    "invoice-paid": (
        "dialog",
        {
            "en-US": "You cannot cancel this posted sales invoice because it is fully or partially paid.\\To reverse a paid"
            " sales invoice, you must manually create a sales credit memo."
        },
    ),
    "invoice-cancelled": (
        "dialog",
        {"en-US": "The invoice cannot be canceled because it has already been canceled."},
    ),
    "no-lines": ("dialog", {"en-US": "Please add at least one line item to the estimate."}),
    "order-not-found": ("dialog", {"en-US": "The order cannot be found."}),
    "shipped-not-invoiced": (
        "test-field",
        {"en-US": "Qty. Shipped Not Invoiced must be equal to '0'  in Sales Line: Document No.={value}."},
    ),
    "direct-posting": (
        "test-field",
        {"en-US": "Direct Posting must be equal to 'Yes'  in G/L Account: No.={value}. Current value is 'No'."},
    ),
    "status-open": (
        "test-field",
        {
            "en-US": "Status must be equal to 'Open'  in Sales Header: Document Type=Order, No.={value}. Current value is"
            " '{status}'."
        },
    ),
    "control": ("operation", {"en-US": "Control '{value}' is read-only."}),
    "no-parent": ("dialog", {"en-US": "You must specify an Id or a Document Id to get the lines."}),
    "segment": ("segment", {"en-US": "Resource not found for the segment '{value}'."}),
    "method": ("method", {"en-US": "'{value}' requests for '{table}' are not allowed."}),
    "media-type": ("media-type", {"en-US": "The request must be sent as application/json."}),
    "read-only": ("request", {"en-US": "The property '{value}' is read-only."}),
    "property": (
        "request",
        {
            "en-US": "The property '{value}' does not exist on type 'Microsoft.NAV.{table}'. Make sure to only use"
            " property names that are defined by the type."
        },
    ),
    "body": ("request", {"en-US": "The request body is not a JSON object."}),
    "odata": ("request", {"en-US": "{value}"}),
    "nodes": (
        "request",
        {
            "en-US": "The node count limit of '100' has been exceeded. To increase the limit, set the"
            " 'MaxNodeCount' property on EnableQueryAttribute or ODataValidationSettings."
        },
    ),
    "or-fields": (
        "request",
        {"en-US": "The 'OR' operator is not supported on distinct fields on an OData filter."},
    ),
    "batch-size": (
        "server",
        {"en-US": "The current batch message contains more than the maximum number of '100' query operations."},
    ),
}


class _Samples(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return _SAMPLES.get(name, "X")


_SAMPLES = {"table": "Sales Header", "fields": "No.='X'", "length": "57", "limit": "50", "type": "Option"}


class Refusal(Exception):
    """Business Central says no: `name` is a key of MESSAGES, `params` fill its text, `text` replaces it."""

    def __init__(self, name: str, *, text: str | None = None, **params: object) -> None:
        super().__init__(name)
        self.name = name
        self.kind = KINDS[MESSAGES[name][0]]
        self._text = text
        self._params = _Samples({key: str(value) for key, value in params.items()})

    def message(self, language: str) -> str:
        if self._text is not None:
            return self._text
        texts = MESSAGES[self.name][1]
        return texts.get(language, texts["en-US"]).format_map(self._params)
