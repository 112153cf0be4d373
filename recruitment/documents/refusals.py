"""Why a document can't be kept or read, apart from what is wrong with it."""


class CannotKeep(Exception):
    """It is no fault of the document's: the form goes on without it, and says so in these words."""


class StoreDown(CannotKeep):
    """The folder or bucket doesn't answer, is full, or has lost the file."""


class ScannerDown(CannotKeep):
    """The virus scanner can't be asked."""


class ScannerBusy(ScannerDown):
    """It was asked, and gave no answer in time."""


#: A form that lay for a day.
GONE = "We kept your CV for a day, and then deleted it. Choose it again, or send the form without it."
#: Beside the form, whichever it was: what the person can do about it.
NOT_KEPT = "We could not keep your CV just now. You can send the form without it, and send us your CV later."
