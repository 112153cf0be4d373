"""A real SMTP server on this machine, which answers as a test tells it to."""

import asyncio
import socket
import time
from collections.abc import Coroutine
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope
from aiosmtpd.smtp import Session as Conversation

TAKEN = "250 Taken"
#: No words, but what a server in trouble does: says nothing for a while, or hangs up once it has the mail.
HANG, DROP = "hang", "drop"


class OnFreePort(Controller):
    """On a socket that is already bound, so that nobody takes the port meanwhile."""

    def __init__(self, handler: object, **options: Any) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address: tuple[str, int] = self.socket.getsockname()
        super().__init__(handler, *self.address, **options)

    def _create_server(self) -> Coroutine[Any, Any, Any]:
        return self.loop.create_server(self._factory_invoker, sock=self.socket, ssl=self.ssl_context)


class PostOffice:
    """`with PostOffice() as office`: `office.replies` are given in turn, then everything is taken into `received`."""

    def __init__(self, **options: Any) -> None:
        self.replies: list[str] = []
        self.received: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.conversations: set[int] = set()
        self.arrived_at: list[float] = []
        #: Seconds that a server takes over a mail, and that it says nothing when it hangs.
        self.pause, self.hanging = 0.0, 3.0
        self.controller = OnFreePort(self, **options)

    def __enter__(self) -> "PostOffice":
        self.controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.controller.stop()

    @property
    def url(self) -> str:
        """For MAIL_URL."""
        host, port = self.controller.address
        return f"smtp://{host}:{port}"

    async def handle_DATA(self, server: Any, conversation: Conversation, envelope: Envelope) -> str:
        """aiosmtpd calls this with a whole mail."""
        reply = self.replies.pop(0) if self.replies else TAKEN
        self.conversations.add(id(conversation))
        await asyncio.sleep(self.pause if reply != HANG else self.hanging)
        if reply in (TAKEN, DROP):
            assert isinstance(envelope.content, bytes)
            message = message_from_bytes(envelope.content, policy=SMTP)
            assert isinstance(message, EmailMessage)
            self.received.append(message)
            self.recipients += envelope.rcpt_tos
            self.arrived_at.append(time.time())
        if reply == DROP:
            server.transport.abort()
        return TAKEN if reply == HANG else reply
