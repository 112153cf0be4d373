"""What rooms above may want to follow, in the transaction that does it; the factory connects them."""

from blinker import Signal

#: It was handed in for approval: `receiver(vacancy, by=account or None, note=text or None)`. Imports send none.
vacancy_submitted = Signal()

#: It was closed before its time: `receiver(vacancy, by=account or None)`.
vacancy_closed = Signal()

#: It was filled or withdrawn: `receiver(vacancy, outcome=key of OUTCOMES, by=account or None)`.
vacancy_ended = Signal()
