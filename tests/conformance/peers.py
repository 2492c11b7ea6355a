"""Programs of others that answer the same questions, each a process that reads and writes JSON lines.

A peer that is not installed is left out, and said so. Where to get them: peers/package.json, and for
Debian libmail-dkim-perl, libmail-spf-perl, libmail-dmarc-perl, libnet-dns-resolver-mock-perl,
python3-dkim, python3-authheaders. FORENSICS_PEERS names a folder whose node_modules has mailauth.
"""
import base64
import collections
import json
import os
import pathlib
import shutil
import subprocess

from probe import skip

HERE = pathlib.Path(__file__).resolve().parent / "peers"


class Peer:
    """`answers(questions)`: what the program says to each question, in order."""

    def __init__(self, name, command):
        self.name, self.command = name, command

    def answers(self, questions, stderr=None):
        modules = pathlib.Path(os.environ.get("FORENSICS_PEERS", HERE)) / "node_modules"
        lines = "".join(json.dumps(question) + "\n" for question in questions)
        run = subprocess.run(self.command, input=lines.encode(), stdout=subprocess.PIPE, stderr=stderr,
                             check=True, env={**os.environ, "NODE_PATH": str(modules)})
        return [json.loads(line) for line in run.stdout.decode("utf-8", "replace").splitlines()]

    def version(self):
        """As it says itself; None where it does not run."""
        try:
            answers = self.answers([{"version": True}], subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            return None
        return answers[0]["version"]


def peer(name, program, script, *arguments):
    return Peer(name, [shutil.which(program) or program, str(HERE / script), *arguments])


def mailauth():
    return peer("mailauth", "node", "mailauth.js")


def mailauth_next():
    """A later one, which knows RFC 9989."""
    return peer("mailauth 7", "node", "mailauth.js", "mailauth-next")


def installed(candidates):
    """Those that run, with a word about each."""
    found = []
    for candidate in candidates:
        version = candidate.version()
        print(f"{candidate.name}: {version or 'not installed, left out'}")
        if version:
            found.append(candidate)
    return found


class Dkimpy:
    """Debian's python3-dkim, in this process."""
    name = "dkimpy"

    def version(self):
        try:
            import dkim  # noqa: F401
        except ImportError:
            return None
        from importlib.metadata import version
        return version("dkimpy")

    def answers(self, questions):
        return [self.answer(question) for question in questions]

    def answer(self, question):
        import dkim

        def ask(name, timeout=5):
            texts = question["dns"].get(name.decode().rstrip(".").lower())
            if texts == "SERVFAIL":
                raise dkim.DnsTimeoutError("SERVFAIL")
            return texts[0].encode() if texts else b""
        try:
            if "dkim" in question:
                message = base64.b64decode(question["dkim"])
                return {"result": "pass" if dkim.verify(message, dnsfunc=ask) else "fail"}
            verdict, _, why = dkim.arc_verify(base64.b64decode(question["arc"]), dnsfunc=ask)
        except Exception as error:  # it raises on what it cannot read
            return {"result": "fail", "detail": repr(error)}
        return {"result": verdict.decode() if verdict else "fail", "detail": why}


def signature_peers():
    return installed([Dkimpy(), peer("Mail::DKIM", "perl", "mail_dkim.pl"), mailauth()])


def signature_bench():
    """The peers that check signatures, and keys to make some with; skips where either is lacking."""
    try:
        from signing import Key
    except ImportError:
        skip("no python3-cryptography")
    peers = signature_peers()
    if not peers:
        skip("no peer is installed")
    return peers, {"rsa": Key(), "other": Key(), "small": Key(bits=512), "ed25519": Key("ed25519")}


def differences(peers, cases, questions, ours, explained, same=None):
    """Asks the peers and prints each difference that `explained(name, case, mine, theirs)` has no
    reason for, with a count of the others by reason; gives how many there are.

    `same(mine, theirs)`: whether two answers agree; unless given, whether both pass or neither.
    """
    same = same or (lambda mine, theirs: (mine["result"] == "pass") == (theirs["result"] == "pass"))
    unexplained = 0
    for other in peers:
        reasons = collections.Counter()
        for case, mine, theirs in zip(cases, ours, other.answers(questions)):
            if same(mine, theirs):
                continue
            why = explained(other.name, case, mine, theirs)
            reasons[why or "NOT EXPLAINED"] += 1
            if not why:
                unexplained += 1
                print(f"{case}: {other.name} {theirs}, we {mine}")
        print(f"{other.name}: {len(cases) - reasons.total()} of {len(cases)} agree")
        for why, count in reasons.most_common():
            print(f"  {count} {why}")
    counts = collections.Counter(mine["result"] for mine in ours)
    print(f"unexplained: {unexplained}; ours: {dict(counts)}")
    return unexplained
