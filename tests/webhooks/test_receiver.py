"""What the receiver takes, refuses and knows again: real HTTP, signed by the simulated shops."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.jobs.support import (
    config_of,
    place,
)
from tests.webhooks.support import (
    OTHER_SECRET,
    SECRET,
    Listening,
    big_shop,
    deliveries_of,
    document,
    shop,
    signed,
)
from woobc.core.config.span import Span
from woobc.core.config.values import LogConfig
from woobc.core.errors import ConfigError
from woobc.core.operating import log
from woobc.core.webhooks.receiver import LARGEST_BODY, endpoints_of
from woobc.sandbox.world import World

__all__ = ["big_shop", "shop"]


class TestRefusals:
    def refused(self, shop: Listening, status: int, expected: int) -> None:
        assert status == expected
        assert deliveries_of(shop.world) == []
        assert shop.woken == 0

    def test_a_ping_is_answered_and_means_nothing(self, shop: Listening) -> None:
        assert not any(hook.ping_pending for hook in shop.world.woocommerce.webhooks.hooks.values())
        form = "application/x-www-form-urlencoded"
        self.refused(shop, shop.post(b"webhook_id=7", Content_Type=form), 200)
        self.refused(shop, shop.post(b"webhook_id=7&id=5", Content_Type=form), 401)
        self.refused(shop, shop.post(b"webhook_id=7"), 401)

    def test_a_forged_delivery(self, shop: Listening) -> None:
        self.refused(shop, shop.send({"id": 5}, secret="guessed"), 401)

    def test_a_delivery_without_signature(self, shop: Listening) -> None:
        self.refused(shop, shop.post(b'{"id": 5}', X_WC_Webhook_Topic="order.updated"), 401)

    @pytest.mark.parametrize("signature", ["", "=", "é", "x" * 5000])
    def test_a_signature_that_is_none(self, shop: Listening, signature: str) -> None:
        headers = {
            "X_WC_Webhook_Topic": "order.updated",
            "X_WC_Webhook_Signature": signature.encode("latin-1").decode("latin-1"),
        }
        self.refused(shop, shop.post(b'{"id": 5}', **headers), 401)

    @pytest.mark.parametrize("tamper", [lambda body: body[:-20], lambda body: body.replace(b"5", b"6"), lambda _: b""])
    def test_a_body_that_is_not_the_signed_one(self, shop: Listening, tamper: Any) -> None:
        body = json.dumps({"id": 5, "status": "processing"}).encode()
        headers = {"X_WC_Webhook_Topic": "order.updated", "X_WC_Webhook_Signature": signed(body)}
        self.refused(shop, shop.post(tamper(body), **headers), 401)

    @pytest.mark.parametrize("topic", ["", "product.updated", "order.note", "action.woocommerce_new_order"])
    def test_another_topic(self, shop: Listening, topic: str) -> None:
        self.refused(shop, shop.send({"id": 5}, topic=topic), 400)

    @pytest.mark.parametrize(
        "body",
        [b"", b"5", b"[5]", b'{"id": 5', b"{}", b'{"id": null}', b'{"id": -5}', b'{"id": 0}', b'{"id": true}',
         b'{"id": 1e3}', b'{"id": 99999999999999999999}', b'{"id": "x"}', b'{"code": 5}', b"\xff\xfe", b"[" * 100_000],
    )  # fmt: skip
    def test_a_signed_body_that_is_no_order(self, shop: Listening, body: bytes) -> None:
        self.refused(shop, shop.send(body), 400)

    @pytest.mark.parametrize("path", ["/", "/us", "/hooks", "/eu/x", "/%2e%2e/eu", "/eu'%20OR%201=1"])
    def test_an_unknown_store(self, shop: Listening, path: str) -> None:
        self.refused(shop, shop.send({"id": 5}, path=path), 404)

    @pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
    def test_another_method(self, shop: Listening, method: str) -> None:
        self.refused(shop, shop.post(b"", method=method), 405)

    def test_an_oversized_body(self, shop: Listening) -> None:
        self.refused(shop, shop.send(b" " * LARGEST_BODY + b'{"id": 5}'), 413)

    @pytest.mark.parametrize("body", [b'{"id": 5, "note": "\xff"}', b'{"\xff": 5}', b"\xff\xfe"])
    def test_a_signed_body_that_is_no_utf8(self, shop: Listening, body: bytes) -> None:
        self.refused(shop, shop.send(body), 400)

    def test_nobody_can_fill_the_log(self, shop: Listening, tmp_path: Path) -> None:
        """The first ones are told, the others counted, whatever their paths; a store's own trouble is told besides."""
        path = tmp_path / "woobc.jsonl"
        log.set_up(LogConfig(path, "info", Span(timedelta(days=1))), "webhooks", verbose=False)
        for number in range(30):
            shop.post(b"{}", path=f"/x{number}")
        for _ in range(30):
            assert shop.post(b"webhook_id=1", Content_Type="application/x-www-form-urlencoded") == 200
        shop.send({"id": 5}, secret="guessed")
        lines = [json.loads(each) for each in path.read_text().splitlines()]
        refused, pings = [each for each in lines if each["event"] == "webhook refused"], lines[5:-1]
        assert (len(refused), len(pings)) == (6, 1)  # the shop has pinged four times before
        assert lines[-1]["reason"] == "the signature is wrong"
        shop.world.clock.advance(3600)
        shop.receiver.sparing.tell_left_out()
        last = [json.loads(each) for each in path.read_text().splitlines()][7:]
        assert {(each["event"], each["number"]) for each in last} == {
            ("webhook refused, more of them", 25),
            ("webhook ping, more of them", 29),
        }

    def test_refusals_are_logged_without_the_body(self, shop: Listening, tmp_path: Path) -> None:
        path = tmp_path / "woobc.jsonl"
        log.set_up(LogConfig(path, "info", Span(timedelta(days=1))), "webhooks", verbose=False)
        shop.send({"id": 5, "email": "ann@example.com"}, secret="guessed")
        shop.send(b'{"buyer": "Ann Smith"}')
        told = path.read_text()
        assert "the signature is wrong" in told
        assert "neither an order nor an error" in told
        assert not any(word in told for word in ("ann@example.com", "Ann Smith", "guessed", SECRET))


class TestEndpoints:
    @pytest.mark.parametrize("secret", [SECRET, OTHER_SECRET])
    @pytest.mark.parametrize("path", ["/eu", "/eu/", "/hooks/eu"])
    def test_every_secret_and_both_paths_are_accepted(self, shop: Listening, secret: str, path: str) -> None:
        assert shop.send({"id": 5}, secret=secret, path=path) == 200
        assert [row["order_id"] for row in deliveries_of(shop.world)] == [5]

    def test_a_changed_secret_counts_after_the_configuration_is_read_again(self, shop: Listening) -> None:
        shop.world.store_config("eu")["webhook_secrets"] = ["third-s3cret"]
        shop.world.write_config()
        assert shop.send({"id": 5}, secret="third-s3cret") == 401
        shop.receiver.configure(config_of(shop.world))
        assert shop.send({"id": 5}, secret="third-s3cret") == 200
        assert shop.send({"id": 6}, secret=SECRET) == 401

    def test_a_configuration_without_webhooks_is_refused_and_the_former_stays(self, shop: Listening) -> None:
        shop.world.store_config("eu")["webhooks"] = False
        shop.world.write_config()
        with pytest.raises(ConfigError, match="No store"):
            shop.receiver.configure(config_of(shop.world))
        assert shop.send({"id": 5}) == 200

    def test_two_stores_at_one_path_are_refused(self, world: World) -> None:
        for code in ("eu", "us"):
            world.store_config(code).update(webhooks=True, webhook_url="https://x.test/in", webhook_secrets=["s3cret"])
        world.write_config()
        with pytest.raises(ConfigError, match="eu and us would both come to /in"):
            endpoints_of(config_of(world))


class TestRepeats:
    def test_a_repeat_is_known_by_order_topic_time_and_content(self, shop: Listening) -> None:
        body = document(shop.world, place(shop.world))
        assert [shop.send(body) for _ in range(3)] == [200] * 3
        assert [row["repeats"] for row in deliveries_of(shop.world)] == [2]
        shop.worker.round()
        assert shop.send(body) == 200
        assert shop.worker.round() is None

    def test_equal_delivery_ids_do_not_make_repeats(self, shop: Listening) -> None:
        ids = [place(shop.world) for _ in range(5)]
        shop.deliver()
        given = {
            each.delivery_id for each in shop.world.woocommerce.webhooks.deliveries if each.topic == "order.created"
        }
        assert len(given) < len(ids)
        assert {row["order_id"] for row in deliveries_of(shop.world)} == set(ids)

    def test_another_content_within_the_same_second_is_news(self, shop: Listening) -> None:
        body = document(shop.world, place(shop.world))
        shop.send(body)
        shop.send(body | {"status": "completed"})
        assert len(deliveries_of(shop.world)) == 2
