"""The name server of the tests, or the reason why there is none."""

import os
import subprocess
from pathlib import Path

import pytest

import world
from name_server import NameServer, Proxy, SignedZone, program

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["FORENSICS_COMMAND"]


def has_live_dns():
    done = subprocess.run([COMMAND, "analyze", "--no-geo", "--dns", "live", "--dns-allow",
                           "infrastructure", "--resolver", "127.0.0.1@9", "-"],
                          input=b"X: y\n\n", capture_output=True, check=False)
    return b"without libunbound" not in done.stderr


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """(proxy, file of trust anchors); example.org is signed, altered.example.com no longer holds."""
    for name, package in (("nsd", "nsd"), ("ldns-signzone", "ldnsutils"), ("ldns-keygen", "ldnsutils")):
        if program(name) is None:
            pytest.skip(f"no {name} (package {package})")
    if not has_live_dns():
        pytest.skip("built without libunbound (package libunbound-dev)")
    folder = tmp_path_factory.mktemp("nsd")
    texts = world.zones(ROOT / "samples" / "auth" / "world.ndjson")
    signed = {name: SignedZone(folder, name, texts.pop(name))
              for name in ("example.org", "altered.example.com")}
    altered = signed["altered.example.com"].path
    altered.write_text(altered.read_text().replace("v=spf1 -all", "v=spf1 +all"))
    paths = {name: zone.path for name, zone in signed.items()}
    for name, text in texts.items():
        paths[name] = folder / name
        paths[name].write_text(text)
    anchors = folder / "anchors"
    anchors.write_text("".join(zone.anchor for zone in signed.values()))
    nsd = NameServer(folder, paths | {"broken.example.net": None})
    proxy = Proxy(nsd.port)
    yield proxy, anchors
    proxy.stop()
    nsd.stop()
