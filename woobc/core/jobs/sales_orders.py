"""The sales orders of sent orders: what Business Central holds of them, and writing down what was found."""

from __future__ import annotations

from collections.abc import Sequence

from woobc.core.domain.codes import Problem
from woobc.core.domain.lifecycle import Event
from woobc.core.domain.processing import Record, SalesState, is_gone_known, sales_order_gone
from woobc.core.domain.stored import UNFAILED, StoredOrder
from woobc.core.errors import BUSINESS_CENTRAL, SetupError
from woobc.core.jobs.job import Job
from woobc.core.ports import SalesDocuments


def documents_of(job: Job) -> SalesDocuments:
    """The API. Raises SetupError where the configuration names none."""
    documents = job.business_central().documents
    if documents is None:
        raise SetupError(
            BUSINESS_CENTRAL,
            "releasing and posting need api_url, for they are confirmed by reading.",
            fix='Set business_central.api_url, or order_processing = "default".',
        )
    return documents


def sales_states(job: Job, rows: Sequence[StoredOrder], *, to_post: bool = False) -> dict[int, SalesState]:
    """What Business Central holds of each order, by row id: open orders first, then invoices, the way they travel. With
    `to_post` also what is shipped of them and, where the API posts and so goes by it, what a posting would leave."""
    documents = documents_of(job)
    numbers = {row.nav_sales_order_number for row in rows if row.nav_sales_order_number}
    with_quantities = to_post and job.business_central().actions is None
    orders = dict(documents.find_orders_by_number(numbers, with_quantities=with_quantities))
    invoices = documents.find_invoices_of(numbers)
    shipments = documents.find_shipments_of(orders.keys()) if to_post and orders else {}
    both = orders.keys() & {number for number in numbers if invoices.get(number)}
    if both:  # posted between the two look-ups, or posted in part: look again
        orders = {number: orders[number] for number in orders.keys() - both}
        orders |= documents.find_orders_by_number(both, with_quantities=with_quantities)
    return {
        row.id: SalesState(orders.get(number), tuple(invoices.get(number, ())), tuple(shipments.get(number, ())))
        for row in rows
        for number in (row.nav_sales_order_number or "",)
    }


def with_states(job: Job, rows: Sequence[StoredOrder]) -> list[tuple[StoredOrder, SalesState]]:
    """Each order with what Business Central holds of it."""
    states = sales_states(job, rows)
    return [(row, states[row.id]) for row in rows]


def record(job: Job, row: StoredOrder, done: Record) -> None:
    """Write down what is done in Business Central. Raises Moved if another run was first."""
    orders = job.middleware.orders
    if isinstance(done.event, Event):
        orders.apply(row, done.event, job.run, message=done.number, **done.columns)
    else:
        orders.note(row, done.event, job.run, message=done.number, **done.columns)
    job.report.add(row.id, done.outcome, "", done.number)


def mark_gone(job: Job, row: StoredOrder) -> None:
    """Neither the sales order nor an invoice of it exists, and no person has accepted that."""
    if is_gone_known(row):
        return
    number, documents = row.external_document_number or "", job.business_central().documents
    others = documents.find_documents({number}).get(number, ()) if documents else ()
    mark_conflict(job, row, sales_order_gone(row, others))


def mark_conflict(job: Job, row: StoredOrder, problem: Problem) -> StoredOrder:
    """What keeps an order from being released or posted until a person has looked at it."""
    stored = job.middleware.orders.mark_conflict(row, problem, job.run, **UNFAILED)
    job.report.add(row.id, "conflict", problem.code, problem.message, attention=True)
    return stored
