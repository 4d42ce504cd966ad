"""Every code an order can bear, with what it means and what to do. The names are stable: people script against them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

DEFECT = "DEFECT"
"""woobc itself failed at the order."""


class Heals(StrEnum):
    """What can end a trouble without a person acting on the order."""

    NEVER = "never"
    NIGHTLY = "nightly"
    """Time or Business Central's staff: tried again once each night, quietly."""
    MAPPING = "mapping"
    """A changed `mapping` in the configuration; tried again each night too."""
    HOURLY = "hourly"
    """Business Central's own job may still succeed: read again each hour."""


class Code(Struct, frozen=True):
    name: str
    meaning: str
    fix: str
    heals: Heals = Heals.NEVER
    fix_posted: str = ""
    """What to do of an order that is posted, where that is something else."""

    def advice(self, order: str, *, is_posted: bool = False) -> str:
        """What to do, with the commands for `order`."""
        fix = self.fix_posted if is_posted and self.fix_posted else self.fix
        return fix.replace("{order}", order)


class Problem(Struct, frozen=True):
    """One trouble of one order: its code, and a sentence with the figures and names of this case."""

    code: str
    message: str


def _table(*codes: Code) -> dict[str, Code]:
    return {code.name: code for code in codes}


RETRY = "then `woobc orders retry {order}`"
AFTER_POSTING = (
    'A refund becomes a credit memo with the next bc-verify if its store has `refunds = "draft"` or `"post"`; else, and for any '
    "other change, credit or correct the invoice in Business Central. Nothing is to be resolved here."
)

CODES = _table(
    # Reading from the store
    Code(
        "UNREADABLE",
        "The store sent a document with a field that can't be understood.",
        f"Correct the order in the store, {RETRY}.",
    ),
    Code(
        "TOTALS_APART",
        "The parts of the order do not add up to its total.",
        f"Recalculate the order in the store, {RETRY}.",
    ),
    Code(
        "LATE_PAYMENT",
        "The order was kept as cancelled, and its status in the store is now one that would import.",
        "Import it with `woobc import-orders --store CODE --order-id {order} --status STATUS`, or leave it.",
    ),
    Code(
        "ORDER_ID_REUSED",
        "The store uses this order id for another order now.",
        "Did somebody change the order's date in the store? Set it back. Was the shop restored or replaced? "
        "Give it a store code of its own, see `woobc stores moved`.",
    ),
    Code(
        "REFUND_AMOUNT_ONLY",
        "Money was refunded without saying for which lines.",
        f"Refund by lines in the store, {RETRY}; or enter the order in Business Central"
        " and `woobc orders ignore {order} --reason …`.",
    ),
    Code(
        "REFUND_UNREAD",
        "The order names a refund that the store does not show.",
        f"Look at the order's refunds in the store: a plugin may hide one, or have left part of one it deleted; {RETRY}.",
        Heals.NIGHTLY,
    ),
    Code(
        "REFUND_UNDECIDED",
        "Money was refunded after the order was sent and before its posting was known: the invoice may have it or not.",
        "Compare the invoice; `woobc orders refund {order} --retry --reason …` makes a credit memo, `--ignore` makes none.",
    ),
    Code(
        "REFUND_UNCLEAR",
        "A refund does not say enough for a credit memo.",
        "Credit it by hand and `woobc orders refund {order} --adopt MEMO --reason …`, or `--ignore` it.",
    ),
    Code(
        "REFUND_ABOVE_INVOICE",
        "More would be credited than was invoiced.",
        "Compare the order's refunds with its invoice; `woobc orders refund {order} --ignore --reason …` if it is credited.",
    ),
    Code(
        "REFUND_GONE",
        "The store deleted a refund whose credit memo is still a draft.",
        "`woobc orders refund {order} --ignore --reason …` deletes the draft.",
    ),
    Code(
        "CREDITED_ELSEWHERE",
        "Business Central has a credit memo for the invoice that woobc did not make.",
        "`woobc orders refund {order} --adopt MEMO --reason …` if it is this refund's, `--retry` if it is for something else.",
    ),
    Code(
        "MEMO_DIFFERS",
        "The credit memo in Business Central is not what the refund needs.",
        "Correct or delete the draft in Business Central, then `woobc orders refund {order} --retry --reason …`.",
    ),
    Code(
        "MEMO_GONE",
        "The credit memo that was made is not in Business Central any more.",
        "`woobc orders refund {order} --retry --reason …` makes it again, `--ignore` leaves it.",
    ),
    Code(
        "MEMO_REFUSED",
        "Business Central refused to make or to post the credit memo.",
        "Mend what its words name (posting period, blocked item, set-up); it is tried again each night.",
        Heals.NIGHTLY,
    ),
    Code(
        "SEVERAL_ADDRESSES",
        "The order ships to several addresses.",
        'With a staging page: set `several_addresses = "split"` for the store. Else enter the order by hand in Business Central, '
        "then `woobc orders ignore {order} --reason …`.",
        Heals.MAPPING,
    ),
    Code(
        "QUANTITY_ZERO",
        "A line has an amount but no quantity.",
        f"Correct the line in the store, {RETRY}.",
    ),
    # The number
    Code(
        "NUMBER_REPEATED",
        "Another order of this middleware already has the same external document number.",
        "Use {order_id} instead of {number} in `external_document_number`; it counts for orders first seen afterwards.",
    ),
    Code(
        "NUMBER_UNUSABLE",
        "The external document number is too long for Business Central or holds a character its filters can't find.",
        "Change `external_document_number` of the store; enter this order by hand and ignore it here.",
    ),
    Code(
        "NUMBER_TAKEN",
        "Business Central has a document with this number and another total, or another order bears that number.",
        "Compare both documents; `woobc orders adopt {order} --reason …` if it is this order,"
        " else `woobc orders ignore {order} --reason …`.",
    ),
    # Mapping and master data
    Code(
        "ITEM_UNKNOWN",
        "A line has no item in Business Central.",
        "Create the item, or map its SKU (or `name:…`) under `mapping.items`.",
        Heals.MAPPING,
    ),
    Code("ITEM_BLOCKED", "An item is blocked in Business Central.", "Unblock the item.", Heals.NIGHTLY),
    Code(
        "ITEM_REFUSED",
        "Business Central refused to create an item.",
        "Correct `mapping.item_defaults`, or create the item by hand.",
        Heals.MAPPING,
    ),
    Code(
        "SKU_TOO_LONG",
        "A SKU is longer than an item number can be.",
        "Map the SKU under `mapping.items`.",
        Heals.MAPPING,
    ),
    Code(
        "CUSTOMER_MISSING",
        "The customer does not exist in Business Central.",
        "Create the customer with this e-mail, or set `create_customers = true` or a `guest_customer`.",
        Heals.MAPPING,
    ),
    Code(
        "CUSTOMER_AMBIGUOUS",
        "Several customers in Business Central have this e-mail.",
        "Leave the e-mail on one of them only.",
        Heals.NIGHTLY,
    ),
    Code("CUSTOMER_BLOCKED", "The customer is blocked in Business Central.", "Unblock the customer.", Heals.NIGHTLY),
    Code(
        "CUSTOMER_REFUSED",
        "Business Central refused to create the customer.",
        "Correct `mapping.customer_defaults`, or create the customer by hand.",
        Heals.MAPPING,
    ),
    Code(
        "PAYMENT_METHOD_UNMAPPED",
        "The payment method has no code in Business Central.",
        "Add it to `mapping.payment_methods`.",
        Heals.MAPPING,
    ),
    Code(
        "SHIPMENT_METHOD_UNMAPPED",
        "The shipping method has no code in Business Central.",
        "Add it to `mapping.shipment_methods`.",
        Heals.MAPPING,
    ),
    Code(
        "CURRENCY_UNKNOWN",
        "The currency has no code in Business Central.",
        "Create the currency, or add it to `mapping.currencies`.",
        Heals.MAPPING,
    ),
    Code(
        "COUNTRY_UNKNOWN",
        "The country has no code in Business Central.",
        "Create the country, or add it to `mapping.countries`.",
        Heals.MAPPING,
    ),
    Code(
        "ACCOUNT_MISSING",
        "A line needs a G/L account that is not configured, does not exist, or takes no lines.",
        "Set the account under `mapping` (shipping, fee, rounding, gift card), or `refund_account` or `non_restock_account`"
        " of the store; in Business Central it must allow Direct Posting.",
        Heals.MAPPING,
    ),
    Code(
        "STOCK_SHORT",
        "A completed order can't be posted: Business Central's stock does not cover it.",
        "Correct the stock in Business Central.",
        Heals.NIGHTLY,
    ),
    Code(
        "NO_LINES",
        "The order has no lines that could be sent.",
        f"Add its lines in the store, {RETRY}; else `woobc orders ignore {{order}} --reason …`.",
    ),
    # Sending
    Code(
        "BC_REFUSED",
        "Business Central refused the order.",
        f"Read its message, correct the cause, {RETRY}.",
    ),
    Code(
        "STAGING_DIFFERS",
        "The staging page has other lines under this number than woobc was about to send.",
        "Compare them; delete the wrong rows in Business Central, " + RETRY + ".",
    ),
    Code(
        "HALF_IN_BC",
        "Only some of the order's lines are in Business Central.",
        "Let Business Central's staff complete or remove them, "
        + RETRY
        + "; `woobc orders adopt {order} --reason …` if its sales"
        " order is right as it is.",
    ),
    Code(
        "ANSWER_UNSETTLED",
        "An answer was lost and, without `api_url`, woobc can't find out whether Business Central has the order.",
        "Look for the number in Business Central; `woobc orders resend {order} --reason …` if it is not there, else `adopt`.",
    ),
    # Verifying
    Code(
        "BC_ROW_ERROR",
        "Business Central's own job could not make a sales order of the rows.",
        "Correct the cause in Business Central and let its job run again.",
        Heals.HOURLY,
    ),
    Code(
        "LINES_DOUBLED",
        "The staging page holds more rows than were sent.",
        "Delete the surplus rows in Business Central before its job takes them.",
        Heals.HOURLY,
    ),
    Code(
        "SPLIT_IN_BC",
        "Business Central made several sales orders of one order.",
        "Put them together in Business Central, then `woobc orders adopt {order} --reason …`.",
    ),
    Code(
        "ROWS_GONE",
        "The rows left the staging page, or the sales order is gone, and no document with our number exists.",
        "Look for the order in Business Central; `woobc orders resend {order} --reason …` if it is not there.",
        Heals.HOURLY,
    ),
    Code(
        "SALES_ORDER_GONE",
        "The sales order was deleted in Business Central and no invoice exists.",
        "`woobc orders resend {order} --reason …` to send it again, or `woobc orders resolve {order} --reason …` to leave it.",
    ),
    Code(
        "TOTAL_DIFFERS",
        "The sales order's total differs from the store's.",
        "Correct the sales order in Business Central, then `woobc orders resolve {order} --reason …`.",
    ),
    Code(
        "LINES_DIFFER",
        "The sales order's lines differ from those that were sent.",
        "Correct the sales order in Business Central, then `woobc orders resolve {order} --reason …`; if Business Central's own "
        "prices, discounts or charges come in the way, take them off the customer.",
    ),
    Code(
        "DOCUMENT_DOUBLED",
        "Two documents in Business Central have this order's number.",
        "Delete the wrong one in Business Central, then `woobc orders resolve {order} --reason …`.",
    ),
    # woobc itself
    Code(
        DEFECT,
        "woobc itself failed on this order: a defect of the program.",
        f"The log says where it happened (`woobc logs`): please report it. After an update, {RETRY.removeprefix('then ')}.",
        Heals.NIGHTLY,
    ),
    # Changes in the store after sending
    Code(
        "CHANGED_IN_STORE",
        "The order was changed in the store after it was sent.",
        "Change the sales order in Business Central to match, then `woobc orders resolve {order} --reason …`.",
        fix_posted=AFTER_POSTING,
    ),
    Code(
        "CANCELLED_IN_STORE",
        "The order was cancelled in the store after it was sent.",
        "Delete the sales order in Business Central, or `woobc orders resolve {order} --reason …` to post it anyway.",
        fix_posted=AFTER_POSTING,
    ),
    Code(
        "REFUNDED_IN_STORE",
        "Money was refunded in the store after the order was sent.",
        "Correct the sales order in Business Central, then `woobc orders resolve {order} --reason …`.",
        fix_posted=AFTER_POSTING,
    ),
    Code(
        "DELETED_IN_STORE",
        "The order was deleted or trashed in the store after it was sent.",
        "Delete the sales order in Business Central, or `woobc orders resolve {order} --reason …` to post it anyway.",
        fix_posted=AFTER_POSTING,
    ),
    Code(
        "NOT_COMPARABLE",
        "The accepted version of the order is no longer stored, so woobc can't know whether the store has changed it.",
        "Compare the order in the store with the sales order, then `woobc orders resolve {order} --reason …`.",
        fix_posted="Compare the order in the store with its posted invoice. Nothing is to be resolved here.",
    ),
    # Releasing and posting
    Code(
        "POSTING_DATE_REFUSED",
        "The posting date lies outside the range Business Central allows.",
        "Open the period in Business Central (General Ledger Setup), or post with `--posting-date`.",
        Heals.NIGHTLY,
    ),
    Code("DIMENSION_MISSING", "A dimension is missing.", "Set the dimension in Business Central.", Heals.NIGHTLY),
    Code(
        "INVENTORY_SHORT",
        "Business Central's stock does not cover the sales order.",
        "Correct the stock in Business Central.",
        Heals.NIGHTLY,
    ),
    Code(
        "APPROVAL_PENDING",
        "The sales order waits for an approval in Business Central.",
        "Have it approved.",
        Heals.NIGHTLY,
    ),
    Code(
        "POSTING_REFUSED",
        "Business Central refused to release or post the sales order.",
        f"Read its message, correct the cause, {RETRY}.",
    ),
    Code(
        "POSTING_UNCONFIRMED",
        "Business Central accepted the posting but did not post.",
        "Look at its job queue (Error Message Register), " + RETRY + ".",
        Heals.NIGHTLY,
    ),
    Code(
        "PARTLY_SHIPPED",
        "The sales order is already shipped or invoiced in part.",
        "Finish it in Business Central; woobc then finds the invoice by itself.",
        Heals.NIGHTLY,
    ),
    Code(
        "QUANTITIES_HELD",
        "The sales order says that not all of it is to be shipped and invoiced, so posting it would post a part.",
        "Fill in Qty. to Ship and Qty. to Invoice; if they are always blank, set Default Quantity to Ship to Remainder in the "
        "Sales & Receivables Setup.",
        Heals.NIGHTLY,
    ),
    # Telling the shop
    Code(
        "SHOP_STATUS_LEFT",
        "The order was to be completed in the shop, and its status there is none it may be completed from.",
        "Look at the order in the shop: complete it by hand, or put it back into one of `complete_from`; or leave it.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_NOT_SHIPPABLE",
        "Business Central has shipped an order that is cancelled, refunded or not cleared in the shop.",
        "Put its status in the shop right, or add the shipment there by hand.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_MARK_FOREIGN",
        "The order in the shop bears the mark of another middleware.",
        "Is this a copy of the shop, or do two installations tell it? Take the table `tell` out of all but one.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_ORDER_TRASHED",
        "The order is in the shop's trash, so it is told nothing.",
        "Restore it in the shop, or leave it.",
        Heals.NIGHTLY,
    ),
    Code("SHOP_ORDER_GONE", "The shop does not have the order any more.", "Nothing: it can't be told."),
    Code(
        "SHOP_UNREADABLE",
        "What the shop shows of the order, or of a shipment of it, can't be understood, so it is told nothing.",
        "Correct that in the shop; a plugin may have spoilt it.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_REFUSED",
        "The shop refused what it was to be told.",
        "Read its message, and correct the cause in the shop.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_NOT_KEPT",
        "The shop took what it was told and shows something else.",
        "Look for a plugin of the shop that changes orders while they are saved.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_CHANGED_MEANWHILE",
        "Somebody changed the order in the shop in the moment between reading and writing it.",
        "Look at the order in the shop: its status may have to be put back.",
    ),
    Code(
        "SHOP_SHIPPED_ALREADY",
        "The shop has the shipment already, or less left to ship than Business Central has shipped.",
        "Somebody shipped it in the shop already: add the tracking number there.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHOP_TRACKING_OTHER",
        "The tracking number of a shipment in the shop is not the one that woobc wrote.",
        "Somebody changed it in the shop: clear it there to have it written anew, or leave it.",
        Heals.NIGHTLY,
    ),
    Code(
        "SHIPPED_MORE",
        "More was shipped than ordered.",
        "Look at the shipments in Business Central. The shop was told of as much as was ordered.",
    ),
    Code(
        "SHIPMENT_UNMATCHED",
        "The lines of a shipment can't be matched with the shop's: an item stands twice in the order, was added in Business "
        "Central, or was shipped in parts of a piece.",
        "Add the shipment in the shop by hand; orders that woobc sends by API are matched by their line numbers.",
    ),
    Code(
        "SHIPMENT_UNDONE",
        "A shipment that the shop was told of was undone in Business Central.",
        "Correct it in the shop by hand: nothing is un-shipped there.",
    ),
    Code(
        "SHIPMENT_ELSEWHERE",
        "A shipment bears our number, but comes from another sales order.",
        "Look in Business Central whose it is.",
    ),
    Code(
        "CARRIER_UNMAPPED",
        "The shop was told without the carrier's name, for its shipping agent is not in `carriers`.",
        "Add the agent to `carriers` in the store's table `tell`.",
    ),
    Code(
        "NOTE_UNCERTAIN",
        "A note to the customer was sent, its answer was lost, and the shop does not show it.",
        "Look whether the customer got the mail; it is never sent again.",
    ),
)


_OF_THE_SHOP = frozenset(
    {
        "UNREADABLE",
        "TOTALS_APART",
        "LATE_PAYMENT",
        "ORDER_ID_REUSED",
        "REFUND_AMOUNT_ONLY",
        "REFUND_UNREAD",
        "QUANTITY_ZERO",
        "NO_LINES",
        "SHOP_STATUS_LEFT",
        "SHOP_NOT_SHIPPABLE",
        "SHOP_ORDER_TRASHED",
        "SHOP_ORDER_GONE",
        "SHOP_UNREADABLE",
        "SHOP_REFUSED",
        "SHOP_NOT_KEPT",
        "SHOP_CHANGED_MEANWHILE",
        "SHOP_SHIPPED_ALREADY",
        "SHOP_TRACKING_OTHER",
        "SHIPMENT_UNMATCHED",
        "SHIPMENT_UNDONE",
        "NOTE_UNCERTAIN",
    }
)
_OF_WOOBC = frozenset(
    {
        "DEFECT",
        "NUMBER_REPEATED",
        "NUMBER_UNUSABLE",
        "SEVERAL_ADDRESSES",
        "SHOP_MARK_FOREIGN",
        "CARRIER_UNMAPPED",
    }
)


def for_whom(code: str) -> str:
    """Who can mend it: the shop's staff, who configures woobc, or Business Central's staff."""
    known = CODES.get(code)
    if code in _OF_THE_SHOP:
        return "the shop's staff"
    if code in _OF_WOOBC or known is None or known.heals is Heals.MAPPING:
        return "who configures woobc"
    return "Business Central's staff"
