"""Inspections in the back office: the record, and each judgement and finding in it."""

from recruitment.inspection.hr import findings, inspections, judgements
from recruitment.inspection.hr.door import inspection_hr

__all__ = ["findings", "inspection_hr", "inspections", "judgements"]
