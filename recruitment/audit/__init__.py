"""Who did what, to which thing, and when: a trail that refuses to be changed."""
