"""What changed between two versions."""

from recruitment.content.differences import Line, differences


def test_lines_are_new_gone_or_the_same() -> None:
    assert differences("One.\n\nTwo.", "One.\n\nThree.") == [
        Line("same", "One."),
        Line("removed", "Two."),
        Line("added", "Three."),
    ]
