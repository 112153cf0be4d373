"""Writing what a form holds in the request's one writing transaction; otherwise the form says why not."""

from collections.abc import Callable

from recruitment.audit.records import ChangedMeanwhile, NotPossible
from recruitment.database import begin_writing, stop_writing
from recruitment.web.record_form import RecordForm


def save(form: RecordForm, write: Callable[[], object]) -> int:
    """The answer's status: the form's own while it is empty, wrong or looked at; 303 once written, 409 for a clash."""
    if not form.validate_on_submit() or form.asks_for_preview:
        return form.status
    begin_writing()
    try:
        write()
        return 303
    except ChangedMeanwhile:
        stop_writing()
        form.show_standing()
        return 409
    except NotPossible as problem:
        stop_writing()
        form.tell(problem.field, str(problem))
        return 422
