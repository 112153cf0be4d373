"""Readable addresses."""

import pytest

from recruitment.vacancies.addresses import slug_of_title


class TestSlugOfTitle:
    @pytest.mark.parametrize(
        ("title", "slug"),
        [
            ("Social worker, early help", "social-worker-early-help"),
            ("Children's café manager", "childrens-cafe-manager"),
            ("社会工作者", "job"),
            ("!", "job"),
            ("Interest", "interest-job"),
            ("Print", "print-job"),
            ("../../etc/passwd", "etc-passwd"),
        ],
    )
    def test_title_becomes_readable(self, title: str, slug: str) -> None:
        assert slug_of_title(title) == slug

    def test_long_title_ends_with_a_whole_word(self) -> None:
        slug = slug_of_title("safeguarding " * 20)
        assert slug == "-".join(["safeguarding"] * 6)

    def test_one_endless_word_is_cut(self) -> None:
        assert slug_of_title("x" * 200) == "x" * 80
