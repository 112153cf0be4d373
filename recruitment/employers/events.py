"""What rooms above follow, in the transaction that does it; the factory connects them."""

from blinker import Signal

#: Its full-time week or weeks in a year changed: `receiver(employer)`.
working_year_changed = Signal()
#: A team has another name: `receiver(team)`.
team_renamed = Signal()
#: A team becomes part of another: `receiver(team, into=team, by=account)` takes what was its over.
team_merged = Signal()
#: How much names this team: `receiver(team)` returns a number.
team_counted = Signal()
