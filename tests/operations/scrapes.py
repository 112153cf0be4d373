"""Reading /metrics as Prometheus does."""

from collections.abc import Mapping

from prometheus_client.parser import text_string_to_metric_families

Series = tuple[str, tuple[tuple[str, str], ...]]


def read(text: str) -> dict[Series, float]:
    """(name, labels in order) → value."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value_of(figures: Mapping[Series, float], name: str, **labels: str) -> float:
    """One figure, whose name goes on after `recruitment_`; 0 when nobody told it."""
    return figures.get((f"recruitment_{name}", tuple(sorted(labels.items()))), 0)
