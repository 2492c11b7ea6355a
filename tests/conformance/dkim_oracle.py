"""Signed and damaged messages made by chance: check_dkim() and others must agree.

    dkim_oracle.py auth_probe [CASES]

python3-dkim signs. Where we pass what another refuses, `explained()` must know why; any other
difference fails.
"""
import base64
import random
import re
import subprocess
import sys

from peers import differences, signature_peers
from probe import Probe, skip, text_world

FORMS = (b"simple", b"relaxed")
WORDS = ["alpha", "beta ", " gamma", "delta\t", "", "  ", "=3D", "x" * 70, "From here", "."]
NAMES = ["From", "To", "Subject", "Date", "Message-ID", "Cc", "X-Note", "MIME-Version", "Received"]


def rsa_key(bits):
    made = subprocess.run(["openssl", "genrsa", "-traditional", str(bits)], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True).stdout
    public = subprocess.run(["openssl", "rsa", "-pubout", "-outform", "DER"], input=made,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return made, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def ed25519_key():
    import nacl.signing
    key = nacl.signing.SigningKey.generate()
    return (base64.b64encode(bytes(key)),
            b"v=DKIM1; k=ed25519; p=" + base64.b64encode(bytes(key.verify_key)))


def value(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randint(1, 5))]
    return chance.choice([" ", "", "  "]) + chance.choice([" ", "\r\n ", "\r\n\t", "  "]).join(words)


def message(chance):
    lines = ["From: ann@example.org"]
    for _ in range(chance.randint(1, 8)):
        lines.append(chance.choice(NAMES[1:]) + chance.choice([":", ": ", ":\t"]) +
                     value(chance).replace("\r\n \r\n", "\r\n ") + "x")
    chance.shuffle(lines)
    body = "".join(chance.choice(WORDS) + "\r\n" for _ in range(chance.randint(0, 6)))
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def damaged(chance, text):
    """The message as it stands, or with one change, and what the change is."""
    kind = chance.choice(["none", "none", "byte", "blank", "line", "field", "lf", "drop", "tail"])
    at = chance.randrange(len(text))
    header = text.index(b"\r\n\r\n")
    if kind == "byte":
        text = text[:at] + bytes([chance.choice(b"aZ0 ;=")]) + text[at + 1:]
    elif kind == "blank":
        blanks = [i for i, byte in enumerate(text) if byte in b" \t"]
        at = chance.choice(blanks)
        text = text[:at] + chance.choice([b"  ", b"\t", b""]) + text[at + 1:]
    elif kind == "line":
        text += b"\r\n" * chance.randint(1, 3)
    elif kind == "tail":
        text += b"more\r\n"
    elif kind == "field":
        text = chance.choice(NAMES).encode() + b": added\r\n" + text
    elif kind == "lf":
        text = text.replace(b"\r\n", b"\n")
    elif kind == "drop":
        text = text[:chance.randint(header + 4, len(text))]
    return kind, text


def signed(chance, keys, text):
    import dkim
    kind = chance.choice(["rsa", "rsa", "ed25519"])
    private, _ = keys[kind]
    algorithm = b"ed25519-sha256" if kind == "ed25519" else b"rsa-sha256"
    field = dkim.sign(text, kind.encode(), b"example.org", private,
                      canonicalize=(chance.choice(FORMS), chance.choice(FORMS)),
                      signature_algorithm=algorithm, length=chance.random() < 0.2)
    return field + text


class Case:
    def __init__(self, kind, text):
        self.kind, self.text = kind, text

    def __str__(self):
        return f"{self.kind} {self.text!r}"


def explained(name, case, mine, theirs):
    """Why a peer differs by RFC 6376, or None."""
    text = case.text
    if name == "Mail::DKIM" and b"a=ed25519" in text:
        return "knows no Ed25519: RFC 8463"
    if name == "Mail::DKIM" and re.search(rb"(?<!\r)\n", text):
        return "reads LF lines as they stand, where CRLF lines were signed"
    if name == "Mail::DKIM" and not text.endswith(b"\r\n"):
        return "adds no line end to a body without one: 3.4.3"
    if name == "mailauth" and re.search(rb"\r(?!\n)", text):
        return "takes a lone CR for a blank or a line end: 3.4.2, 3.4.3"
    if name != "dkimpy" and b" l=0;" in text:
        return "takes l=0 for no l="
    header, _, body = text.replace(b"\r\n", b"\n").partition(b"\n\n")
    if any(not re.match(rb"[!-9;-~]+[ \t]*:|[ \t]", line) for line in header.split(b"\n")):
        return "a line of the header is no field"  # dkimpy reads no such message at all
    if mine["result"] != "pass":
        return None
    signature = header.split(b"\n", 1)[0] + b"".join(re.findall(rb"\n[ \t][^\n]*", header)[:6])
    if re.search(rb"c=\w+/relaxed", signature) and body[-1:] in b" \t":
        return "blanks end the body"  # 3.4.4 ignores them, line end or not
    b = re.search(rb"\bb=([A-Za-z0-9+/= \t\n]*)", header[header.index(b"bh="):])
    if b and len(b"".join(b.group(1).split())) % 4:
        return "b= without padding"  # some Base 64 readers insist
    return None


def main():
    try:
        import dkim
        import nacl
    except ImportError:
        skip("no python3-dkim with python3-nacl")
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    chance = random.Random(6376)
    keys = {"rsa": rsa_key(1024), "ed25519": ed25519_key()}
    texts = {f"{name}._domainkey.example.org": [record.decode()] for name, (_, record) in keys.items()}
    made = [Case(*damaged(chance, signed(chance, keys, message(chance)))) for _ in range(cases)]
    questions = [{"dkim": base64.b64encode(case.text).decode(), "dns": texts} for case in made]
    lines = [text_world(texts), *({"dkim": {"message": q["dkim"]}} for q in questions)]
    ours = [found["checks"][0] if found["checks"] else {"result": "none"}
            for found in Probe(sys.argv[1]).ask(lines)]
    return 1 if differences(signature_peers(), made, questions, ours, explained) else 0


if __name__ == "__main__":
    sys.exit(main())
