"""The switches of the simulated Business Central."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(slots=True)
class Settings:
    """How this Business Central is set up; any of them may be changed while it runs.

    Services: `staging_service`, `actions_service`, `archive_service` (an OData page of archived orders; empty: not
    published), `shipments_service` (one of posted shipments; `shipments_page` is whether it shows the tracking number),
    `soap_enabled`, `api_enabled` (off: 405), `archives_in_api`, `api_page_size`, `api_cuts` (what does not fit
    is left out without a link to it), `connection_limit` (more at once: 429).
    Page: `primary_key` is the staging table's; `renamed` gives fields other element names, `missing_fields` and
    `missing_operations` take them away; `empty_result` is the form of a ReadMultiple without rows; `unknown_elements`
    what happens to elements the page does not have; `strict_criteria` faults on boolean and option criteria;
    `read_limit` cuts every answer of ReadMultiple at so many rows, whatever setSize asks for; `bookmarks` ignored: each
    answer begins with the first row again; `check_relations` off leaves unknown codes to the job.
    Job: `process_after_s` after the last row of an order; `processed_rows` is what the page does with them afterwards;
    `total_skew` is added to the first line of each sales order.
    Orders by API, where what the real service does is unknown or its set-up decides: `property_order` in which the platform
    sets what a request sends; `zeros_unnoticed` leaves a price or discount of 0 as if it had not been sent;
    `totals_in_answer` and `lines_in_answer` of a POST, `expanded_lines` of a GET, with `expanded_link` to the others;
    `line_etags` belong to a line or to its whole order; `line_sequence`: a `sequence` in a line is its number, or breaks
    the whole request, as in version 22.0;
    `numbers_by_hand` is what becomes of a `number` in a POST; `default_posting_date` of an order that names none;
    `default_quantity_to_ship` of its lines, and to invoice;
    `replica_lag_s` is how old what ReadOnly reads is; `sales_tax` instead of VAT; `no_direct_posting` lists accounts that
    refuse lines; `vat_percent` of what has no `vatPercent` of its own; `archive_on_delete`.
    Credit memos: `customers_include_tax` is the price basis of customers whose card names none;
    `exact_cost_reversing` refuses to post item lines; `balancing_account` of the payment method lets none apply to an
    invoice; `memo_posting` deferred: an app posts them `job_queue_delay_s` later, and the answer is an error;
    `invoices_paid` when they are posted, by a payment method that balances them.
    Posting: the allowed date range; `archive_on_post`; `post_with_job_queue` posts `job_queue_delay_s` later;
    `batch_post` says success whatever happened; `posting_takes_s` is how much older than its appearance a shipment's
    time of the last change is.
    """

    staging_service: str = "AutoShoppingCartImport"
    actions_service: str = "WoobcActions"
    archive_service: str = ""
    shipments_service: str = ""
    shipments_page: Literal["whole", "without tracking"] = "whole"
    soap_enabled: bool = True
    api_enabled: bool = True
    archives_in_api: bool = True
    api_page_size: int = 20000
    api_cuts: bool = False
    language: str = "en-US"
    multitenant: bool = False
    connection_limit: int = 100

    auth: Literal["bearer", "basic", "ntlm"] = "bearer"
    token_lifetime_s: int = 3599

    primary_key: Literal["order-line", "entry"] = "order-line"
    renamed: dict[str, str] = field(default_factory=dict)
    missing_fields: set[str] = field(default_factory=set)
    missing_operations: set[str] = field(default_factory=set)
    empty_result: Literal["nested", "outer"] = "nested"
    blank_dates: Literal["absent", "0001-01-01"] = "absent"
    unknown_elements: Literal["fault", "ignore"] = "fault"
    strict_criteria: bool = False
    read_limit: int | None = None
    bookmarks: Literal["honoured", "ignored"] = "honoured"
    check_relations: bool = True

    process_after_s: float = 60
    processed_rows: Literal["kept", "hidden", "deleted"] = "kept"
    total_skew: Decimal = Decimal(0)

    property_order: Literal["json", "page"] = "json"
    zeros_unnoticed: bool = False
    totals_in_answer: Literal["current", "zero"] = "current"
    lines_in_answer: int | None = None
    expanded_lines: int | None = None
    expanded_link: bool = False
    line_etags: Literal["line", "order"] = "line"
    line_sequence: Literal["taken", "breaks"] = "taken"
    numbers_by_hand: Literal["refused", "read-only", "accepted"] = "refused"
    default_posting_date: Literal["work-date", "none"] = "work-date"
    default_quantity_to_ship: Literal["remainder", "blank"] = "remainder"
    replica_lag_s: float = 0
    sales_tax: bool = False
    no_direct_posting: set[str] = field(default_factory=set)
    vat_percent: Decimal = Decimal(21)
    archive_on_delete: bool = False

    customers_include_tax: bool = False
    exact_cost_reversing: bool = False
    balancing_account: bool = False
    memo_posting: Literal["at once", "deferred"] = "at once"
    invoices_paid: bool = False

    allowed_posting_from: date | None = None
    allowed_posting_to: date | None = None
    archive_on_post: bool = False
    post_with_job_queue: bool = False
    job_queue_delay_s: float = 60
    batch_post: bool = False
    posting_takes_s: float = 0
