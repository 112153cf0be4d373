"""flask starter load."""

from tests.client import CheckingClient, SeparateCliRunner


def test_loaded_site_shows_its_jobs(command: SeparateCliRunner, client: CheckingClient) -> None:
    result = command("starter", "load")
    assert (result.exit_code, result.output) == (0, "Loaded the starter content with 24 example vacancies.\n")
    assert "20 jobs" in client.page("/jobs").text


def test_second_time_is_refused_with_the_reason(command: SeparateCliRunner) -> None:
    command("starter", "load")
    result = command("starter", "load")
    assert result.exit_code == 1
    assert "already has an employer" in result.stderr
