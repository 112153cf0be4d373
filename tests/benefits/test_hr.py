"""The offer in the back office."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.benefits import make_benefit
from tests.factories.employers import make_employer
from tests.house_rules.content_forms import FILLED
from tests.pages.vacancies_hr import enter

BENEFITS = "/hr/content/benefits"


class TestBenefits:
    def test_part_is_added_and_on_the_public_page_at_once(self, client: CheckingClient) -> None:
        enter(client)
        assert "Season ticket" not in client.page("/benefits").text
        client.page(f"{BENEFITS}/add/islington").form().fill(FILLED["benefits_hr.new_benefit"]).submit()
        assert "Season ticket" in client.page("/benefits").text

    def test_buttons_put_parts_in_order(self, client: CheckingClient) -> None:
        with transaction():
            employer = make_employer()
            make_benefit(employer, "Leave", theme="A"), make_benefit(employer, "Pension", theme="B")
        enter(client)
        page = client.page(BENEFITS).form().submit("Move up: Pension")
        text = client.page("/benefits").text
        assert text.index("Pension") < text.index("Leave")
        assert "Move up: Leave" in page.text

    def test_move_beyond_the_end_is_refused(self, client: CheckingClient) -> None:
        with transaction():
            one = make_benefit(make_employer(), "Leave")
        enter(client)
        values = client.page(BENEFITS).form().values
        assert client.post(BENEFITS, data={**values, "move": f"{one.id}-up"}).status_code == 422
        assert client.post(BENEFITS, data={**values, "move": "x"}).status_code == 404

    def test_removal_asks_first(self, client: CheckingClient) -> None:
        with transaction():
            make_benefit(make_employer(), "Leave")
        enter(client)
        question = client.page(BENEFITS).follow("Remove: Leave")
        assert "Leave" in client.page("/benefits").text
        question.form().submit("Remove it")
        assert "Leave" not in client.page("/benefits").main.text


class TestPreview:
    def test_part_is_shown_as_its_page_would_and_not_saved(self, client: CheckingClient) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
        enter(client)
        form = client.page(f"/hr/content/benefits/{benefit.id}").form()
        page = form.fill(title="Season ticket", figure="12", figure_label="months to pay").submit("Preview")
        assert "As you typed it, not saved yet 12 months to pay" in page.text
        assert "Season ticket" not in client.page("/benefits").text

    def test_error_stands_beside_its_field_in_place_of_a_preview(self, client: CheckingClient) -> None:
        with transaction():
            benefit = make_benefit(make_employer())
        enter(client)
        page = client.page(f"/hr/content/benefits/{benefit.id}").form().fill(title="").submit("Preview")
        assert (page.status, page.errors) == (422, {"title": "Enter a title"})
        assert "Correct what is marked" in page.text
