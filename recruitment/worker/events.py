"""What rooms above may want to hear of the worker."""

from blinker import Signal

#: A task failed. Sent with its name, and with `problem`.
task_failed = Signal()
