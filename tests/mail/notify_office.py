"""A real HTTP server on this machine that speaks GOV.UK Notify's API, and answers as a test tells it to."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import jwt

SERVICE = "11111111-2222-4333-8444-555555555555"
SECRET = "66666666-7777-4888-9999-000000000000"
KEY = f"tests-{SERVICE}-{SECRET}"
TEMPLATE = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
Answer = tuple[int, dict[str, Any]]


def refusal(code: int, kind: str, words: str) -> Answer:
    """As Notify tells it."""
    return code, {"status_code": code, "errors": [{"error": kind, "message": words}]}


class NotifyOffice:
    """`with NotifyOffice() as office`: `office.answers` are given in turn, then everything is taken into `taken`."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.taken: list[dict[str, Any]] = []
        office = self

        class Desk(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                code, told = office.answer(self.path, self.headers["Authorization"], asked)
                body = json.dumps(told).encode()
                self.send_response(code)
                self.send_header("Content-Type", "application/json")
                if 300 <= code < 400:
                    self.send_header("Location", told["location"])
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self.thread = Thread(target=lambda: self.server.serve_forever(poll_interval=0.02), daemon=True)

    def __enter__(self) -> "NotifyOffice":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self) -> str:
        """For MAIL_URL."""
        return f"notify://{TEMPLATE}:{KEY}@127.0.0.1:{self.server.server_port}"

    def answer(self, path: str, proof: str, asked: dict[str, Any]) -> Answer:
        """What Notify would say: it checks the token, the template and its placeholders."""
        try:
            claims = jwt.decode(proof.removeprefix("Bearer "), SECRET, algorithms=["HS256"])
        except jwt.InvalidTokenError as problem:
            return refusal(403, "AuthError", f"Invalid token: {problem}")
        if claims["iss"] != SERVICE or path != "/v2/notifications/email":
            return refusal(404, "NoResultFound", "No result found")
        if self.answers:
            return self.answers.pop(0)
        if asked["template_id"] != TEMPLATE or set(asked["personalisation"]) != {"subject", "body"}:
            return refusal(400, "BadRequestError", "Template not found")
        self.taken.append(asked)
        return 201, {"id": "99999999-0000-4000-8000-000000000000", "reference": asked["reference"]}
