"""What people may say of themselves. Few answers to a question, so that many people share each."""

from dataclasses import dataclass

#: For whoever chose it, and for whoever left the question out: so every question counts every form.
NOT_SAID = "not-said"
NOT_SAID_WORDS = "Prefer not to say"


@dataclass(frozen=True)
class Question:
    """`name` and the answers' keys are kept with the counts: add to them, but rename none."""

    name: str
    words: str
    #: How tables call it.
    short: str
    answers: dict[str, str]
    hint: str = ""

    @property
    def choices(self) -> dict[str, str]:
        """What the form offers: the answers, and keeping it to oneself."""
        return self.answers | {NOT_SAID: NOT_SAID_WORDS}


QUESTIONS = (
    Question("sex", "What is your sex?", "Sex", {"female": "Female", "male": "Male"}),
    Question(
        "gender",
        "Is the gender you identify with the same as your sex registered at birth?",
        "Gender the same as sex at birth",
        {"same": "Yes", "different": "No"},
    ),
    Question(
        "age",
        "How old are you?",
        "Age",
        {
            "under-25": "Under 25",
            "25-34": "25 to 34",
            "35-44": "35 to 44",
            "45-54": "45 to 54",
            "55-64": "55 to 64",
            "over-64": "65 or older",
        },
    ),
    Question(
        "ethnic-group",
        "What is your ethnic group?",
        "Ethnic group",
        {
            "asian": "Asian or Asian British",
            "black": "Black, Black British, Caribbean or African",
            "mixed": "Mixed or multiple ethnic groups",
            "white": "White",
            "other": "Another ethnic group",
        },
    ),
    Question(
        "disability",
        "Do you have a disability?",
        "Disability",
        {"yes": "Yes", "no": "No"},
        "A physical or mental condition that affects your daily life, and lasts 12 months or more",
    ),
    Question(
        "religion",
        "What is your religion or belief?",
        "Religion or belief",
        {
            "none": "No religion",
            "buddhist": "Buddhist",
            "christian": "Christian",
            "hindu": "Hindu",
            "jewish": "Jewish",
            "muslim": "Muslim",
            "sikh": "Sikh",
            "other": "Another religion or belief",
        },
    ),
    Question(
        "orientation",
        "What is your sexual orientation?",
        "Sexual orientation",
        {
            "straight": "Heterosexual or straight",
            "gay": "Gay or lesbian",
            "bi": "Bisexual",
            "other": "Another sexual orientation",
        },
    ),
)
