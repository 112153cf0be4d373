"""Where fixtures live: a file for each kind, none here."""

pytest_plugins = [
    "tests.collector",
    "tests.databases",
    "tests.stoppable_server",
    "tests.moments",
    "tests.browser",
    "tests.properties",
]
