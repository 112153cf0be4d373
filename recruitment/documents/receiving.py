"""What came with a form, whatever else is wrong with that form: kept under its key until it is sent."""

from dataclasses import dataclass

from recruitment.database import transaction
from recruitment.documents.fields import DocumentField
from recruitment.documents.keeping import draft_of, keep_draft, remove_draft
from recruitment.documents.kinds import NotADocument
from recruitment.documents.models import Document
from recruitment.documents.refusals import GONE, NOT_KEPT, CannotKeep
from recruitment.employers.models import Employer


@dataclass(frozen=True)
class Received:
    """What is kept with the form now, and what to say where a document could not be kept, or no longer is."""

    draft: Document | None = None
    notice: str = ""


def receive(field: DocumentField, submission_key: str, employer: Employer) -> Received:
    """Keep what was chosen, or take away what was kept, in a transaction of its own.

    Harm that only the scanner finds becomes an error of the field. Call it before anything is written.
    """
    if field.is_removed:
        with transaction():
            remove_draft(submission_key)
    if field.upload is None:
        draft = draft_of(submission_key)
        is_lost = field.is_expected and not field.is_removed and draft is None
        return Received(draft, GONE if is_lost else "")
    try:
        return Received(keep_draft(submission_key, field.upload, employer))
    except NotADocument as reason:
        field.errors = [str(reason)]
        return Received(draft_of(submission_key))
    except CannotKeep:
        return Received(draft_of(submission_key), NOT_KEPT)
