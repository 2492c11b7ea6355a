"""Signed and damaged messages made by chance: check_dkim() and Debian's python3-dkim must agree.

    dkim_oracle.py auth_probe [CASES]

Where we pass what python3-dkim refuses, `explained()` must know why; any other difference fails.
"""
import base64
import collections
import random
import re
import subprocess
import sys

from probe import Probe, answer, skip, snapshot

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


def oracle(text, keys):
    import dkim
    records = {name.encode() + b"._domainkey.example.org.": record
               for name, (_, record) in keys.items()}
    try:
        return dkim.verify(text, dnsfunc=lambda name, timeout=5: records.get(name, b""))
    except Exception:  # it raises on what it cannot read
        return False


def explained(text):
    """Why python3-dkim refuses what holds by RFC 6376, or None."""
    header, _, body = text.replace(b"\r\n", b"\n").partition(b"\n\n")
    if any(not re.match(rb"[!-9;-~]+[ \t]*:|[ \t]", line) for line in header.split(b"\n")):
        return "a line of the header is no field"  # it reads no such message at all
    signature = header.split(b"\n", 1)[0] + b"".join(re.findall(rb"\n[ \t][^\n]*", header)[:6])
    if re.search(rb"c=\w+/relaxed", signature) and body[-1:] in b" \t":
        return "blanks end the body"  # 3.4.4 ignores them, line end or not
    b = re.search(rb"\bb=([A-Za-z0-9+/= \t\n]*)", header[header.index(b"bh="):])
    if b and len(b"".join(b.group(1).split())) % 4:
        return "b= without padding"  # its Base 64 reader insists
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
    world = [answer(f"{name}._domainkey.example.org", "TXT", "NOERROR",
                    [(f"{name}._domainkey.example.org", "TXT", [record.decode()])])
             for name, (_, record) in keys.items()]
    made = [damaged(chance, signed(chance, keys, message(chance))) for _ in range(cases)]
    questions = [{"dkim": {"message": base64.b64encode(text).decode()}} for _, text in made]
    ours = Probe(sys.argv[1]).ask([{"dns": snapshot(world)}, *questions])
    table, reasons, differ = collections.Counter(), collections.Counter(), 0
    for (kind, text), result in zip(made, ours):
        theirs = oracle(text, keys)
        passed = bool(result["checks"]) and result["checks"][0]["result"] == "pass"
        table[kind, "pass" if theirs else "fail"] += 1
        if passed == theirs:
            continue
        why = explained(text) if passed else None
        reasons[why] += 1
        if why is None:
            differ += 1
            print(f"{kind}: dkimpy says {theirs}, we {result['checks'][:1]}: {text!r}\n")
    print(dict(table))
    print(f"{cases - reasons.total()} of {cases} agree; explained: "
          f"{ {why: n for why, n in reasons.items() if why} }; unexplained: {differ}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
