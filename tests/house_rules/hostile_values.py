"""What nobody means to send, as bytes: it goes into every parameter, every part of an address and every field."""

from urllib.parse import quote_from_bytes

VALUES: dict[str, bytes] = {
    "nothing": b"",
    "blanks": " \t\u00a0\u3000".encode(),
    "NUL": b"before\x00after",
    "controls": b"\x01\x08\x0b\x1b[31m\x7f",
    "CR LF": b"ada@example.org\r\nBcc: everybody@example.org",
    "bare LF": b"line\nline",
    "5,000 digits": b"9" * 5000,
    "2^63": b"9223372036854775808",
    "2^31": b"2147483648",
    "10^20": b"100000000000000000000",
    "twenty 9s": b"9" * 20,
    "below zero": b"-1",
    "exponent": b"1e999",
    "not a number": b"NaN",
    "without end": b"Infinity",
    "underscores": b"1_000",
    "Arabic digits": "\u0661\u0662\u0663".encode(),
    "superscript digit": "\u00b2".encode(),
    "right to left": "\u202eexe.gpj\u2066\u200f\u202c".encode(),
    "invisible": "\u200b\u00ad\ufeff\u2060".encode(),
    "lone surrogate": b"before\xed\xa0\x80after",
    "not UTF-8": b"caf\xe9 \xff\xfe \xc0\x80",
    "not a character": "\ufffe\uffff\U0010ffff".encode(),
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f4\U000e0067\U000e0062".encode(),
    "stacked accents": ("a" + "\u0301" * 300).encode(),
    "grows when folded": ("\ufdfa\u0130\u1e9e\ufb03" * 20).encode(),
    "overlong": b"x" * 40_000,
    "long word": b"w" * 199,
    "element": b'<img src=x onerror="document.title=1">',
    "script": b"</script></title></textarea><script>document.title=1</script>",
    "out of the attribute": b"\" autofocus onfocus=document.title=1 x='",
    "address that runs": b"javascript:document.title=1",
    "SQL": b"'; DROP TABLE vacancy; --",
    "SQL wildcards": b"%_\\%' OR '1'='1",
    "template": b"{{7*7}}${7*7}<%= 7*7 %>{% raise %}",
    "format": b"%s%n%(x)s{0.__class__}",
    "formula": b"=HYPERLINK(\"http://x\",\"y\")",
    "path": b"../../../../etc/passwd",
    "backslashes": b"..\\..\\x\\",
    "quotes": b"\"'`\\",
    "search words": b'"unfinished (near* OR -NOT AND:^"',
    "address with a bracket": b"http://[::1/",
    "markdown": b"[x](javascript:alert(1)) ![x](x) <b>\n\n## ## \n- - -",
}


def escaped(value: bytes) -> str:
    """As it stands in an address."""
    return quote_from_bytes(value, safe="")


def urlencoded(fields: dict[str, list[bytes]]) -> bytes:
    """A form's body with exactly these bytes, whether or not they are text."""
    pairs = (f"{escaped(name.encode())}={escaped(value)}" for name, values in fields.items() for value in values)
    return "&".join(pairs).encode()
