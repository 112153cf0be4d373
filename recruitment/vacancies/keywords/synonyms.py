"""What seekers of these posts call the same thing, as data: each name of a group finds all the others."""

from itertools import chain
from typing import NamedTuple

from recruitment.vacancies.keywords.stems import stem
from recruitment.vacancies.keywords.stop_words import FUNCTION_WORDS
from recruitment.vacancies.words import split_words

GROUPS = (
    (
        "ASYE",
        "AYSE",
        "NQSW",
        "newly qualified",
        "newly qualified social worker",
        "assessed and supported year",
        "assessed and supported year in employment",
    ),
    ("SW", "social worker"),
    ("IRO", "independent reviewing officer"),
    ("CIN", "child in need"),
    ("LAC", "CLA", "CIC", "looked after child", "child looked after", "child in care"),
    ("CP", "child protection"),
    ("MASH", "multi-agency safeguarding hub", "multiagency safeguarding hub"),
    ("YOT", "YOS", "YJS", "youth offending team", "youth offending service", "youth justice", "youth justice service"),
    ("SGO", "special guardian", "special guardianship", "special guardianship order"),
    ("DSL", "designated safeguarding lead"),
    ("LADO", "local authority designated officer"),
    ("CAMHS", "child and adolescent mental health service"),
    ("SEN", "SEND", "special educational needs", "special educational needs and disabilities"),
    ("SENCO", "special educational needs coordinator", "special educational needs co-ordinator"),
    ("EHCP", "EHC plan", "education, health and care plan"),
    ("UASC", "unaccompanied asylum-seeking child"),
    ("FSW", "family support worker"),
    ("adviser", "advisor"),
    ("job share", "jobshare"),
)

#: Made of words that stand in most adverts' texts, where they meet by chance: looked for in title and summary alone.
EVERYDAY = (
    "child in need",
    "looked after child",
    "child looked after",
    "child in care",
    "child protection",
    "send",
    "special educational needs",
    "special educational needs and disabilities",
)

#: Found by a word, without finding it in return: who types "social work" means social workers' posts too.
ALSO = {"work": "worker"}

#: Mistaken so often that adverts have the mistake too; what is meant is told to whoever types it.
MISTAKEN = {"ayse": "asye"}


class Synonym(NamedTuple):
    """Another name: a text has it when it has all of these stems."""

    stems: tuple[str, ...]
    #: Such a name counts in title and summary only.
    is_everyday: bool = False


def stems_of(name: str) -> tuple[str, ...]:
    """All stems in order, function words too: what a typed name is known by."""
    return tuple(stem(word) for word in split_words(name))


def _synonym(name: str) -> Synonym:
    kept = (word for word in split_words(name) if word not in FUNCTION_WORDS)
    return Synonym(tuple(stem(word) for word in kept), stems_of(name) in map(stems_of, EVERYDAY))


def _known() -> dict[tuple[str, ...], tuple[Synonym, ...]]:
    found = {stems_of(name): tuple(_synonym(one) for one in group if one != name) for group in GROUPS for name in group}
    return found | {stems_of(word): (_synonym(other),) for word, other in ALSO.items()}


#: The stems of a typed name → the others of its group.
SYNONYMS = _known()
LONGEST = max(len(stems) for stems in SYNONYMS)
#: Names of one word, which a misspelt word may mean though no advert has them.
KNOWN_WORDS = frozenset(name.casefold() for name in chain(*GROUPS) if " " not in name and "-" not in name)
