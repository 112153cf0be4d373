"""What wrk tells is read, and what it can't tell is no figure."""

import pytest

from bench.load import NoLoad, percentile, read_summary, require_wrk

TOLD = """Running 5s test @ http://127.0.0.1:4000
  1 threads and 16 connections
Requests/sec:   1234.50

wrk-summary {"requests": 6000, "microseconds": 5000000, "bytes": 240000, "p50": 900, "p99": 2500, "refused": 0, \
"broken": 2}
"""


class TestSummary:
    def test_is_read(self) -> None:
        burst = read_summary(TOLD)
        assert (burst.rate, burst.bytes_each, burst.p50, burst.p99, burst.broken) == (1200.0, 40.0, 0.9, 2.5, 2)

    @pytest.mark.parametrize(
        ("output", "said"),
        [
            ("unable to connect", "told nothing: unable to connect"),
            (TOLD.replace('"refused": 0', '"refused": 9'), "9 of 6000 answers were errors"),
            (TOLD.replace('"requests": 6000', '"requests": 0'), "0 of 0 answers were errors"),
        ],
    )
    def test_failure_is_said(self, output: str, said: str) -> None:
        with pytest.raises(NoLoad, match=said):
            read_summary(output)


@pytest.mark.parametrize(("share", "value"), [(0.99, 99), (0.5, 50), (1.0, 100), (0.0, 1)])
def test_percentile(share: float, value: float) -> None:
    assert percentile([float(number) for number in range(100, 0, -1)], share) == value


def test_missing_wrk_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoLoad, match="apt-get install wrk"):
        require_wrk()
