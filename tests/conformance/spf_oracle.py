"""Records and zones made by chance: check_spf() and others must agree. RFC 7208.

    spf_oracle.py auth_probe [CASES]
"""
import random
import re
import sys

from peers import differences, installed, mailauth, peer
from probe import Probe, skip

PYTHON, PERL, NODE = "pyspf", "Mail::SPF", "mailauth"
V4, V6 = "192.0.2.3", "2001:db8::3"
NAMES = ["example.org", "a.example.org", "b.example.org", "c.example.org", "mx.example.org", "none.example.org",
         "empty.example.org", "failing.example.org"]
# What may stand in a record; {n} is a name.
TERMS = {
    "all": ["-all", "~all", "?all", "+all", "all", "ALL"],
    "ip4": ["ip4:192.0.2.3", "ip4:192.0.2.0/24", "ip4:198.51.100.0/24", "-ip4:192.0.2.3/32", "ip4:192.0.2.3/0",
            "IP4:192.0.2.3", "ip4:203.0.113.9/1"],
    "ip6": ["ip6:2001:db8::3", "ip6:2001:db8::/32", "ip6:2001:db8::1/127", "ip6:::ffff:192.0.2.3", "ip6:2001:DB8::3/128",
            "ip6:::/0"],
    "a": ["a", "a:{n}", "a/24", "a//64", "a:{n}/24//64", "a:{n}//128", "A:{n}", "-a:{n}", "a/0", "a//0"],
    "mx": ["mx", "mx:{n}", "mx/24", "mx:{n}//64", "?mx:{n}", "mx:{n}/30"],
    "ptr": ["ptr", "ptr:{n}", "ptr:org"],
    "include": ["include:{n}", "-include:{n}", "?include:{n}"],
    "exists": ["exists:{n}", "exists:%{{i}}.{n}", "exists:%{{ir}}.{n}", "exists:%{{l}}.{n}", "exists:%{{d}}", "exists:%{{d2}}",
               "exists:%{{s}}.{n}", "exists:%{{o1r}}.{n}", "exists:%{{v}}.{n}", "exists:%{{h}}", "exists:%{{p}}",
               "exists:%{{ir}}.%{{v}}._spf.%{{d2}}", "exists:%{{lr-}}.{n}", "exists:%{{l1r+-}}.{n}", "exists:%{{L}}.{n}"],
    "redirect": ["redirect={n}", "redirect=%{{d2}}", "REDIRECT={n}"],
    "exp": ["exp={n}", "exp=%{{d}}"],
    "unknown": ["foo=bar", "x-y.z=%{{d}}", "moo="],
    "malformed_ip": ["ip4:192.0.2.256", "ip4:192.0.2", "ip4:192.0.2.3/33", "ip4:", "ip4", "ip6:2001:db8", "ip6:192.0.2.3",
                     "ip6:2001:db8::3/129", "ip4:192.0.2.3/", "ip4:192.0.2.3/024", "ip4:192.0.2.03", "ip4=192.0.2.3"],
    "malformed_name": ["a:", "mx:", "include", "include:", "exists", "exists:", "ptr:", "redirect=", "exp=", "a:-", "a:example",
                       "a:example..org", "a:example.org.", "a:example.0rg1", "a:example.123", "include:example.org/24"],
    "malformed_macro": ["exists:%{{", "exists:%{{x}}.{n}", "exists:%{{d0}}", "exists:%q.{n}", "exists:%", "exists:%{{c}}.{n}",
                        "exists:%{{d,2}}.{n}", "a:%{{d}}x", "foo=%{{x}}"],
    "malformed_term": ["moo", "all:example.org", "-", "++all", "a/33", "a//129", "mx/x", "all=", "1x=y", "a /24", "\x80",
                       "ip4:192.0.2.3,ip4:192.0.2.4", "a:{n};", "redirect:{n}", "all."],
    "twice": ["redirect={n} redirect={n}", "exp={n} exp={n}"],
}
HEADS = ["v=spf1 "] * 150 + ["v=spf1", "V=SPF1 ", "v=spf10 ", "v=spf1  ", " v=spf1 ", "v=spf1\t", "v=spf2.0/mfrom ", "spf1 "]
SENDERS = ["ann@example.org"] * 40 + ["", "example.org", "@example.org", "ann+tag@example.org", "a.b-c@a.example.org",
                                     "ann@none.example.org", "ann@failing.example.org", "ann@example", "ann@EXAMPLE.org",
                                     "ann@example.org.", "ann@[192.0.2.3]", "ann@a..example.org", "a@b@example.org",
                                     "ann@" + "l" * 64 + ".example.org", "ann@empty.example.org"]


class Case:
    def __init__(self, chance, number):
        self.chance = chance
        self.kinds, self.votes = [], {}
        kinds = list(TERMS)
        self.ip = chance.choice([V4] * 5 + [V6, V6, V6, "::ffff:192.0.2.3"])
        self.sender = chance.choice(SENDERS)
        self.helo = chance.choice(["mail.example.org", "b.example.org", "example.org", "localhost", "[192.0.2.3]"])
        self.zone = {name: self.addresses() for name in NAMES[:5]}
        self.zone["empty.example.org"] = {"A": []}
        self.zone["failing.example.org"] = "SERVFAIL"
        for name in NAMES[:5]:
            if chance.random() < 0.85:
                self.zone[name]["TXT"] = [self.record(kinds, number if name == "example.org" else None)]
        if chance.random() < 0.1:
            self.zone["example.org"].setdefault("TXT", []).append(chance.choice(["v=spf1 +all", "other text", "v=spf1"]))
            self.kinds.append("two")
        self.reverse()

    def addresses(self):
        chance, found = self.chance, {}
        if chance.random() < 0.8:
            found["A"] = [f"192.0.2.{chance.randint(1, 5)}" for _ in range(chance.choice([1, 1, 2, 12]))]
        if chance.random() < 0.5:
            found["AAAA"] = [f"2001:db8::{chance.randint(1, 5)}"]
        if chance.random() < 0.5:
            hosts = chance.choice([1, 1, 2, 3, 10, 11])
            found["MX"] = [[i, chance.choice(NAMES[:6])] for i in range(hosts)]
        return found

    def record(self, kinds, number):
        chance = self.chance
        chosen = [chance.choice(kinds[:11]) for _ in range(chance.choice([1, 2, 3, 4, 12]))]
        if number is not None and number % 2:
            chosen.insert(chance.randrange(len(chosen) + 1), kinds[number // 2 % len(kinds)])
        self.kinds += chosen
        terms = [chance.choice(TERMS[kind]).format(n=chance.choice(NAMES)) for kind in chosen]
        return chance.choice(HEADS) + chance.choice([" ", " ", "  "]).join(terms) + chance.choice(["", "", " "])

    def reverse(self):
        names = {V4: "3.2.0.192.in-addr.arpa", "::ffff:192.0.2.3": "3.2.0.192.in-addr.arpa"}
        nibbles = ".".join(reversed("20010db8" + "0" * 23 + "3")) + ".ip6.arpa"
        name = names.get(self.ip, nibbles)
        kind = self.chance.choice(["names", "names", "names", "none", "failing", "many"])
        if kind == "failing":
            self.zone[name] = "SERVFAIL"
        elif kind != "none":
            count = 12 if kind == "many" else self.chance.randint(1, 3)
            self.zone[name] = {"PTR": [self.chance.choice(NAMES) for _ in range(count)]}

    def facts(self):
        return {"ip": self.ip, "helo": self.helo, "mail_from": self.sender}

    def __str__(self):
        texts = {name: found for name, found in self.zone.items() if "TXT" in found or "arpa" in name}
        return f"{self.facts()} {texts}"


class Pyspf:
    """Debian's python3-spf, in this process."""
    name = PYTHON

    def version(self):
        try:
            import spf
        except ImportError:
            return None
        return getattr(spf, "__version__", "of Debian's python3-spf")

    def answers(self, questions):
        return [self.answer(question) for question in questions]

    def answer(self, question):
        import ipaddress

        import spf
        zone, facts = question["zone"], question["spf"]

        def look(name, kind, strict=True, timeout=None):
            if any(len(label) > 63 for label in name.split(".")):
                raise spf.TempError("label too long")
            records = zone.get(name.lower().rstrip("."), {})
            entries = records.get(kind, []) if isinstance(records, dict) else records
            if isinstance(entries, str):
                raise spf.TempError("DNS SERVFAIL")
            shape = {"TXT": lambda text: (text.encode("latin-1"),), "MX": tuple,
                     "AAAA": lambda address: ipaddress.IPv6Address(address).packed}.get(kind, str)
            return [((name, kind), shape(entry)) for entry in entries]
        spf.DNSLookup = look
        try:
            query = spf.query(facts["ip"], facts["mail_from"], facts["helo"], strict=True, receiver="unknown")
            result, _, why = query.check()
        except Exception as error:  # it raises on what it cannot read
            return {"result": "died", "detail": repr(error)}
        return {"result": result, "detail": why}


def has(*kinds):
    return lambda case, mine, theirs: bool(set(kinds) & set(case.kinds))


def says(*texts):
    return lambda case, mine, theirs: any(text in theirs.get("detail", "") for text in texts)


def wrote(pattern):
    """Whether a record of the case has such a term."""
    return lambda case, mine, theirs: any(
        re.search(pattern, text) for found in case.zone.values() if isinstance(found, dict)
        for text in found.get("TXT", []))


def sent_by(*senders):
    return lambda case, mine, theirs: case.sender in senders


def problem(*names):
    return lambda case, mine, theirs: mine["problem"] in names


def died(case, mine, theirs):
    return theirs["result"].startswith("died")


def alone(case, mine, theirs):
    """Whether all others say what we say."""
    return list(case.votes.values()).count(mine["result"]) == len(case.votes) - 1


# Peers, the reason, and whether it can be that.
EXPLAINED = [
    ((PERL,), "dies of names that DNS cannot carry: RFC 7208 4.3", died),
    ((NODE,), "reads a term when it comes to it, not the record first: RFC 7208 4.6", problem("syntax")),
    ((NODE,), "refuses an empty modifier: RFC 7208 6", says("Empty modifier")),
    ((PYTHON, NODE), "takes the first @ of several, or refuses a final dot: RFC 7208 4.3",
     sent_by("a@b@example.org", "ann@example.org.")),
    ((PYTHON, NODE), "minds the case of modifiers: RFC 7208 4.6.1, RFC 5234 2.3", wrote("REDIRECT=")),
    ((PYTHON,), "counts unknown modifiers: RFC 7208 6", says("MUST appear at most once")),
    ((PYTHON,), "refuses an include of itself before the limit of lookups: RFC 7208 4.6.4", says("trivial recursion")),
    ((PYTHON,), "takes digits behind delimiters: RFC 7208 7.1", wrote("%{d,2}")),
    ((NODE,), "refuses a name with an empty label, which RFC 7208 7.1 allows in a record", says("Invalid domain")),
    ((PYTHON,), "looks up all hosts before it compares one: RFC 7208 5.4", says("Void lookup limit")),
    ((PERL,), "holds ip6:::/0 and mapped addresses to match IPv4: RFC 7208 5.6", wrote("ip6:::(/0|ffff)")),
    ((PERL,), "looks at ten MX hosts of more: RFC 7208 4.6.4", problem("too_many_mx")),
    ((PERL,), "knows %{c}, %{r} and %{t} everywhere: RFC 7208 7.2", wrote("%{c}")),
    ((PERL,), "reads a macro when it comes to it, not the record first: RFC 7208 4.6", problem("syntax")),
    ((PYTHON, PERL, NODE), "lets a failed lookup of ptr or %{p} through, or takes a name unconfirmed: RFC 7208 5.5, 7.3",
     wrote(r"\bptr\b|%{p}")),
    ((NODE,), "passes over an include that fails: RFC 7208 5.2", wrote("include:failing")),
    ((PERL,), "reads redirect= in the middle otherwise: RFC 7208 6.1", wrote("(?i)redirect=")),
    ((NODE,), "has no ten MX hosts, or counts a name void only without A and AAAA: RFC 7208 4.6.4",
     problem("too_many_mx", "too_many_voids")),
    ((NODE,), "is alone against us and the other two", alone),
]


def explained(name, case, mine, theirs):
    for names, why, applies in EXPLAINED:
        if name in names and applies(case, mine, theirs):
            return why
    return None


class Voted:
    """A peer whose answers every case remembers."""

    def __init__(self, other, cases, questions):
        self.name, self.found = other.name, other.answers(questions)
        for case, answer in zip(cases, self.found):
            case.votes[other.name] = answer["result"]

    def answers(self, questions):
        return self.found


def same(mine, theirs):
    return mine["result"] == theirs["result"]


def main():
    peers = installed([Pyspf(), peer(PERL, "perl", "mail_spf.pl"), mailauth()])
    if not peers:
        skip("no peer is installed")
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    chance = random.Random(7208)
    made = [Case(chance, number) for number in range(cases)]
    questions = [{"zone": case.zone, "spf": case.facts()} for case in made]
    ours = Probe(sys.argv[1]).settle([case.zone for case in made], [{"spf": case.facts()} for case in made])
    voted = [Voted(other, made, questions) for other in peers]
    return 1 if differences(voted, made, questions, ours, explained, same) else 0


if __name__ == "__main__":
    sys.exit(main())
