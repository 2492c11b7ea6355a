#!/usr/bin/python3
"""How many messages a second a core SPF, DKIM, iprev, ARC and DMARC are evaluated for, from a snapshot.

    speed.py build/release/bin/auth_probe [MESSAGES]

Signs messages of about 8 kB with python3-dkim (RSA 2048, relaxed/relaxed), writes a snapshot with all
that they need, and takes the processor time of the probe, the reading of its JSON and Base 64 included.
"""
import base64
import collections
import json
import pathlib
import random
import resource
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests/conformance"))
from dkim_oracle import rsa_key  # noqa: E402
from probe import answer, snapshot  # noqa: E402

DOMAIN = "example.org"


def world(record):
    reverse = "1.2.0.192.in-addr.arpa"
    txt = {DOMAIN: ["v=spf1 include:_spf.example.net mx -all"],
           "_spf.example.net": ["v=spf1 ip4:198.51.100.0/24 ip4:192.0.2.0/24 ~all"],
           f"rsa._domainkey.{DOMAIN}": [record],
           f"_dmarc.{DOMAIN}": ["v=DMARC1; p=reject; rua=mailto:d@example.org"]}
    lines = [answer(name, "TXT", "NOERROR", [(name, "TXT", strings)])
             for name, strings in txt.items()]
    lines += [answer(name, "TXT", "NXDOMAIN") for name in ("_dmarc.org", "mail." + DOMAIN)]
    lines.append(answer(reverse, "PTR", "NOERROR", [(reverse, "PTR", f"mail.{DOMAIN}.")]))
    lines.append(answer(f"mail.{DOMAIN}", "A", "NOERROR", [(f"mail.{DOMAIN}", "A", "192.0.2.1")]))
    return {"dns": snapshot(lines)}


def message(chance, private):
    import dkim
    body = "\r\n".join("".join(chance.choice("abcdefgh  ") for _ in range(70)) for _ in range(100))
    text = (f"From: Ann <ann@{DOMAIN}>\r\nTo: bob@example.net\r\nSubject: {chance.random()}\r\n"
            f"Message-ID: <{chance.random()}@{DOMAIN}>\r\n\r\n{body}\r\n").encode()
    return dkim.sign(text, b"rsa", DOMAIN.encode(), private,
                     canonicalize=(b"relaxed", b"relaxed")) + text


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(1)
    private, record = rsa_key(2048)
    pool = [base64.b64encode(message(chance, private)).decode() for _ in range(200)]
    facts = {"ip": "192.0.2.1", "helo": f"mail.{DOMAIN}", "mail_from": f"ann@{DOMAIN}",
             "from_domain": DOMAIN}
    lines = [json.dumps(world(record.decode()))]
    lines += [json.dumps({"auth": {"message": pool[i % len(pool)], **facts}}) for i in range(count)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run = subprocess.run([sys.argv[1]], input="\n".join(lines).encode(), stdout=subprocess.PIPE,
                         check=True)
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    results = collections.Counter(tuple(sorted((key, str(value)) for key, value in
                                               json.loads(line).items()))
                                  for line in run.stdout.splitlines())
    for result, times in results.items():
        print(times, dict(result))
    print(f"{count} messages, {count / seconds:.0f} a second of processor time")


if __name__ == "__main__":
    main()
