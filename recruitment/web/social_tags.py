"""What a page tells social networks of itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SocialTags:
    """Open Graph's words. Addresses are whole ones: who reads them knows no page around them."""

    title: str
    description: str
    url: str
    image_url: str
    image_words: str
