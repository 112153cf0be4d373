"""The CV that may come with what people send."""

from flask import request

from recruitment.documents.fields import DocumentField
from recruitment.documents.receiving import Received, receive
from recruitment.employers.models import Employer
from recruitment.registrations.register import was_sent
from recruitment.web.rate_limits import limit


def keep_cv(field: DocumentField, submission_key: str, employer: Employer) -> Received:
    """What came now or earlier with the form of this key; a form that was sent already brings no other."""
    if was_sent(submission_key):
        return Received()
    if field.upload is not None:
        limit("document-network", request.remote_addr)
    return receive(field, submission_key, employer)
