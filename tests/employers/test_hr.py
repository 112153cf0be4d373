"""Profile and teams in the back office."""

from recruitment.database import transaction
from tests.client import CheckingClient
from tests.factories.employers import make_employer, make_team
from tests.factories.pictures import give_logo
from tests.factories.vacancies import make_vacancy
from tests.pages.vacancies_hr import enter

TEAMS = "/hr/content/teams/islington"


class TestTeams:
    def test_list_says_how_many_vacancies_name_each(self, client: CheckingClient) -> None:
        with transaction():
            make_vacancy(team="Fostering")
        enter(client)
        assert "1 vacancy" in client.page(TEAMS).text

    def test_team_is_added_renamed_and_removed(self, client: CheckingClient) -> None:
        enter(client)
        page = client.page(f"{TEAMS}/add").form().fill(name="Fostering").submit()
        page = page.follow("Fostering").form().fill(name="Kinship").submit()
        assert "Team renamed" in page.text
        assert "Team removed" in page.follow("Remove Kinship").form().submit("Remove it").text

    def test_team_of_another_employer_takes_nothing_over(self, client: CheckingClient) -> None:
        with transaction():
            team = make_team(make_employer())
            make_team(team.employer, "Fostering")
            foreign = make_team(make_employer("camden"), "Theirs")
        enter(client, employer=team.employer)
        form = client.page(f"/hr/content/team/{team.id}/merge").form()
        form.values["into"] = [str(foreign.id)]
        assert form.submit().status == 422


class TestProfile:
    def test_names_are_changed_and_pages_follow_at_once(self, client: CheckingClient) -> None:
        with transaction():
            make_employer()
        enter(client)
        assert "Islington" in client.page("/inspection").title
        client.page("/hr/content/profile/islington").form().fill(short_name="Barnsbury").submit()
        assert "Barnsbury" in client.page("/inspection").title


class TestLogo:
    def test_logo_is_removed_after_a_question(self, client: CheckingClient) -> None:
        with transaction():
            give_logo(make_employer())
        enter(client)
        page = client.page("/hr/content/profile/islington").follow("Change the logo").follow("remove the logo")
        assert "Logo removed" in page.form().submit("Remove it").text
        assert client.get("/hr/content/profile/islington/logo/remove").status_code == 404
