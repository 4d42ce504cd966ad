"""How fast woobc is, how much memory it takes, and what else one could use: `python -m tests.benchmarks [--json] [PART ...]`.

Side by side, in one run: woobc; a straightforward script that does the same visible work; and the floor, which does none:
the same bytes fetched and thrown away, as many requests, or an interpreter with what woobc can't do without. Every server
is a process of its own. Figures are medians of measurements taken by turns. It takes about twenty minutes.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.grown import FIRST_ID
from tests.benchmarks.pages import EMPTY, FIRST, MIDDLE, QUERY, Pages, measure_pages
from tests.benchmarks.processes import (
    SCRIPT,
    WOOBC,
    Measured,
    Shop,
    World,
    grown,
    in_turn,
    measure,
    measure_processor,
    shop,
    world,
)
from woobc.core.middleware.overview import SORTS

LATENCIES_MS = (0, 50, 150)
SIZES = (1_000, 10_000, 100_000)
TIMES_BY_SIZE = {1_000: 5, 10_000: 3, 100_000: 1}
MOST_WORK = {1_000: 1.4, 10_000: 1.2, 100_000: 1.1}
"""How many times the script's an import's own work may be; of few orders much of it is the start."""
IDLE_TIMES = 21
LINES_OF_AN_ORDER = 3
SCRIPTED = 100
"""Of a thousand orders, how many the script sends and reads one line at a time; the time of the others follows from theirs."""
IDLE_JOBS = ("bc-insert", "bc-verify", "batch-post", "shop-update")
DRY_JOBS, DRY, WATCHED = ("import-orders", "bc-insert", "bc-verify"), "--dry-run", "--verbose"
INTERPRETER = [sys.executable, "-c", "import click, sqlite3"]


class Row(NamedTuple):
    """One kind of work, side by side."""

    what: str
    woobc: Measured
    script: Measured | None = None
    floor: Measured | None = None


class Figure(NamedTuple):
    """What must show: `value` at most, or at least, `limit`."""

    what: str
    value: float
    limit: float
    unit: str = "×"
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit


Results = Iterator[Row | Figure]


# Import


def imports(folder: Path) -> Results:
    """The same orders by all three; only woobc can ask Business Central for each of them too, which has none."""
    peaks: dict[int, float] = {}
    for orders in SIZES:
        row = _import_row(folder, f"import of {orders:,} orders", orders, TIMES_BY_SIZE[orders])
        peaks[orders] = row.woobc.memory_mb
        yield row
        assert row.script
        ratio = row.woobc.processor_s / row.script.processor_s
        yield Figure(f"{row.what}: processor's time of the script's", ratio, MOST_WORK[orders])
    yield Figure("import of 100,000 orders: peak memory of that of 1,000", peaks[100_000] / peaks[1_000], 1.15)
    for orders in SIZES[:2]:
        what = f"import of {orders:,} orders, each looked up in BC"
        yield _import_row(folder, what, orders, TIMES_BY_SIZE[orders], looked_up=True)
    for latency_ms in LATENCIES_MS[1:]:
        yield _import_row(folder, f"import of 1,000 orders, latency {latency_ms} ms", 1_000, 3, latency_ms=latency_ms)
    row = _import_row(folder, "import of 5,232 orders, 300 ms a page", 5_232, 3, page_cost_ms=300)
    yield row
    assert row.script
    yield Figure(f"{row.what}: time of the script's", row.woobc.seconds / row.script.seconds, 0.5)
    yield Figure(f"{row.what}: requests of the script's", row.woobc.requests / row.script.requests, 1.05)
    row = _import_row(folder, "import of 3,000 orders, 1 s a page", 3_000, 1, page_cost_ms=1_000)
    yield row
    assert row.script
    yield Figure(f"{row.what}: as fast as the script", row.script.seconds / row.woobc.seconds, 1.8, at_least=True)


def _import_row(
    folder: Path,
    what: str,
    orders: int,
    times: int,
    *,
    latency_ms: int = 0,
    page_cost_ms: int = 0,
    looked_up: bool = False,
) -> Row:
    with shop(orders, latency_ms=latency_ms, page_cost_ms=page_cost_ms) as served:
        config = _config_for(folder, served, looked_up=looked_up)
        return Row(
            what,
            *in_turn(
                times,
                partial(_measure_import, served, folder, [*WOOBC, "--config", str(config), "import-orders"], orders),
                partial(_measure_import, served, folder, [*SCRIPT, "import", served.url, str(folder / "db")], orders),
                partial(_measure_import, served, folder, [*SCRIPT, "fetch", served.url], 0),
            ),
        )


def _measure_import(served: Shop, folder: Path, command: list[str], stored: int) -> Measured:
    """Into a new file. It is looked whether all orders came to be in it."""
    for left in folder.glob("db*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    if stored and command[: len(WOOBC)] == WOOBC:
        subprocess.run([*command[:-1], "db", "create", "--quiet"], check=True)
    served.asked()
    measured = measure(command)
    if stored and (found := _count_orders(folder / "db")) != stored:
        raise SystemExit(f"{' '.join(command)} stored {found} orders of {stored}")
    return measured._replace(requests=served.asked())


def _count_orders(database: Path) -> int:
    import sqlite3

    connection = sqlite3.connect(database)
    (count,) = connection.execute("SELECT count(*) FROM orders").fetchone()
    connection.close()
    return int(count)


def _config_for(folder: Path, served: Shop, *, looked_up: bool) -> Path:
    path = folder / "import.toml"
    path.touch(mode=0o600)
    path.write_text(
        f"""
environment = "benchmark"
time_zone = "Europe/Amsterdam"
[log]
file = "{folder}/woobc.jsonl"
[environments.benchmark]
database = "{folder}/db"
[environments.benchmark.business_central]
soap_url = "{served.url}/WS"
{"" if looked_up else "#"}api_url = "{served.url}/api/v2.0"
company = "Company"
local_currency = "EUR"
auth = {{ type = "oauth2", tenant = "t", client_id = "id", client_secret = "secret", token_url = "{served.url}/token" }}
[stores.eu]
environment = "benchmark"
platform = "woocommerce"
url = "{served.url}"
consumer_key = "ck_key"
consumer_secret = "cs_secret"
start_date = 2026-01-01
order_processing = "default"
[stores.eu.status_rules]
processing = {{ import = "valid", retry = true }}
default = {{ import = "no", retry = true }}
[stores.eu.mapping]
guest_customer = "WEBGUEST"
shipping_account = "6810"
"""
    )
    return path


# Audit


def audits(folder: Path) -> Results:
    """Shop, middleware and Business Central agree on every order; beside it the shop alone is read, and nothing done with it."""
    peaks: dict[int, float] = {}
    for orders in SIZES[1:]:
        with shop(orders) as served:
            config = str(_config_for(folder, served, looked_up=False))
            _measure_import(served, folder, [*WOOBC, "--config", config, "import-orders"], orders)
            _verify_all(folder / "db")
            config = str(_config_for(folder, served, looked_up=True))
            woobc, plain = in_turn(
                TIMES_BY_SIZE[orders],
                partial(_asking, served, [*WOOBC, "--config", config, "audit"]),
                partial(_asking, served, [*SCRIPT, "read-shop", config]),
            )
        peaks[orders] = woobc.memory_mb
        yield Row(f"audit of {orders:,} orders", woobc, plain)
        yield Figure(
            f"audit of {orders:,} orders: shop's requests for 100 orders", 100 * plain.requests / orders, 1.1, ""
        )
    yield Figure("audit of 100,000 orders: time of the plain reading", woobc.seconds / plain.seconds, 1.3)
    yield Figure("audit of 100,000 orders: peak memory of that of 10,000", peaks[100_000] / peaks[10_000], 1.1)


def _asking(served: Shop, command: list[str]) -> Measured:
    served.asked()
    return measure(command)._replace(requests=served.asked())


def _verify_all(database: Path) -> None:
    """As if Business Central had made a sales order of each."""
    import sqlite3

    connection = sqlite3.connect(database)
    with connection:
        connection.execute(
            "UPDATE orders SET state = 'verified', nav_sales_order_number = 'S-' || order_id, ready_since = read_at"
        )
    connection.close()


# Business Central


def business_central(folder: Path) -> Results:
    """A thousand orders of three lines, sent and verified; each time in a new world."""
    for latency_ms in LATENCIES_MS:
        inserts, verifies = [], []
        for place in range(3):
            with world(folder / f"bc-{latency_ms}-{place}", 1_000) as served:
                insert, verify = _carry(served, latency_ms)
                inserts.append(insert)
                verifies.append(verify)
                if place == 2:
                    scripts = _carry_by_script(served)
                    insert, verify = _middle(inserts), _middle(verifies)
                    floors = [_wait(served, each.requests) for each in (insert, verify)]
        what = f"1,000 orders of 3 lines, latency {latency_ms} ms"
        for command, ours, theirs, floor in zip(
            ("bc-insert", "bc-verify"), (insert, verify), scripts, floors, strict=True
        ):
            yield Row(f"{command} of {what}", ours, theirs, floor)
            if latency_ms == LATENCIES_MS[-1]:
                times = theirs.seconds / ours.seconds
                per_line = "one Create per line" if command == "bc-insert" else "one Read per line"
                yield Figure(f"{command} of {what}: as fast as {per_line}", times, 20, at_least=True)


def side_by_side(folder: Path, orders: int = 1_000) -> Results:
    """The same with one request at a time and with four; and on a page without CreateMultiple, beside the script."""
    what, runs = f"{orders:,} orders of 3 lines, latency 150 ms", {}
    for at_once in (1, AT_ONCE):
        with world(folder / f"together-{at_once}", orders) as served:
            served.tell(f"at_once {at_once}")
            runs[at_once] = _carry(served, LATENCIES_MS[-1])
    for place, command in enumerate(("bc-insert", "bc-verify")):
        one, four = (runs[at_once][place] for at_once in (1, AT_ONCE))
        yield Row(f"{command} of {what}, {AT_ONCE} at once", four, one)
        yield Figure(f"{command} of {what}, {AT_ONCE} at once: time of one at a time", four.seconds / one.seconds, 0.5)
        yield Figure(
            f"{command} of {what}, {AT_ONCE} at once: requests of one at a time", four.requests / one.requests, 1
        )
    with world(folder / "one-by-one", SCRIPTED) as served:
        served.tell("one_by_one")
        served.tell(f"at_once {AT_ONCE}")
        insert, _ = _carry(served, LATENCIES_MS[-1])
        nothing, some = (_in_world(served, [*SCRIPT, "create", str(served.config), str(n)]) for n in (0, SCRIPTED))
    what = f"bc-insert of {SCRIPTED} orders on a page without CreateMultiple, {AT_ONCE} at once"
    yield Row(what, insert, some)
    faster = (some.seconds - nothing.seconds) / insert.seconds
    yield Figure(f"{what}: as fast as one Create after the other", faster, 2.5, at_least=True)


def _middle(runs: list[Measured]) -> Measured:
    return sorted(runs)[len(runs) // 2]


def _carry(served: World, latency_ms: int) -> tuple[Measured, Measured]:
    woobc = [*WOOBC, "--config", str(served.config)]
    measure([*woobc, "import-orders"])
    served.tell(f"latency {latency_ms / 1000}")
    insert = _in_world(served, [*woobc, "bc-insert"])
    served.tell("advance 300")
    verify = _in_world(served, [*woobc, "bc-verify"])
    return insert, verify


def _carry_by_script(served: World) -> list[Measured]:
    """As if it did all thousand: what it takes to begin counts once, what it does for each order ten times."""
    found = []
    for name in ("create", "read"):
        nothing, some = (_in_world(served, [*SCRIPT, name, str(served.config), str(count)]) for count in (0, SCRIPTED))
        grown = 1_000 // SCRIPTED
        seconds = nothing.seconds + (some.seconds - nothing.seconds) * grown
        requests = nothing.requests + (some.requests - nothing.requests) * grown
        found.append(Measured(seconds, some.memory_mb, requests))
    return found


def _wait(served: World, requests: int) -> Measured:
    return _in_world(served, [*SCRIPT, "ask", str(served.config), str(requests)])


def _in_world(served: World, command: list[str]) -> Measured:
    served.asked()
    return measure(command)._replace(requests=served.asked())


# Sales orders by API

REQUESTS_AN_ORDER = 3.2
"""From insert to verified, everything asked of Business Central and, for reading the orders once more, of the shop."""
AT_ONCE = 4


def orders_by_api(folder: Path, orders: int = 1_000) -> Results:
    """A thousand orders of three lines as sales orders by API, one request at a time and four."""
    what, runs = f"{orders:,} orders of 3 lines by API, latency 150 ms", {}
    for at_once in (1, AT_ONCE):
        with world(folder / f"api-{at_once}", orders, "api") as served:
            served.tell(f"at_once {at_once}")
            insert, verify = runs[at_once] = _carry(served, LATENCIES_MS[-1])
        yield Row(f"bc-insert of {what}, {at_once} at once", insert)
        yield Row(f"bc-verify of {what}", verify)
        asked = (insert.requests + verify.requests) / orders
        yield Figure(f"{what}, {at_once} at once: requests for each order", asked, REQUESTS_AN_ORDER, "")
    faster = runs[1][0].seconds / runs[AT_ONCE][0].seconds
    yield Figure(f"bc-insert of {what}: faster with {AT_ONCE} at once", faster, 2.5, at_least=True)


# Telling the shop

TELLINGS = {"meta": (1_000, 2.3), "fulfillments": (200, 4.3), "notes": (200, 4.3)}
"""How the shop is told, of how many orders, in at most how many requests to it for each."""


def tellings(folder: Path) -> Results:
    """Orders that were shipped and are tracked, each told once; and a run with nothing left to tell."""
    for way, (orders, limit) in TELLINGS.items():
        with world(folder / way, orders) as served:
            served.tell(f"told {way}")
            woobc = [*WOOBC, "--config", str(served.config)]
            _bring_to_rest(served)
            served.tell("ship")
            served.tell("latency 0.15")
            served.tell("requests")
            told = measure([*woobc, "shop-update"])
            asked = int(served.tell("requests shop"))
        what = f"shop-update of {orders:,} orders by {way}, latency 150 ms"
        yield Row(what, told._replace(requests=asked))
        yield Figure(f"{what}: requests to the shop for each", asked / orders, limit, "")


# A burst of webhooks


def webhooks(folder: Path, count: int = 10_000) -> Results:
    """As fast as eight connections send them, each on disk before it is answered."""
    from tests.benchmarks.burst import measure_burst

    ours, plain = measure_burst(folder / "webhooks", count)
    yield Row(f"{count:,} webhooks", Measured(ours, 0, count), floor=Measured(plain, 0, count))
    yield Figure(f"{count:,} webhooks: throughput of a bare application", plain / ours, 0.5, at_least=True)


# Nothing to do


def idle(folder: Path) -> Results:
    """What cron starts a thousand times a week, and the help; in the processor's time, for they wait for nobody."""
    with world(folder / "idle", 20) as served:
        woobc = [*WOOBC, "--config", str(served.config)]
        _bring_to_rest(served)
        served.asked()
        commands = {**{f"idle {job}": [*woobc, job] for job in IDLE_JOBS}, "woobc --help": [*WOOBC, "--help"]}
        *ours, floor = in_turn(
            IDLE_TIMES, *(partial(measure, command) for command in [*commands.values(), INTERPRETER])
        )
        asked = served.asked()
    for what, measured in zip(commands, ours, strict=True):
        yield Row(what, measured, floor=floor)
        limit = 1.35 if what == "woobc --help" else 1.75
        ratio = measured.processor_s / floor.processor_s
        yield Figure(f"{what}: processor's time of that of `python -c 'import click, sqlite3'`", ratio, limit)
        yield Figure(f"{what}: peak memory", measured.memory_mb, 45, "MB")
    yield Figure("idle jobs: network calls", asked, 0, "")


def _bring_to_rest(served: World) -> None:
    woobc = [*WOOBC, "--config", str(served.config)]
    for job in ("import-orders", "bc-insert"):
        measure([*woobc, job])
    served.tell("advance 300")
    measure([*woobc, "bc-verify"])


# A large middleware


FEW, MANY = 1_000, 1_000_000
RECENT = FIRST_ID + 900
"""A posted order that both have."""
LOOKS = {
    **{f"idle {job}": ([job], 1.15) for job in IDLE_JOBS},
    "status": (["status"], 2),
    "errors": (["errors"], 2),
    "activity": (["activity"], 2),
    "orders list": (["orders", "list"], 2),
    "orders list of a store and state": (["orders", "list", "--store", "s04", "--state", "posted"], 2),
    "orders list of the last two days": (["orders", "list", "--since", "2d"], 2),
    "orders list --search, by a number": (["orders", "list", "--search", f"S-{RECENT}"], 2),
    "orders list --search, by a common name": (["orders", "list", "--search", "Vries"], 2),
    "orders list --search, what no order has": (["orders", "list", "--search", "nobody of that name"], 2),
    "orders list --status, what no order has": (["orders", "list", "--status", "nosuch"], 2),
    **{f"orders list --sort {sort}": (["orders", "list", "--sort", sort], 2) for sort in SORTS},
    "orders show": (["orders", "show", f"id:{RECENT}"], 2),
    "orders timeline": (["orders", "timeline", f"id:{RECENT}"], 2),
    "orders explain": (["orders", "explain", f"id:{RECENT}"], 2),
}
"""What is looked at every day, and how many times the processor's time it may take with a thousand times the orders."""


def large(folder: Path) -> Results:
    """The same commands on a middleware of 1,000 orders and on one of 1,000,000, by turns."""
    with grown(folder / "large", FEW, MANY) as configs:
        woobc = [[*WOOBC, "--config", str(config)] for config in configs]
        for what, (command, limit) in LOOKS.items():
            for each in woobc:  # once, so that what is asked for is in the machine's memory both times
                measure([*each, *command])
            few, many = in_turn(11, *(partial(measure_processor, [*each, *command]) for each in woobc))
            yield Row(f"{what}, {FEW:,} orders", few)
            yield Row(f"{what}, {MANY:,} orders", many)
            ratio = many.seconds / few.seconds
            yield Figure(f"{what}: processor's time with {MANY:,} orders of that with {FEW:,}", ratio, limit)
        yield from _dry_runs(woobc[1])
        yield from _pages(*measure_pages(*configs))


def _dry_runs(woobc: list[str]) -> Results:
    for job in DRY_JOBS:
        one_shop = [*woobc, job, "--store", "eu"]  # the others' addresses are its own
        run, dry = in_turn(5, *(partial(measure, [*one_shop, way]) for way in (WATCHED, DRY)))
        more = dry.seconds - run.seconds
        yield Figure(f"dry run of {job}, {MANY:,} orders: more than the run", more, 0.5, "s")


def _pages(few: Pages, many: Pages) -> Results:
    for name in few:
        yield Row(f"panel: {name}, {FEW:,} orders", Measured(few[name], 0))
        yield Row(f"panel: {name}, {MANY:,} orders", Measured(many[name], 0))
        yield Figure(f"panel: {name}: with {MANY:,} orders of that with {FEW:,}", many[name] / few[name], 2)
    for name in (FIRST, MIDDLE):
        ratio = many[name] / (many[QUERY] + many[EMPTY])
        yield Figure(f"panel: {name} of {MANY:,}: of its query and a page without orders", ratio, 2)


# All of it

PARTS: dict[str, Callable[[Path], Results]] = {
    "import": imports,
    "audit": audits,
    "business-central": business_central,
    "side-by-side": side_by_side,
    "orders-by-api": orders_by_api,
    "telling": tellings,
    "webhooks": webhooks,
    "idle": idle,
    "large": large,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--json", action="store_true", help="all figures as one JSON object")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"only these: {', '.join(PARTS)}")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(unknown)}")
    folder = Path(tempfile.mkdtemp(prefix="woobc-benchmarks-"))
    try:
        results = itertools.chain.from_iterable(PARTS[part](folder) for part in arguments.parts or PARTS)
        figures = _tell_json(results) if arguments.json else _tell(results)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if all(figure.is_met for figure in figures) else 1


def _tell_json(results: Results) -> list[Figure]:
    rows: list[dict[str, object]] = []
    figures: list[Figure] = []
    for each in results:
        if isinstance(each, Figure):
            figures.append(each)
        else:
            sides = {name: side and side._asdict() for name, side in zip(each._fields[1:], each[1:], strict=True)}
            rows.append({"what": each.what, **sides})
    told = [{**figure._asdict(), "is_met": figure.is_met} for figure in figures]
    print(json.dumps({"measured": rows, "must_show": told}, indent=2))
    return figures


def _tell(results: Results) -> list[Figure]:
    """Each row as soon as it is measured; at the end what must show."""
    figures: list[Figure] = []
    print(f"{'':58}{'seconds':>24}{'peak MB':>18}{'requests':>21}")
    print(f"{'':58}" + f"{'woobc':>8}{'script':>8}{'floor':>8}" + 2 * f"{'woobc':>7}{'script':>7}{'floor':>6}")
    for each in results:
        if isinstance(each, Figure):
            figures.append(each)
        else:
            print(_line(each), flush=True)
    print()
    for figure in figures:
        bound = f"{'at least' if figure.at_least else 'at most'} {figure.limit:g}"
        verdict = "ok" if figure.is_met else "MISSED"
        print(f"{verdict:7}{figure.what}: {figure.value:.2f} {figure.unit} ({bound})")
    return figures


def _line(row: Row) -> str:
    sides = row[1:]
    seconds = "".join(f"{side.seconds:8.2f}" if side else f"{'-':>8}" for side in sides)
    memory = _columns([side and f"{side.memory_mb:.0f}" for side in sides])
    return f"{row.what:58}{seconds}{memory}{_columns([side and str(side.requests or '-') for side in sides])}"


def _columns(texts: list[str | None]) -> str:
    return "".join(f"{text or '-':>{width}}" for text, width in zip(texts, (7, 7, 6), strict=True))


if __name__ == "__main__":
    sys.exit(main())
