"""What the file says of a store's statuses: the rules it gives, and those of each platform where it gives none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from woobc.core.config.keys import Key, Settings, read_keys
from woobc.core.config.kinds import Choice, Flag
from woobc.core.config.table import Table, nearest, shown
from woobc.core.domain.settings import ImportRule, Platform, StatusRule, StatusRules

_NO: Final = StatusRule(ImportRule.NO)
WOOCOMMERCE_RULES: Final = {
    "pending": _NO,
    "processing": StatusRule(ImportRule.VALID),
    "on-hold": StatusRule(ImportRule.HOLD),
    "completed": StatusRule(ImportRule.COMPLETE),
    "cancelled": _NO,
}
BIGCOMMERCE_RULES: Final = {
    "incomplete": _NO,
    "pending": _NO,
    "awaiting-payment": _NO,
    "awaiting-fulfillment": StatusRule(ImportRule.VALID),
    "awaiting-shipment": StatusRule(ImportRule.VALID),
    "awaiting-pickup": StatusRule(ImportRule.VALID),
    "partially-shipped": StatusRule(ImportRule.VALID),
    "shipped": StatusRule(ImportRule.COMPLETE),
    "completed": StatusRule(ImportRule.COMPLETE),
    "cancelled": _NO,
    "declined": _NO,
    "refunded": _NO,
    "partially-refunded": _NO,
    "disputed": _NO,
    "manual-verification-required": _NO,
}
"""All the statuses BigCommerce has; a merchant can only rename them."""
OWN_RULES: Final = (WOOCOMMERCE_RULES, BIGCOMMERCE_RULES)


class StatusRuleKeys(Settings):
    import_ = Choice(
        "What the status means for us.",
        options={
            ImportRule.NO: "nothing happens; with retry = false the order is never looked at again",
            ImportRule.VALID: "a sales order, its stock reserved",
            ImportRule.INVOICE: "the same, and a prepayment invoice; needs actions_service",
            ImportRule.CANCEL: "kept as a record, nothing in Business Central",
            ImportRule.HOLD: "a sales order that is not released or posted until it is lifted",
            ImportRule.COMPLETE: "shipped and invoiced at once, if Business Central has the stock",
            ImportRule.HISTORY: "kept as a record of what was shipped and invoiced elsewhere",
        },
        gone={"import": "valid"},
        named="import",
    )
    retry = Flag(
        "Whether it is looked at again while the order is not forwarded; late payments revive cancelled orders.",
        True,
    )


class StatusRulesKey(Key[StatusRules]):
    """The rules of the file, or the platform's own. A status that a given table does not name has the default rule."""

    def take(self, table: Table, so_far: Mapping[str, Any]) -> StatusRules:
        platform = so_far["platform"]
        fixed = platform == Platform.BIGCOMMERCE
        part = table.table(self.name)
        if not table.has(self.name):
            return StatusRules(BIGCOMMERCE_RULES if fixed else WOOCOMMERCE_RULES, _NO, fixed)
        rules = {status: StatusRule(**read_keys(StatusRuleKeys, part.table(status))) for status in part}
        for status in rules:
            check_status(part, status, status, platform)
        default = rules.pop("default", _NO)
        return StatusRules(rules, default, fixed)


def check_status(table: Table, key: str, status: str, platform: str) -> None:
    """WooCommerce's statuses can be extended by plugins, BigCommerce's can't."""
    if platform == Platform.BIGCOMMERCE and status not in (*BIGCOMMERCE_RULES, "default"):
        table.wrong(key, f"unknown status {shown(status)}{nearest(status, BIGCOMMERCE_RULES, otherwise=True)}")
    if platform == Platform.WOOCOMMERCE and status.startswith("wc-"):
        table.wrong(key, f"expected the status as the REST API names it, {shown(status[3:])}")
