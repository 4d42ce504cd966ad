"""Answers of BigCommerce that bring no data: what each means, and how the shop's quota is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

import pytest

from tests.stores.bigcommerce_support import MUG, NOON, Shop, ids, token
from woobc.core.errors import AuthenticationFailed, SetupError, TransientRemoteError
from woobc.sandbox.base import serve
from woobc.sandbox.bigcommerce import BigCommerce
from woobc.sandbox.bigcommerce.server import INFORMATION


@pytest.fixture
def shop() -> Iterator[Shop]:
    app = BigCommerce()
    with serve(app) as server:
        yield Shop(server.url, app)


class TestRefusals:
    def test_a_token_that_is_not_accepted(self, shop: Shop) -> None:
        with pytest.raises(AuthenticationFailed, match="does not accept the access token") as error:
            list(shop.adapter(access_token=token("secret-token")).read([1]))
        assert "secret-token" not in str(error.value)

    def test_a_token_no_header_can_carry(self, shop: Shop) -> None:
        with pytest.raises(SetupError, match="access_token holds letters"):
            shop.adapter(access_token=token("töken")).identity()

    def test_a_missing_scope_is_named(self, shop: Shop) -> None:
        shop.app.add_token("narrow", INFORMATION)
        with pytest.raises(SetupError, match=r'HTTP 403.*required scope.*"Orders: read-only"'):
            list(shop.adapter(access_token=token("narrow")).iter_changes(NOON))

    def test_a_wrong_hash_is_not_an_order_that_is_gone(self, shop: Shop) -> None:
        with pytest.raises(SetupError, match="no shop of this hash"):
            list(shop.adapter(store_hash="other").read([100]))

    def test_the_words_of_both_error_shapes_reach_the_operator(self, shop: Shop) -> None:
        body = '[{"status":400,"message":"The field \'sort\' is invalid."}]'
        shop.app.faults.add("orders", "status", status=400, body=body, type="application/json")
        with pytest.raises(SetupError, match="HTTP 400: \"The field 'sort' is invalid"):
            shop.changes()
        body = '{"status":422,"title":"Input is invalid","type":"/api-docs/","errors":{}}'
        shop.app.faults.add("orders", "status", status=422, body=body, type="application/json")
        with pytest.raises(SetupError, match='HTTP 422: "Input is invalid"'):
            shop.changes()


class TestLimits:
    @pytest.mark.parametrize("headers", ["all", "retry-after", "none"])
    def test_a_429_is_waited_out(self, shop: Shop, headers: Literal["all", "retry-after", "none"]) -> None:
        (order_id,) = shop.place(1)
        shop.app.switches.limited_headers = headers
        shop.app.faults.add("orders", "429", headers=headers, hold=True, left=35)
        assert ids(shop.changes()) == [order_id]
        assert sum(shop.clock.slept) > 25

    def test_a_500_in_place_of_a_429_is_waited_out(self, shop: Shop) -> None:
        (order_id,) = shop.place(1)
        shop.app.switches.limited_answer = 500
        shop.once(shop.app.quota.exhaust)
        assert ids(shop.changes()) == [order_id]
        assert sum(shop.clock.slept) > 25

    def test_requests_stop_before_the_quota_is_used_up(self, shop: Shop) -> None:
        """The last few of a window are left to the shop's other programs."""
        shop.app.quota.limit = 100
        placed = [shop.app.place_order(id=1000 * number, lines=[MUG], created=NOON) for number in range(1, 120)]
        assert len(list(shop.store.read(placed))) == len(placed)
        assert 429 not in [seen.status for seen in shop.app.requests]
        assert len(shop.clock.slept) == 1

    def test_a_wait_beyond_the_runs_budget_is_left_to_the_next_run(self, shop: Shop) -> None:
        shop.app.faults.add("orders", "429", times=9)
        with pytest.raises(TransientRemoteError, match="HTTP 429"):
            list(shop.adapter(budget=timedelta(seconds=1)).iter_changes(NOON))
        assert shop.clock.slept == []

    @pytest.mark.parametrize("kind", ["500", "503", "html", "reset", "truncate", "cut-body", "html-200"])
    def test_passing_trouble_is_tried_again(self, shop: Shop, kind: str) -> None:
        (order_id,) = shop.place(1)
        shop.app.faults.add("orders", kind)
        assert ids(shop.changes()) == [order_id]

    @pytest.mark.parametrize("kind", ["503", "html", "reset", "html-200"])
    def test_lasting_trouble_means_that_the_shop_is_away(self, shop: Shop, kind: str) -> None:
        shop.app.faults.add("orders", kind, times=99)
        with pytest.raises(TransientRemoteError):
            shop.changes()
