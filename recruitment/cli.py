"""Every group of commands: one table."""

import click

from recruitment.accounts.cli import accounts
from recruitment.audit.cli import audit
from recruitment.mail.cli import mail
from recruitment.operations.cli import serve
from recruitment.starter.cli import starter
from recruitment.vacancies.cli import vacancies
from recruitment.worker.cli import worker

COMMANDS: tuple[click.Command, ...] = (accounts, audit, mail, serve, starter, vacancies, worker)
