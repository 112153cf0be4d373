"""A message to hand over."""

from email.message import EmailMessage


def message(**headers: str) -> EmailMessage:
    """With both parts; underscores in the names of headers become hyphens."""
    written = EmailMessage()
    written["From"], written["To"], written["Subject"] = "hr@example.org", "ada@example.org", "Hello"
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    written.set_content("Thank you.")
    written.add_alternative("<p>Thank you.</p>", subtype="html")
    return written
