"""What BENCH_ARGS may ask."""

import pytest

from bench.plan import Plan, read_plan, size_in_words


class TestReadPlan:
    def test_nothing_asked_is_the_whole_run(self) -> None:
        assert read_plan([]).is_whole

    def test_selection(self) -> None:
        plan = read_plan(["--only", "memory,list", "--sizes", "10k,500", "--databases", "sqlite"])
        assert (plan.parts, plan.sizes, plan.databases) == (("list", "memory"), (500, 10_000), ("sqlite",))
        assert not plan.is_whole

    def test_quick_measures_little(self) -> None:
        plan = read_plan(["--quick"])
        assert (plan.sizes, plan.alternations, plan.parts) == ((1_000,), 1, Plan().parts)

    @pytest.mark.parametrize(
        "wrong", [["--only", "speed"], ["--sizes", "many"], ["--sizes", "0"], ["--databases", ""], ["--more"]]
    )
    def test_wrong_arguments_end_it(self, wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            read_plan(wrong)
        assert "usage: make bench" in capsys.readouterr().err


@pytest.mark.parametrize(("size", "words"), [(1_000, "1k"), (100_000, "100k"), (1_500, "1500"), (0, "0")])
def test_size_in_words(size: int, words: str) -> None:
    assert size_in_words(size) == words
