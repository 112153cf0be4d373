"""The bill of materials."""

import json
import re
from hashlib import sha256
from typing import Any

import pytest
from cyclonedx.validation.json import JsonStrictValidator

from deploy.materials.bill import REQUIREMENTS, SCHEMA, bill, written
from deploy.materials.bundled import bundled
from recruitment.config import ROOT

LOCKED = re.compile(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def text() -> str:
    return written(bill())


@pytest.fixture(scope="module")
def told(text: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text)
    return read


def test_schema_of_cyclonedx_accepts_it(text: str) -> None:
    assert JsonStrictValidator(SCHEMA).validate_str(text) is None


def test_schema_would_refuse_another(text: str) -> None:
    assert JsonStrictValidator(SCHEMA).validate_str(text.replace('"bomFormat"', '"format"')) is not None


def test_every_locked_package_is_there_with_all_its_hashes(told: dict[str, Any]) -> None:
    requirements = (ROOT / REQUIREMENTS).read_text(encoding="utf-8")
    listed = {(one["name"], one["version"]) for one in told["components"] if one["purl"].startswith("pkg:pypi/")}
    assert listed == set(LOCKED.findall(requirements))
    hashes = re.findall(r'"content": "([0-9a-f]{64})"', json.dumps(told))
    assert set(re.findall(r"sha256:([0-9a-f]{64})", requirements)) <= set(hashes)


def test_every_part_names_its_licence(told: dict[str, Any]) -> None:
    assert [one["name"] for one in told["components"] if not one["licenses"]] == []


def test_files_of_others_are_there_as_they_lie_here(told: dict[str, Any]) -> None:
    parts = {part["name"]: part for one in told["components"] for part in one.get("components", ())}
    assert set(parts) == {path for one in bundled() for path in one.files}
    for path, part in parts.items():
        assert part["hashes"] == [{"alg": "SHA-256", "content": sha256((ROOT / path).read_bytes()).hexdigest()}]


def test_dependencies_lead_to_parts_of_it_alone(told: dict[str, Any]) -> None:
    names = {one["bom-ref"]: one["name"] for one in [*told["components"], told["metadata"]["component"]]}
    needs = {names[one["ref"]]: {names[each] for each in one.get("dependsOn", ())} for one in told["dependencies"]}
    assert {"werkzeug", "jinja2", "itsdangerous"} <= needs["flask"]
    assert needs["recruitment"] == {one["name"] for one in told["components"]}
