"""What somebody knows a browser by: its name and the machine it runs on, nothing finer."""

#: The first word that the browser's own description holds decides: each quotes those below it too.
NAMES = {"Edg": "Edge", "OPR/": "Opera", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox"}
NAMES |= {"FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}
MACHINES = {"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "CrOS": "Chromebook"}
MACHINES |= {"Mac OS X": "Mac", "Linux": "Linux"}


def browser_name(description: str) -> str:
    """Firefox on Windows, from the User-Agent header; nothing when it says neither."""
    name = next((name for mark, name in NAMES.items() if mark in description), "")
    machine = next((machine for mark, machine in MACHINES.items() if mark in description), "")
    return " on ".join(part for part in (name, machine) if part)
