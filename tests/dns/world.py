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
            "onlya 300 A 192.0.2.7", "loop 300 CNAME loop", key_record(snapshot),
            "@ 300 A 192.0.2.80", "@ 300 MX 10 mail", "out 300 A 192.0.2.9", "pc 300 A 192.0.2.7",
            "pc 300 AAAA 2001:db8::7"),
        "example.net": zone(
            "example.net", '@ 300 TXT "v=spf1 -all"',
            f"big 300 TXT {LONG}", 'slow 300 TXT "v=spf1 -all"',
            *(f'lossy{i} 300 TXT "v=spf1 -all"' for i in range(8)),
            'macro 300 TXT "v=spf1 exists:%{i}.%{l}.track.example.net -all"',
            'inside 300 TXT "v=spf1 a:db.corp -all"', 'silent 300 TXT "v=spf1 -all"'),
        "altered.example.com": zone("altered.example.com", '@ 300 TXT "v=spf1 -all"'),
        "zz": zone("zz", '* 300 TXT "v=spf1 -all"'),  # many names, each its own zone to limits
        "2.0.192.in-addr.arpa": zone("2.0.192.in-addr.arpa", "1 300 PTR mail.example.org.",
                                     "7 300 PTR pc.example.org.", "7 300 PTR gone.example.org."),
        "zen.spamhaus.org": zone("zen.spamhaus.org", "1.2.0.192 300 A 127.0.0.4",
                                 "7.2.0.192 300 A 127.255.255.254"),
    }


def message(domain):
    return (f"Return-Path: <ann@{domain}>\n"
            "Received: from mail.example.org (mail.example.org [192.0.2.1])\n"
            "\tby mx.example.net (Postfix) with ESMTP id 8A3F51C0042\n"
            "\tfor <bob@example.net>; Fri, 27 Nov 2026 09:40:05 +0000 (UTC)\n"
            f"From: Ann <ann@{domain}>\nTo: bob@example.net\nSubject: Hello\n"
            f"Date: Fri, 27 Nov 2026 09:40:00 +0000\nMessage-ID: <1@{domain}>\n\nHello\n")


# The newer hop saw 192.0.2.1; out.example.org, which wrote the older one, has another address, but the MX
# host and the SPF record of its domain hold the one seen.
PATH = """\
Return-Path: <ann@example.org>
Received: from mail.example.org (mail.example.org [192.0.2.1])
\tby mx.example.net (Postfix) with ESMTP id 8A3F51C0042
\tfor <bob@example.net>; Fri, 27 Nov 2026 09:40:05 +0000 (UTC)
Received: from pc.example.org (pc.example.org [192.0.2.7])
\tby out.example.org (Postfix) with ESMTP id 7B2E41C0041
\tfor <bob@example.net>; Fri, 27 Nov 2026 09:40:03 +0000 (UTC)
From: Ann <ann@example.org>
To: bob@example.net
Subject: Hello
Date: Fri, 27 Nov 2026 09:40:00 +0000
Message-ID: <1@pc.example.org>

Hello
"""
