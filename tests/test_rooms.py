"""The test of a module bears its name: tests/<room>/test_<module>.py, with more behind the name where there are several."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
CORE = TESTS.parent / "woobc" / "core"

VALUES = "holds values, and nothing that could be wrong by itself"
JOINS = "joins the others together; whatever starts goes through it"

ELSEWHERE = {
    "core/bootstrap": ("commands/test_startup.py", JOINS),
    "core/errors": ("commands/test_stopped.py", VALUES),
    "core/handed_on": ("commands/test_startup.py", VALUES),
    "core/ports": ("contracts/test_stores.py", "what is promised, tried on each that promises it"),
    "core/versions": ("commands/test_startup.py", "as `woobc --version` prints them"),
    "business_central/api_service": (
        "business_central/test_odata.py",
        "pages and refusals, by what is read through it",
    ),
    "business_central/credit_memos": ("jobs/test_credit_memos.py", "each request, by what the job makes of it"),
    "business_central/variants": ("business_central/test_orders.py", "what an order asks for by its id"),
    "config/edit": ("commands/test_env.py", "`woobc env use` is all that edits"),
    "config/kinds": ("config/test_file.py", "each kind by the problems of a file"),
    "config/table": ("config/test_file.py", "by the problems of a file"),
    "domain/change": ("domain/test_intake.py", VALUES),
    "domain/documents": ("business_central/test_soap.py", VALUES),
    "domain/settings": ("config/test_values.py", VALUES),
    "http/messages": ("http/test_wire.py", VALUES),
    "http/ping": ("commands/test_monitoring.py", "the monitoring is all that pings"),
    "jobs/due": ("operating/test_explain.py", "what is said to be due is what the next run does"),
    "jobs/job": ("jobs/test_out_of_time.py", JOINS),
    "jobs/reading": ("jobs/test_import_orders.py", "what each import does first"),
    "operating/acting": ("commands/test_orders.py", "the claim, by each act that takes it"),
    "middleware/auditing": ("jobs/test_audit.py", "the audit's questions"),
    "middleware/columns": ("middleware/test_orders.py", VALUES),
    "middleware/care": (
        "commands/test_restore.py",
        "backups and restoring, as a person does it; also commands/test_db.py",
    ),
    "middleware/database": ("middleware/test_orders.py", JOINS),
    "middleware/deliveries": ("webhooks/test_receiver.py", "what the receiver stores"),
    "middleware/due": ("operating/test_explain.py", "what is said to be due is what the next run does"),
    "middleware/locks": ("commands/test_restore.py", "who waits for whom while a file is restored"),
    "middleware/master_data": ("jobs/test_matching.py", "customers and items being made, across runs"),
    "middleware/middleware": ("middleware/test_orders.py", JOINS),
    "middleware/migrations": ("upgrade/test_upgrade.py", "files of earlier versions stand there"),
    "middleware/outbox": ("commands/test_notices.py", "what waits to be sent, across runs"),
    "middleware/overview": ("commands/test_status.py", "the questions of `woobc status`"),
    "middleware/refunds": ("jobs/test_credit_memos.py", "each state of a refund, as the job brings it about"),
    "middleware/rereading": ("jobs/test_recheck_status.py", "what the recheck reads again"),
    "middleware/silence": ("jobs/test_silence.py", "what a restore keeps still, in every job"),
    "middleware/stores": ("commands/test_stores.py", "who a shop is, as `woobc stores` tells it"),
    "middleware/tellings": ("jobs/test_shop_update.py", "what a shop was told, across runs"),
    "middleware/takeover": ("jobs/test_takeover.py", "what waits after one, in every job"),
    "operating/acts": ("commands/test_orders.py", "each act with its refusals, as a person asks for it"),
    "operating/channels": ("commands/test_notices.py", "against servers that take, refuse and hang"),
    "operating/checks": ("commands/test_check.py", "each finding as `woobc check` shows it"),
    "operating/cron_times": ("commands/test_status.py", "when the next run comes, by the entries people write"),
    "operating/crontab": ("commands/test_crontab.py", "what is printed, installed and compared"),
    "operating/data_care": ("commands/test_db.py", "what is pruned and forgotten"),
    "operating/finding": ("commands/test_orders.py", "which order a person means"),
    "operating/log": ("commands/test_logs.py", "what is written, as `woobc logs` reads it"),
    "operating/log_reading": ("commands/test_logs.py", "what is written, as `woobc logs` reads it"),
    "operating/looking": ("commands/test_orders.py", "the questions behind the screens; also commands/test_errors.py"),
    "operating/monitoring": ("commands/test_monitoring.py", "pings and metrics of whole runs"),
    "operating/notifying": ("commands/test_notices.py", "the news and the digests of whole runs"),
    "operating/notices": ("commands/test_cron_mail.py", "cron's mails over days"),
    "operating/offers": ("commands/test_orders.py", VALUES),
    "operating/probes": ("commands/test_check_online.py", "each probe against a world"),
    "operating/spreadsheet": ("commands/test_orders.py", "what `woobc orders list` writes into one"),
    "operating/status": ("commands/test_status.py", "whether all is well, as it is shown"),
    "operating/stored_document": ("commands/test_orders.py", "what the screens show of it"),
    "operating/suggesting": ("commands/test_mapping.py", "as `woobc mapping suggest` prints it"),
    "operating/support": ("security/test_support.py", "what may leave the house, and what may not"),
    "operating/systemd_unit": ("commands/test_webhooks.py", "printed by `woobc webhooks systemd`"),
    "operating/timers": ("commands/test_timers.py", "what is printed, put in place and compared"),
    "operating/trying_rules": ("commands/test_rules.py", "as `woobc rules test` shows it"),
    "stores/json_reader": ("stores/test_woocommerce_documents.py", "fields of every kind, by a document's problems"),
    "stores/telling": ("jobs/test_shop_update.py", "answers of both shops that can't be understood"),
    "stores/shop_client": ("stores/test_woocommerce_refusals.py", "what every shop's answers have in common"),
}
"""Modules proved under another name: where, and why there."""


def modules() -> list[str]:
    paths = (path.relative_to(CORE) for path in CORE.rglob("*.py") if path.name != "__init__.py")
    return sorted(f"{path.parent if path.parent.name else 'core'}/{path.stem}" for path in paths)


def has_its_own(module: str) -> bool:
    room, _, name = module.partition("/")
    return bool([*TESTS.glob(f"{room}/test_{name}.py"), *TESTS.glob(f"{room}/test_{name}_*.py")])


def test_a_module_has_a_test_of_its_name_or_is_proved_elsewhere_for_a_reason() -> None:
    own = {module for module in modules() if has_its_own(module)}
    assert set(modules()) - own == set(ELSEWHERE), "write a test of its name, or say where it is proved and why there"


def test_what_is_proved_elsewhere_is_there() -> None:
    assert [place for place, why in ELSEWHERE.values() if not why or not (TESTS / place).exists()] == []
