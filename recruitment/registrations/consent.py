"""What people agree to when they register, by version. A version that was ever shown is never changed or removed."""

from dataclasses import dataclass

#: How long a registration is kept, as the texts say.
KEPT_MONTHS = 12
#: How long one is kept whose address nobody confirmed.
UNCONFIRMED_DAYS = 7


@dataclass(frozen=True)
class ConsentText:
    """The privacy notice beside the form; `{employer}` is the employer's name."""

    who: str
    why: str
    until: str
    leaving: str
    agreeing: str

    def of(self, employer: str) -> "ConsentText":
        """As one employer's visitors read it."""
        told = (self.who, self.why, self.until, self.leaving, self.agreeing)
        return ConsentText(*(text.format(employer=employer) for text in told))

    @property
    def in_short(self) -> dict[str, str]:
        """Label → the first sentence, for whoever does not unfold the whole text, which stands beside it."""
        told = {"Who sees it": self.who, "Why we ask": self.why, "How long we keep it": self.until}
        return {label: f"{text.partition('. ')[0].rstrip('.')}." for label, text in told.items()}


VERSIONS: dict[str, ConsentText] = {
    "2026-11": ConsentText(
        who="The recruitment team of {employer}, the manager who hires, and this site’s administrators. Nobody else.",
        why="To answer you, and to tell you about work here that fits. We use it for nothing else.",
        until="12 months from the day you send it.",
        leaving="You can have it corrected or deleted at any time. The confirmation we send you says how.",
        agreeing="You agree to this by sending the form.",
    ),
    "2026-12": ConsentText(
        who="The recruitment team of {employer}, the manager who hires, and this site’s administrators. Nobody else.",
        why=(
            "To answer you, and to tell you about work here that fits. We look through kinds of work, hours, pay and "
            "experience to find it, and note what we agree with you. Where you heard of us is counted, so that we "
            "advertise in the right places. We use it for nothing else."
        ),
        until="12 months from the day you send it. Our notes go with it.",
        leaving="You can have it corrected or deleted at any time. The confirmation we send you says how.",
        agreeing="You agree to this by sending the form.",
    ),
    "2026-12-2": ConsentText(
        who=(
            "The recruitment team of {employer}, the manager who hires, and this site’s administrators. Nobody else. "
            "Adjustments that you ask for are seen by the recruitment team alone, never by the manager who hires."
        ),
        why=(
            "To answer you, and to tell you about work here that fits. We look through kinds of work, hours, pay and "
            "experience to find it, and note what we agree with you. Where you heard of us is counted, so that we "
            "advertise in the right places. We use it for nothing else."
        ),
        until=(
            "12 months from the day you send it; we write before, and you may renew it. Our notes go with it. If you "
            "do not confirm your email address, we delete it after 7 days."
        ),
        leaving=(
            "The email we send you has a link to all that we hold about you. There you correct it, take a copy, "
            "withdraw or delete it, at any time."
        ),
        agreeing="You agree to this by sending the form.",
    ),
    "2026-12-3": ConsentText(
        who=(
            "The recruitment team of {employer}, the manager who hires, and this site’s administrators. Nobody else. "
            "Adjustments that you ask for are seen by the recruitment team alone, never by the manager who hires."
        ),
        why=(
            "To answer you, and to tell you about work here that fits. We look through kinds of work, hours, pay and "
            "experience to find it, read your CV if you send one, and note what we agree with you. Where you heard of "
            "us is counted, so that we advertise in the right places. We use it for nothing else."
        ),
        until=(
            "12 months from the day you send it; we write before, and you may renew it. Our notes and your CV go with "
            "it. If you do not confirm your email address, we delete it after 7 days; a CV whose form you do not send, "
            "after one day."
        ),
        leaving=(
            "The email we send you has a link to all that we hold about you. There you correct it, take a copy, "
            "withdraw or delete it, at any time."
        ),
        agreeing="You agree to this by sending the form.",
    ),
    "2026-12-4": ConsentText(
        who=(
            "The recruitment team of {employer}, the manager who hires, and this site’s administrators. Nobody else. "
            "Adjustments that you ask for are seen by the recruitment team alone, never by the manager who hires."
        ),
        why=(
            "To answer you, and to tell you about work here that fits. We look through kinds of work, hours, pay and "
            "experience to find it. We read your CV if you send one, and note what we agree with you. Where you heard "
            "of us is counted, so that we advertise in the right places. We use it for nothing else."
        ),
        until=(
            "12 months from the day you send it; we write before, and you may renew it. Our notes and your CV go with "
            "it. If you do not confirm your email address, we delete it after 7 days; a CV whose form you do not send, "
            "after one day."
        ),
        leaving=(
            "The email we send you has a link to all that we hold about you. There you correct it, take a copy, "
            "withdraw or delete it, at any time."
        ),
        agreeing="You agree to this by sending the form.",
    ),
}
CURRENT = "2026-12-4"


def current_text(employer: str) -> ConsentText:
    """What somebody who registers with the employer today agrees to."""
    return VERSIONS[CURRENT].of(employer)
