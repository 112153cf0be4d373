"""The record with what was typed: copies that no session knows, so that nothing of it reaches the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from recruitment.inspection.findings import Evidence, evidence
from recruitment.inspection.models import Finding, Inspection, Judgement
from recruitment.inspection.overview import Asked


@dataclass(frozen=True)
class FindingPreview:
    """A finding under its theme, or among what inspectors asked to improve."""

    theme: str
    finding: Evidence
    asked: Asked | None
    #: The area under which the full record lists it; empty for none.
    area: str


def inspection_as_typed(values: Mapping[str, Any], held: Inspection | None) -> Inspection:
    """With the judgements and findings that it has."""
    copy: Inspection = _copy(held, **values) if held else Inspection(**values)
    _copy_judgements(held.judgements if held else [], copy)
    for finding in held.findings if held else []:
        copy.findings.append(_copy(finding))
    return copy


def judgement_as_typed(inspection: Inspection, values: Mapping[str, Any], held: Judgement | None) -> Inspection:
    """The whole inspection, with this one in its place, or last."""
    copy: Inspection = _copy(inspection)
    changed = {held.id: values} if held else {}
    copies = _copy_judgements(inspection.judgements, copy, changed)
    if held is None:
        added = Judgement(**values)
        added.parent = copies.get(added.parent_id or 0)
        copy.judgements.append(added)
    return copy


def finding_as_typed(inspection: Inspection, values: Mapping[str, Any]) -> FindingPreview:
    """It alone, with its report."""
    copy: Inspection = _copy(inspection)
    finding = Finding(**values)
    copy.findings.append(finding)
    shown = evidence(finding)
    asked = Asked(copy, [shown], is_newest=False) if finding.is_to_improve else None
    area = next((one.area for one in inspection.judgements if one.id == finding.judgement_id), "")
    return FindingPreview(finding.theme, shown, asked, area)


def _copy_judgements(
    held: list[Judgement], inspection: Inspection, changed: Mapping[int, Mapping[str, Any]] | None = None
) -> dict[int, Judgement]:
    """Copies by the number of what they are copies of, each part under its parent's copy."""
    copies = {one.id: _copy(one, **(changed or {}).get(one.id, {})) for one in held}
    for copy in copies.values():
        copy.parent = copies.get(copy.parent_id or 0)
        inspection.judgements.append(copy)
    return copies


def _copy(row: Any, **changed: Any) -> Any:
    """Its own columns alone."""
    kind = type(row)
    columns = {one.key: getattr(row, one.key) for one in sa.inspect(kind).column_attrs}
    return kind(**(columns | changed))
