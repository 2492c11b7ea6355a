"""Programs of others that answer the same questions, each a process that reads and writes JSON lines.

A peer that is not installed is left out, and said so. Where to get them: peers/package.json, and for
Debian libmail-dkim-perl, libmail-spf-perl, libmail-dmarc-perl, libnet-dns-resolver-mock-perl,
python3-dkim, python3-authheaders. FORENSICS_PEERS names a folder whose node_modules has mailauth.
"""
import json
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent / "peers"


class Peer:
    """`answers(questions)`: what the program says to each question, in order."""

    def __init__(self, name, command):
        self.name, self.command = name, command

    def answers(self, questions):
        modules = pathlib.Path(os.environ.get("FORENSICS_PEERS", HERE)) / "node_modules"
        lines = "".join(json.dumps(question) + "\n" for question in questions)
        run = subprocess.run(self.command, input=lines.encode(), stdout=subprocess.PIPE, check=True,
                             env={**os.environ, "NODE_PATH": str(modules)})
        return [json.loads(line) for line in run.stdout.decode("utf-8", "replace").splitlines()]

    def version(self):
        """As it says itself; None where it does not run."""
        try:
            answers = self.answers([{"version": True}])
        except (OSError, subprocess.CalledProcessError):
            return None
        return answers[0]["version"]


def peer(name, program, script):
    return Peer(name, [shutil.which(program) or program, str(HERE / script)])


def mailauth():
    return peer("mailauth", "node", "mailauth.js")


def installed(candidates):
    """Those that run, with a word about each."""
    found = []
    for candidate in candidates:
        version = candidate.version()
        print(f"{candidate.name}: {version or 'not installed, left out'}")
        if version:
            found.append(candidate)
    return found
