"""A simulated WooCommerce shop: REST API v3, webhooks, and the ways in which real shops fall ill."""

from woobc.sandbox.woocommerce.documents import Coupon, Fee, Line, Shipping
from woobc.sandbox.woocommerce.keys import ApiKey
from woobc.sandbox.woocommerce.rest import WooCommerce
from woobc.sandbox.woocommerce.shop import CONSUMER_KEY, CONSUMER_SECRET

__all__ = ["CONSUMER_KEY", "CONSUMER_SECRET", "ApiKey", "Coupon", "Fee", "Line", "Shipping", "WooCommerce"]
