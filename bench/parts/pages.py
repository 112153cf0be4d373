"""How many bytes a browser fetches: the home page for the first time, a list when its files are held already."""

import gzip
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from bench.addresses import addresses
from bench.figures import Figure, middle
from bench.ground import Ground
from bench.servers import DidNotAnswer, Server, site_server
from bench.visits import Answer, visit

COMPRESSED = {"Accept-Encoding": "gzip"}
#: Links that a browser fetches for the page itself.
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")


class _Files(HTMLParser):
    """Addresses that a page makes a browser fetch; of several sizes of a picture, the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and FETCHED_LINKS & set(given.get("rel", "").split()):
            self.found.append(given.get("href", ""))
        elif tag in ("script", "img") and "src" in given:
            self.found.append(_largest(given.get("srcset", "")) or given["src"])
        elif tag == "use":
            self.found.append(given.get("href", ""))


def _largest(srcset: str) -> str:
    """The address with the largest number behind it."""
    choices = [choice.split() for choice in srcset.split(",") if choice.strip()]
    sized = [(float(choice[1][:-1]) if len(choice) > 1 else 1.0, choice[0]) for choice in choices]
    return max(sized)[1] if sized else ""


def files_of(page: str) -> list[str]:
    """What a page fetches, each once, without data: addresses and places in itself."""
    parser = _Files()
    parser.feed(page)
    return list(dict.fromkeys(url for url in parser.found if url and not url.startswith(("data:", "#"))))


def measure_pages(ground: Ground) -> Iterator[Figure]:
    """Bytes of bodies and headers in kB of 1,000, on the site with its starter content and vacancies."""
    ground.say("weighing pages")
    url = next(url for (_, size), url in ground.databases.items() if size == ground.site_size)
    with site_server(ground.folder, url) as server:
        weights = _weights(server)
        pages = [visit(server.url, path, COMPRESSED).on_the_wire for path in addresses()[:50]]
    yield Figure("home", sum(weights.values()) / 1000, details={"files": weights})
    yield Figure("repeat", middle(pages) / 1000, details={"most": max(pages), "pages": len(pages)})


def _weights(server: Server) -> dict[str, int]:
    """Address → bytes, for the home page and all its files, style sheets' own ones too."""
    home = _fetch(server, "/")
    weights = {"/": home.on_the_wire}
    waiting = [urljoin("/", url) for url in files_of(_text(home))]
    while waiting:
        url = waiting.pop(0).partition("#")[0]
        if url in weights or urlsplit(url).netloc:
            continue
        answer = _fetch(server, url)
        weights[url] = answer.on_the_wire
        if answer.headers.get("content-type", "").startswith("text/css"):
            waiting += [urljoin(url, found) for found in IN_STYLES.findall(_text(answer)) if "data:" not in found]
    return weights


def _fetch(server: Server, path: str) -> Answer:
    answer = visit(server.url, path, COMPRESSED)
    if answer.status != 200:
        raise DidNotAnswer(f"{path} answered {answer.status}")
    return answer


def _text(answer: Answer) -> str:
    is_compressed = answer.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(answer.body) if is_compressed else answer.body).decode()
