"""Whether staff may open a document, and its content for those who may."""

from collections.abc import Iterable
from hashlib import sha256

from recruitment.accounts.models import Account
from recruitment.documents.models import Document
from recruitment.documents.refusals import StoreDown
from recruitment.documents.stores import current_store
from recruitment.employers.choices import choose
from recruitment.employers.models import Employer


class NotToBeOpened(Exception):
    """Harmful, or nobody knows whether it is."""


def can_open(document: Document) -> bool:
    """Clean, or never scanned where an administrator allowed that."""
    return document.state == "clean" or (document.state == "not-scanned" and document.employer.opens_unscanned)


def read_content(document: Document) -> bytes:
    """As it came. Raises NotToBeOpened, and StoreDown also for a file that is no longer what was looked at."""
    if not can_open(document):
        raise NotToBeOpened
    content = current_store().read(document.stored_as)
    if sha256(content).hexdigest() != document.sha256:
        raise StoreDown("the file was changed in the store")
    return content


def let_open_unscanned(employers: Iterable[Employer], chosen: Iterable[str], *, by: Account) -> None:
    """Of these employers, the staff of those whose slugs are given may open what was not scanned; others may not."""
    choose("opens_unscanned", employers, chosen, by=by)
