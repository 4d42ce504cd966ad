"""A BigCommerce store on loopback, as nasty as the real one: orders v2, transactions, refunds and webhooks v3."""

from woobc.sandbox.bigcommerce.hooks import Delivered
from woobc.sandbox.bigcommerce.server import BigCommerce
from woobc.sandbox.bigcommerce.values import STATUSES, Address, Coupon, Destination, Draft, Fee, Line, Switches

__all__ = [
    "STATUSES",
    "Address",
    "BigCommerce",
    "Coupon",
    "Delivered",
    "Destination",
    "Draft",
    "Fee",
    "Line",
    "Switches",
]
