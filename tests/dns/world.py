"""The zones that the tests of live DNS ask about, and messages that make one ask."""

import json

SOA = "@ 300 IN SOA ns hostmaster 1 3600 600 86400 60\n@ 300 NS ns\nns 300 A 127.0.0.1\n"
LONG = " ".join(f'"{"x" * 200}{i}"' for i in range(15))  # over 3,000 bytes: no datagram holds it


def zone(name, *lines):
    return f"$ORIGIN {name}.\n" + SOA + "".join(line + "\n" for line in lines)


def key_record(snapshot):
    """The DKIM key of samples/auth/signed.eml as a line of a zone file."""
    for line in snapshot.read_text().splitlines():
        entry = json.loads(line)
        if entry.get("QNAME", "").startswith("sel._domainkey"):
            strings = entry["answerRRs"][0]["rdata"]
            quoted = " ".join('"' + text.replace(";", "\\;") + '"' for text in strings)
            return f"sel._domainkey 300 TXT {quoted}"
    raise LookupError("no key in the snapshot")


def zones(snapshot):
    """{name: text} of the zones that load."""
    return {
        "example.org": zone(
            "example.org", '@ 300 TXT "v=spf1 include:_spf.example.org -all"',
            '_spf 300 TXT "v=spf1 ip4:192.0.2.1 -all"', "mail 300 A 192.0.2.1",
            'mail 300 TXT "v=spf1 a -all"', '_dmarc 300 TXT "v=DMARC1; p=reject"',
            'alias 300 CNAME middle', "middle 300 CNAME end", 'end 300 TXT "v=spf1 -all"',
            "onlya 300 A 192.0.2.7", "loop 300 CNAME loop", key_record(snapshot)),
        "example.net": zone(
            "example.net", '@ 300 TXT "v=spf1 -all"',
            f"big 300 TXT {LONG}", 'slow 300 TXT "v=spf1 -all"',
            *(f'lossy{i} 300 TXT "v=spf1 -all"' for i in range(8)),
            'macro 300 TXT "v=spf1 exists:%{i}.%{l}.track.example.net -all"',
            'inside 300 TXT "v=spf1 a:db.corp -all"', 'silent 300 TXT "v=spf1 -all"'),
        "altered.example.com": zone("altered.example.com", '@ 300 TXT "v=spf1 -all"'),
        "zz": zone("zz", '* 300 TXT "v=spf1 -all"'),  # many names, each its own zone to limits
        "2.0.192.in-addr.arpa": zone("2.0.192.in-addr.arpa", "1 300 PTR mail.example.org."),
    }


def message(domain):
    return (f"Return-Path: <ann@{domain}>\n"
            "Received: from mail.example.org (mail.example.org [192.0.2.1])\n"
            "\tby mx.example.net (Postfix) with ESMTP id 8A3F51C0042\n"
            "\tfor <bob@example.net>; Fri, 27 Nov 2026 09:40:05 +0000 (UTC)\n"
            f"From: Ann <ann@{domain}>\nTo: bob@example.net\nSubject: Hello\n"
            f"Date: Fri, 27 Nov 2026 09:40:00 +0000\nMessage-ID: <1@{domain}>\n\nHello\n")
