"""Every alert asks for figures that the site tells, and says what to do."""

import re
from typing import Any

import pytest
import yaml
from flask import Flask

from recruitment.config import ROOT
from tests.operations.scrapes import read

DEPLOY = ROOT / "deploy"
NAMED = re.compile(r"\brecruitment_\w+")
LABELS = re.compile(r"\b(recruitment_\w+)\{([^}]*)\}")


def alerts() -> list[dict[str, Any]]:
    told = yaml.safe_load((DEPLOY / "alerts.yml").read_text(encoding="utf-8"))
    return [rule for group in told["groups"] for rule in group["rules"]]


def sections() -> set[str]:
    """Headings of the runbook."""
    return set(re.findall(r"^## (.+)$", (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
class TestAlerts:
    def test_figures_and_their_labels_are_told(self, app: Flask) -> None:
        visitor = app.test_client()
        visitor.get("/jobs")
        visitor.get("/metrics")
        series = read(visitor.get("/metrics").text)
        known = {name: {label for label, _ in labels} for name, labels in series}
        for alert in alerts():
            assert {*NAMED.findall(alert["expr"])} <= known.keys(), alert["alert"]
            for name, said in LABELS.findall(alert["expr"]):
                assert {*re.findall(r"(\w+)\s*(?:=|!)", said)} <= known[name], alert["alert"]

    def test_runbook_explains_every_figure(self, app: Flask) -> None:
        text = (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8")
        series = read(app.test_client().get("/metrics").text)
        families = {re.sub(r"_(total|bucket|count|sum|created)$", "", name) for name, _ in series}
        missing = {name for name in families if name.startswith("recruitment_") and name not in text}
        assert missing == set()


def test_each_says_what_to_do_and_where_more_is() -> None:
    for alert in alerts():
        assert alert["labels"]["severity"] in ("page", "ticket"), alert["alert"]
        assert alert["annotations"]["summary"], alert["alert"]
        where, _, what = alert["annotations"]["do"].partition(": ")
        assert where in sections(), alert["alert"]
        assert len(what) > 20, alert["alert"]


def test_names_are_given_once() -> None:
    names = [alert["alert"] for alert in alerts()]
    assert len(names) == len(set(names)) > 10


def test_runbook_names_every_alert() -> None:
    text = (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8")
    assert [alert["alert"] for alert in alerts() if f"| {alert['alert']} |" not in text] == []
