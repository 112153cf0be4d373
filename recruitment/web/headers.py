"""Security headers on every response, errors included."""

from flask import Flask, Response

from recruitment.config import settings

POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
ONE_YEAR = 31_536_000
STRICT = {"Strict-Transport-Security": f"max-age={ONE_YEAR}; includeSubDomains"}


def init_headers(app: Flask) -> None:
    """Set them after everything else has had its say."""
    app.after_request(_set_headers)


def _set_headers(response: Response) -> Response:
    said = {name.lower() for name, _ in response.headers}
    wanted = HEADERS | STRICT if settings().is_production else HEADERS
    for name, value in wanted.items():
        if name.lower() not in said:
            response.headers.add(name, value)
    return response
