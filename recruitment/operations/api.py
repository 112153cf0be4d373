"""Figures for Prometheus, for whoever watches the site and for nobody else."""

from ipaddress import IPv6Address, ip_address, ip_network

from flask import Blueprint, Response, abort, request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from recruitment import clock
from recruitment.config import settings
from recruitment.operations.measuring import counted
from recruitment.operations.state import State

metrics = Blueprint("metrics", __name__)

#: A request that came through a proxy has its address, not the one of whoever asked.
FORWARDED = ("forwarded", "via", "x-real-ip", "x-forwarded-")


@metrics.get("")
def show() -> Response:
    """What was counted, and how the site is now; 404 for strangers and through proxies."""
    if _is_forwarded() or not _is_allowed(request.remote_addr or ""):
        abort(404)
    registry = counted()
    registry.register(State(clock.now()))
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _is_forwarded() -> bool:
    return any(name.lower().startswith(FORWARDED) for name, _ in request.headers)


def _is_allowed(told: str) -> bool:
    try:
        address = ip_address(told)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return any(address in ip_network(one, strict=False) for one in settings().metrics_allow)
