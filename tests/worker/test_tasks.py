"""What a worker can be given to do."""

from datetime import timedelta

from recruitment.worker.tasks import Task


class TestTask:
    def test_each_look_is_a_run_that_can_be_stopped(self) -> None:
        asked: list[bool] = []
        task = Task("ask", lambda is_stopping: asked.append(is_stopping()), timedelta(seconds=1))
        task.perform(lambda: True)
        task.perform(lambda: False)
        assert asked == [True, False]
