"""Where fixtures live: a file for each kind, none here."""

pytest_plugins = [
    "tests.databases",
    "tests.moments",
    "tests.browser",
    "tests.properties",
]
