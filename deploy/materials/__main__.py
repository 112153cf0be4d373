"""`make sbom`: write the bill of materials, and the tables of the page of licences."""

import sys

from deploy.materials.bill import bill, written
from deploy.materials.locked import NotTold
from deploy.materials.notices import NoPlace, with_tables
from recruitment.config import ROOT

BILL = ROOT / "sbom.cdx.json"
PAGE = ROOT / "THIRD_PARTY.md"


def main() -> int:
    """The exit status: 1 when a licence is not known, so that somebody looks."""
    try:
        told = written(bill())
        page = with_tables(PAGE.read_text(encoding="utf-8"))
    except (NotTold, NoPlace) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    BILL.write_text(told, encoding="utf-8")
    PAGE.write_text(page, encoding="utf-8")
    sys.stderr.write(f"Wrote {BILL.name}, and the tables of {PAGE.name}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
