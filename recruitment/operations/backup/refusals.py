"""Why a backup can't be made or put back, in words for the operator."""


class CannotBackUp(Exception):
    """Nothing was written."""


class CannotRestore(Exception):
    """The words say whether anything was changed: nothing, unless they tell otherwise."""
