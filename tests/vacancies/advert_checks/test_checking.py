"""All checks together: any text, and fast."""

from statistics import median
from time import process_time
from timeit import repeat

import pytest
from flask import Flask
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from recruitment import clock as instants
from recruitment.database import db, transaction
from recruitment.starter.reading import read_vacancies
from recruitment.vacancies.advert_checks.check import Finding, Kind
from recruitment.vacancies.advert_checks.checking import CHECKS, check_advert
from recruitment.vacancies.advert_checks.completeness import Complete
from recruitment.vacancies.advert_checks.needs import NEEDED, WHY_NEEDED
from recruitment.vacancies.forms.sections import BY_FIELD
from recruitment.vacancies.models import Vacancy
from recruitment.vacancies.unsaved import as_typed
from tests.factories.vacancies import make_vacancy
from tests.house_rules.hostile_values import VALUES
from tests.house_rules.sources import ROOT

#: From a public list that may lie beside this repository.
NAUGHTY = ROOT.parent / "shared" / "data" / "hostile" / "blns.txt"
#: Where nothing else runs it takes a quarter of this.
MOST_SECONDS = 0.1
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=400)
ON_SQLITE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def check(vacancy: Vacancy) -> list[Finding]:
    return check_advert(vacancy, instants.now(), instants.now())


class TestCheckAdvert:
    def test_gravest_come_first(self, app: Flask) -> None:
        with transaction():
            vacancy = make_vacancy(status="draft", title="SALESMAN", description=None, contract_type="fixed-term")
            kinds = [finding.kind for finding in check(vacancy)]
        assert kinds == sorted(kinds, key=list(Kind).index)
        assert set(kinds) == set(Kind)

    def test_good_advert_has_nothing_to_mend(self, app: Flask, clock: object) -> None:
        with transaction():
            assert check(make_vacancy(status="draft", publish_at=None)) == []

    def test_every_check_says_why(self) -> None:
        assert all(check.why for check in CHECKS if not isinstance(check, Complete))
        assert set(WHY_NEEDED) == set(NEEDED)
        assert all(WHY_NEEDED.values())


@ON_SQLITE
class TestAnyText:
    @pytest.fixture
    def draft(self, app: Flask) -> Vacancy:
        with transaction():
            return make_vacancy(status="draft", publish_at=None)

    @given(TEXTS, TEXTS)
    @hypothesis_settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_each_finding_leads_to_a_field_of_the_editor(self, draft: Vacancy, title: str, text: str) -> None:
        typed = {"title": title, "summary": title, "description": text, "salary_extras": title, "location": text}
        with as_typed(draft, typed):
            assert {finding.field for finding in check(draft)} <= BY_FIELD.keys()

    @pytest.mark.parametrize("value", VALUES)
    def test_hostile_values_break_nothing(self, draft: Vacancy, value: str) -> None:
        told = VALUES[value].decode("utf-8", "ignore")
        fields = ("title", "summary", "description", "salary_extras", "location", "postcode")
        with as_typed(draft, dict.fromkeys(fields, told)):
            check(draft)

    @pytest.mark.skipif(not NAUGHTY.exists(), reason=f"{NAUGHTY.name} is not there")
    @pytest.mark.parametrize("step", range(4))
    def test_strings_that_broke_other_sites_break_nothing(self, draft: Vacancy, step: int) -> None:
        lines = NAUGHTY.read_text(encoding="utf-8", errors="ignore").splitlines()
        for line in lines[step::4]:
            with as_typed(draft, {"title": line, "description": f"{line} {line}."}):
                check(draft)


def beside_others(description: str) -> Vacancy:
    """A draft of this text beside two thousand other adverts, looked at once."""
    with transaction():
        draft = make_vacancy(description=description)
        row = dict(db.session.execute(select(Vacancy.__table__)).mappings().one())
        copies = [{**row, "id": number, "reference": f"COPY-{number}"} for number in range(1001, 3001)]
        db.session.execute(insert(Vacancy.__table__), copies)
    check(draft)
    return draft


@ON_SQLITE
@pytest.mark.slow
class TestSpeed:
    def test_takes_a_blink_beside_two_thousand_other_adverts(self, app: Flask) -> None:
        text = "\n\n".join(f"In week {week} you will utilise plan {week} with family {week}." for week in range(50))
        draft = beside_others(text)
        assert min(repeat(lambda: check(draft), number=1, repeat=7)) < MOST_SECONDS

    @pytest.mark.faults
    @pytest.mark.speed
    def test_advert_of_real_length_takes_under_20_ms(self, app: Flask) -> None:
        longest = max((row["description"] for row in read_vacancies()), key=len)
        draft = beside_others(longest)
        taken = repeat(lambda: check(draft), timer=process_time, number=1, repeat=51)
        assert median(taken) < 0.02
