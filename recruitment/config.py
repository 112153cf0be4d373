"""Typed settings from the environment. Every variable is optional; each field says what it does."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import quote

from flask import current_app

ROOT = Path(__file__).resolve().parent.parent
WEAK_KEY_LENGTH = 32
UPLOADS = ("file:///", "s3://")
SCANNERS = ("tcp://", "unix:///")
COUNTERS = ("redis://", "rediss://", "redis+unix://")
DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://")
REPORTS = ("https://", "http://")
LOOPBACK = ("127.0.0.0/8", "::1")


class BadSettings(Exception):
    """The environment asks for something that is unsafe or impossible."""


@dataclass(frozen=True)
class Settings:
    """What the environment says. `from_environment` reads it; tests construct it."""

    #: DATABASE_URL: SQLite in var/ by default, or postgresql://user:password@host/name.
    database_url: str
    #: SECRET_KEY: signs tokens and encrypts second factors. Generated into var/ outside production.
    secret_key: str = field(repr=False)
    #: SECRET_KEY_FALLBACKS: older keys, comma separated, still accepted while rotating.
    secret_key_fallbacks: tuple[str, ...] = field(default=(), repr=False)
    #: ENVIRONMENT: development or production.
    environment: str = "development"
    #: SITE_URL: the address in links of mails and feeds.
    site_url: str = "http://127.0.0.1:8000"
    #: MAIL_URL: console: prints; smtp://user:pass@host:port?starttls=1 sends, or smtps:// where encryption comes first;
    #: notify: sends through GOV.UK Notify, with NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID: docs/mail.md.
    mail_url: str = field(default="console:", repr=False)
    #: MAIL_FROM: the sender of every mail.
    mail_from: str = "recruitment@example.org"
    #: TRUSTED_PROXIES: how many reverse proxies in front set X-Forwarded-For.
    trusted_proxies: int = 0
    #: RATE_LIMITS: on, or off outside production.
    rate_limits: bool = True
    #: PAGE_CACHE_MB: memory of each web process for public pages; 0 keeps none.
    page_cache_mb: int = 32
    #: UPLOADS_URL: where documents of applicants are kept: file:///folder, or s3://bucket/prefix.
    uploads_url: str = f"file://{ROOT}/var/uploads"
    #: UPLOADS_GB: so much an employer's documents may take together; 0 takes none.
    uploads_gb: int = 5
    #: REDIS_URL: redis://host:port/0 counts rate limits for several machines; without it the database does.
    redis_url: str = field(default="", repr=False)
    #: CLAMD_URL: the virus scanner, tcp://host:port or unix:///path; without it nothing is scanned.
    clamd_url: str = ""
    #: LOG_FORMAT: console or json.
    log_format: str = "console"
    #: FLASK_DEBUG: Flask's own, for development alone; production refuses it.
    debug: bool = False
    #: METRICS_ALLOW: who may read /metrics: addresses and networks, comma separated.
    metrics_allow: tuple[str, ...] = LOOPBACK
    #: SENTRY_DSN: where failures are told to, with neither values nor people; without it nobody is told.
    sentry_dsn: str = field(default="", repr=False)
    #: No variable: where the catalogue is kept between two starts, if it is kept.
    catalogue_file: Path | None = None

    @property
    def is_production(self) -> bool:
        """Whether this is the real site, where unsafe settings are refused."""
        return self.environment == "production"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the variables; raises BadSettings with every complaint at once."""
        environment = environ.get("ENVIRONMENT", "development")
        var = ROOT / "var"
        database_url = environ.get("DATABASE_URL") or f"sqlite:///{_folder(var)}/recruitment.db"
        settings = cls(
            database_url=database_url,
            secret_key=environ.get("SECRET_KEY") or _generated_key(var, environment),
            secret_key_fallbacks=tuple(filter(None, environ.get("SECRET_KEY_FALLBACKS", "").split(","))),
            environment=environment,
            site_url=environ.get("SITE_URL", _address(environ)).rstrip("/"),
            mail_url=_mail_url(environ),
            mail_from=environ.get("MAIL_FROM", "recruitment@example.org"),
            trusted_proxies=_count(environ, "TRUSTED_PROXIES"),
            rate_limits=environ.get("RATE_LIMITS", "on") != "off",
            page_cache_mb=_count(environ, "PAGE_CACHE_MB", "32"),
            uploads_url=environ.get("UPLOADS_URL") or f"file://{var}/uploads",
            uploads_gb=_count(environ, "UPLOADS_GB", "5"),
            redis_url=environ.get("REDIS_URL", ""),
            clamd_url=environ.get("CLAMD_URL", ""),
            log_format=environ.get("LOG_FORMAT", "json" if environment == "production" else "console"),
            debug=environ.get("FLASK_DEBUG", "").lower() not in ("", "0", "false", "no"),  # as Flask reads it
            metrics_allow=_several(environ.get("METRICS_ALLOW", ",".join(LOOPBACK))),
            sentry_dsn=environ.get("SENTRY_DSN", ""),
            catalogue_file=_catalogue_file(database_url, var),
        )
        if complaints := list(settings.complaints()):
            raise BadSettings("; ".join(complaints))
        return settings

    def complaints(self) -> list[str]:
        """What makes these settings unusable, in words for the operator."""
        said = []
        if not self.database_url.startswith(DATABASES):
            said.append("DATABASE_URL begins with neither sqlite:/// nor postgresql://")
        if not self.uploads_url.startswith(UPLOADS):
            said.append("UPLOADS_URL begins with neither file:/// nor s3://")
        if self.redis_url and not self.redis_url.startswith(COUNTERS):
            said.append("REDIS_URL begins with none of redis://, rediss:// and redis+unix://")
        if self.clamd_url and not self.clamd_url.startswith(SCANNERS):
            said.append("CLAMD_URL begins with neither tcp:// nor unix:///")
        if self.environment not in ("development", "production"):
            said.append("ENVIRONMENT is neither development nor production")
        if self.log_format not in ("console", "json"):
            said.append("LOG_FORMAT is neither console nor json")
        said += self._unusable_for_watching()
        return said + (self._unsafe_in_production() if self.is_production else [])

    def _unusable_for_watching(self) -> list[str]:
        allow = self.metrics_allow
        said = [f"METRICS_ALLOW: {one} is no address or network" for one in allow if not _is_network(one)]
        if self.sentry_dsn and not self.sentry_dsn.startswith(REPORTS):
            said.append("SENTRY_DSN begins with neither https:// nor http://")
        return said

    def _unsafe_in_production(self) -> list[str]:
        checks = {
            f"SECRET_KEY is shorter than {WEAK_KEY_LENGTH} characters": len(self.secret_key) < WEAK_KEY_LENGTH,
            "SITE_URL does not begin with https:": not self.site_url.startswith("https://"),
            "MAIL_URL is console:, so nobody would get mail": self.mail_url.startswith("console:"),
            "RATE_LIMITS may not be off in production": not self.rate_limits,
            "FLASK_DEBUG may not be on in production": self.debug,
        }
        return [words for words, is_wrong in checks.items() if is_wrong]


def settings() -> Settings:
    """The settings of the running application."""
    found: Settings = current_app.extensions["settings"]
    return found


def _folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    return path


def local_url(host: str, port: int | str) -> str:
    """Of a server that listens there; an address of IPv6 stands in brackets."""
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def _catalogue_file(database_url: str, var: Path) -> Path:
    """Beside a file of SQLite, so that it moves and goes with it; else in var/, with a name for each database."""
    if database_url.startswith("sqlite:////"):
        return Path(f"{database_url.removeprefix('sqlite:///').partition('?')[0]}-catalogue")
    return var / f"catalogue-{blake2b(database_url.encode(), digest_size=8).hexdigest()}"


def _address(environ: Mapping[str, str]) -> str:
    return local_url(environ.get("HOST", "127.0.0.1").strip("[]"), environ.get("PORT", "8000"))


def _mail_url(environ: Mapping[str, str]) -> str:
    """`notify:` alone is made whole; what is missing is said when mail is to be sent."""
    url = environ.get("MAIL_URL", "console:")
    if url != "notify:":
        return url
    template, key = (quote(environ.get(name, ""), safe="") for name in ("NOTIFY_TEMPLATE_ID", "NOTIFY_API_KEY"))
    return f"notify://{template}:{key}@api.notifications.service.gov.uk"


def _count(environ: Mapping[str, str], name: str, default: str = "0") -> int:
    text = environ.get(name, default)
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise BadSettings(f"{name} is not a small whole number")
    return int(text)


def _several(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _is_network(text: str) -> bool:
    try:
        return bool(ip_network(text, strict=False))
    except ValueError:
        return False


def _generated_key(var: Path, environment: str) -> str:
    """A key of this installation's own, kept in var/ so that restarts keep links and sessions valid."""
    if environment == "production":
        return ""
    path = _folder(var) / "secret_key"
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text().strip()


def _write_once(path: Path, text: str) -> None:
    """Two processes may start at once: the first one's key counts."""
    draft = path.with_suffix(f".{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(text)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
