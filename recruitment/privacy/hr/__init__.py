"""People's rights in the back office: complaints with their last day, and everything held of one address."""

from recruitment.privacy.hr import complaints, people
from recruitment.privacy.hr.door import privacy_hr

__all__ = ["complaints", "people", "privacy_hr"]
