"""The bill of materials, as CycloneDX: what runs and what lies in the pages, with versions, hashes and licences."""

import tomllib
from collections.abc import Iterator
from hashlib import sha256

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from deploy.materials.bundled import Bundled, bundled
from deploy.materials.locked import Package, packages
from recruitment import clock
from recruitment.config import ROOT

REQUIREMENTS = "requirements.txt"
SCHEMA = SchemaVersion.V1_6


def bill() -> Bom:
    """Of the locked requirements that the site runs on, and of the files of others in this repository."""
    site, locked = _site(), packages(REQUIREMENTS)
    bom = Bom(components=[*(_component(one) for one in locked), *(part for one in bundled() for part in _parts(one))])
    bom.metadata.timestamp = clock.now()
    bom.metadata.component = site
    bom.register_dependency(site, list(bom.components))
    by_name = {one.name: one.component for one in locked}
    for one in locked:
        bom.register_dependency(one.component, [by_name[name] for name in one.needs if name in by_name])
    return bom


def written(bom: Bom) -> str:
    """As JSON."""
    return make_outputter(bom, OutputFormat.JSON, SCHEMA).output_as_string(indent=2) + "\n"


def _site() -> Component:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        description=project["description"],
        licenses=[LicenseFactory().make_from_string(project["license"])],
        bom_ref=project["name"],
    )


def _component(package: Package) -> Component:
    """What the requirements say of it, and its licence."""
    package.component.licenses.add(LicenseFactory().make_from_string(package.licence))
    package.component.description = None  # the line of the requirements again
    return package.component


def _parts(one: Bundled) -> Iterator[Component]:
    """A library and the files of it that lie here."""
    licence = LicenseFactory().make_from_string(one.licence)
    files = [
        Component(
            type=ComponentType.FILE,
            name=path,
            version=one.version,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256(one.content(path)).hexdigest())],
            licenses=[licence],
            bom_ref=path,
        )
        for path in one.files
    ]
    yield Component(
        type=ComponentType.LIBRARY,
        name=one.name,
        version=one.version,
        description=one.what,
        purl=PackageURL.from_string(one.purl),
        licenses=[licence],
        components=files,
        bom_ref=one.purl,
    )
