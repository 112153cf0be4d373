"""Settings from the environment."""

import pytest

from recruitment.config import BadSettings, Settings

PRODUCTION = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "k" * 32,
    "SITE_URL": "https://jobs.example.org/",
    "MAIL_URL": "smtp://mail.example.org",
    "DATABASE_URL": "postgresql://db/site",
}


def test_production_takes_safe_settings():
    settings = Settings.from_environment(PRODUCTION)
    assert settings.is_production
    assert settings.site_url == "https://jobs.example.org"
    assert settings.log_format == "json"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"DATABASE_URL": "mysql://db/site"}, "DATABASE_URL"),
        ({"DATABASE_URL": "recruitment.db"}, "DATABASE_URL"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SITE_URL": "http://jobs.example.org"}, "SITE_URL"),
        ({"MAIL_URL": "console:"}, "MAIL_URL"),
        ({"UPLOADS_URL": "/srv/uploads"}, "UPLOADS_URL"),
        ({"UPLOADS_GB": "much"}, "UPLOADS_GB"),
        ({"REDIS_URL": "127.0.0.1:6379"}, "REDIS_URL"),
        ({"CLAMD_URL": "127.0.0.1:3310"}, "CLAMD_URL"),
        ({"RATE_LIMITS": "off"}, "RATE_LIMITS"),
        ({"FLASK_DEBUG": "1"}, "FLASK_DEBUG"),
        ({"LOG_FORMAT": "xml"}, "LOG_FORMAT"),
        ({"TRUSTED_PROXIES": "many"}, "TRUSTED_PROXIES"),
        ({"TRUSTED_PROXIES": "-1"}, "TRUSTED_PROXIES"),
        ({"ENVIRONMENT": "staging"}, "ENVIRONMENT"),
        ({"METRICS_ALLOW": "127.0.0.1, prometheus"}, "METRICS_ALLOW: prometheus"),
        ({"SENTRY_DSN": "key@sentry.example.org/1"}, "SENTRY_DSN"),
    ],
)
def test_unsafe_or_impossible_settings_are_refused(change, complaint):
    with pytest.raises(BadSettings, match=complaint):
        Settings.from_environment(PRODUCTION | change)


@pytest.mark.parametrize("off", ["", "0", "false", "No"])
def test_debugging_that_is_off_is_no_complaint(off: str) -> None:
    assert not Settings.from_environment(PRODUCTION | {"FLASK_DEBUG": off}).debug


def test_every_complaint_is_made_at_once():
    with pytest.raises(BadSettings, match=r"SECRET_KEY.*SITE_URL"):
        Settings.from_environment(PRODUCTION | {"SECRET_KEY": "", "SITE_URL": "http://x"})


def test_secrets_stay_out_of_what_is_printed():
    settings = Settings.from_environment(PRODUCTION | {"MAIL_URL": "smtp://user:secret@mail.example.org"})
    assert "secret@" not in repr(settings)
    assert "k" * 32 not in repr(settings)


def test_a_generated_key_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("recruitment.config.ROOT", tmp_path)
    first, again = Settings.from_environment({}), Settings.from_environment({})
    assert first.secret_key == again.secret_key
    assert len(first.secret_key) >= 32
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0


def test_without_anything_it_is_sqlite_on_this_machine(tmp_path, monkeypatch):
    monkeypatch.setattr("recruitment.config.ROOT", tmp_path)
    settings = Settings.from_environment({"PORT": "8123"})
    assert settings.database_url == f"sqlite:///{tmp_path}/var/recruitment.db"
    assert settings.site_url == "http://127.0.0.1:8123"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("sqlite:////srv/site.db", "/srv/site.db-catalogue"),
        ("sqlite:////srv/site.db?timeout=1", "/srv/site.db-catalogue"),
        ("postgresql://db/site", "var/catalogue-"),
    ],
)
def test_catalogue_is_kept_beside_the_database_or_in_var(address: str, file: str) -> None:
    assert file in str(Settings.from_environment(PRODUCTION | {"DATABASE_URL": address}).catalogue_file)


def test_two_databases_keep_two_catalogues() -> None:
    urls = ("postgresql://db/a", "postgresql://db/b")
    assert len({Settings.from_environment(PRODUCTION | {"DATABASE_URL": url}).catalogue_file for url in urls}) == 2


def test_notify_is_made_whole_from_its_variables():
    notify = {"MAIL_URL": "notify:", "NOTIFY_TEMPLATE_ID": "a-template", "NOTIFY_API_KEY": "a key"}
    settings = Settings.from_environment(PRODUCTION | notify)
    assert settings.mail_url == "notify://a-template:a%20key@api.notifications.service.gov.uk"
