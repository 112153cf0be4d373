"""Files of others that lie in this repository."""

import re
from pathlib import Path

from deploy.materials.bundled import bundled
from recruitment.config import ROOT

STATIC = ROOT / "recruitment" / "static"
#: Folders that hold nothing of ours but the words on what lies there.
OTHERS = ("vendor", "fonts")
WORDS = {"README.md", "LICENSE"}
#: How others mark their work.
MARK = re.compile(rb"copyright|\(c\) ?[12]\d{3}|@licen[sc]e|SPDX-License|all rights reserved", re.IGNORECASE)


def files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((STATIC / folder).rglob("*")) if path.is_file()]


def test_every_file_where_others_work_lies_is_listed() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in files(*OTHERS) if path.name not in WORDS}
    listed = {path for one in bundled() for path in (*one.files, one.told_in)}
    assert found == {path for path in listed if Path(path).name not in WORDS}


def test_text_of_each_licence_lies_beside_it() -> None:
    words = {"MIT": "Permission is hereby granted, free of charge", "OFL-1.1": "SIL Open Font License, Version 1.1"}
    for one in bundled():
        assert words[one.licence] in one.content(one.told_in).decode(), one.name


def test_version_is_that_of_the_place_where_it_lies() -> None:
    for one in bundled():
        readme = (ROOT / one.files[0]).with_name("README.md").read_text(encoding="utf-8")
        assert one.version in readme, one.name


def test_nothing_else_that_is_served_is_marked_as_others_work() -> None:
    ours = [path for path in files(".") if path.relative_to(STATIC).parts[0] not in OTHERS]
    assert len(ours) > 15
    assert [path.name for path in ours if MARK.search(path.read_bytes())] == []
