"""People's rights over what is held about them: why it is held and until when, having it, erasing it, complaining."""
