"""My own copy of all that is held about me, wherever on the site, by the link that was mailed."""

from flask import Response, json, render_template

from recruitment import clock
from recruitment.privacy.holders import held_of
from recruitment.privacy.words import told
from recruitment.registrations.public.door import my_interest
from recruitment.registrations.self_service import find_mine

KINDS = {"json": "application/json", "html": "text/html"}


@my_interest.get("/my-interest/<interest_token>/my-data.<any(json, html):kind>")
def download(interest_token: str, kind: str) -> Response:
    """As a file: for programs, or to be read."""
    mine = find_mine(interest_token)
    data = held_of(mine.email)
    if kind == "json":
        text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=False)
    else:
        words = {name: told(things) for name, things in data.items()}
        text = render_template("registrations/my_interest/_download.html", data=words, today=clock.today(), mine=mine)
    name = f"my-interest-{clock.today()}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, mimetype=KINDS[kind], headers=headers)
