"""Which encoding a file provably has: its mark says so, the mapping declares it, or every byte is UTF-8."""

import codecs
from pathlib import Path

from recruitment.vacancies.importing.problems import ImportRefused

#: UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_OTHER_KINDS = {
    b"PK\x03\x04": "a spreadsheet workbook or ZIP archive: save the sheet as CSV",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook: save the sheet as CSV",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a gzip archive: unpack it first",
}
_PIECE = 1 << 20


def prove_encoding(path: Path, declared: str | None = None) -> str:
    """The encoding to open the file with. Raises ImportRefused with line and byte where a byte doesn't fit."""
    with path.open("rb") as file:
        head = file.read(8)
    if not head:
        raise ImportRefused(f"{path.name} is empty")
    for signature, kind in _OTHER_KINDS.items():
        if head.startswith(signature):
            raise ImportRefused(f"{path.name} is {kind}")
    marked = next((name for mark, name in _MARKS.items() if head.startswith(mark)), None)
    if b"\0" in head and not marked and not declared:
        raise ImportRefused(f"{path.name} holds zero bytes: it may be UTF-16 without a mark; save it as UTF-8")
    encoding = marked or declared or "utf-8"
    _try_all(path, encoding, is_proven=bool(marked or declared))
    return encoding


def _try_all(path: Path, encoding: str, *, is_proven: bool) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    done, lines = 0, 1
    with path.open("rb") as file:
        while True:
            piece = file.read(_PIECE)
            held = len(decoder.getstate()[0])
            try:
                lines += decoder.decode(piece, final=not piece).count("\n")
            except UnicodeDecodeError as problem:
                at = done - held + problem.start
                lines += problem.object[: problem.start].count(b"\n")
                raise ImportRefused(_where(path, encoding, lines, at, problem, is_proven=is_proven)) from problem
            if not piece:
                return
            done += len(piece)


def _where(path: Path, encoding: str, line: int, at: int, problem: UnicodeDecodeError, *, is_proven: bool) -> str:
    found = problem.object[problem.start : problem.start + 1].hex().upper()
    told = f"{path.name} is not {encoding.upper()}: byte {at + 1:,}, in line {line:,}, is {found}"
    if is_proven:
        return told
    return told + '. If the system writes another encoding, a mapping says which: encoding = "cp1252"'
