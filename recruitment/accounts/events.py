"""What rooms above may want to follow, in the transaction that does it; the factory connects them."""

from blinker import Signal

#: A colleague was shut out: `receiver(account, by=account or None)`.
account_disabled = Signal()
