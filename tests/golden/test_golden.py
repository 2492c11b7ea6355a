"""The report of each sample message, as JSON and as text, beside the sample's name in this folder.

`FORENSICS_UPDATE_GOLDEN=1` rewrites the files; read the difference before you commit it.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
COMMAND = os.environ["FORENSICS_COMMAND"]
SAMPLES = sorted(p for p in (ROOT / "samples" / "messages").iterdir() if p.suffix in {".eml", ".txt"})


def report(path, *words):
    # Run from the sample's folder, so that no path of this machine gets into a golden.
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run([COMMAND, "analyze", "--no-geo", *words, path.name], cwd=path.parent,
                          capture_output=True, env=env, check=True)
    return done.stdout.decode("utf-8")


def compare(golden, text):
    if os.environ.get("FORENSICS_UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_json(path):
    document = json.loads(report(path, "--format", "json"))
    del document["tool"]  # versions of this machine's libraries
    compare(HERE / f"{path.name}.json", json.dumps(document, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_text(path):
    compare(HERE / f"{path.name}.report.txt", report(path, "--width", "100"))
