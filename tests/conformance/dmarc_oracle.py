"""Records, names and verdicts made by chance: check_dmarc() and others must agree. RFC 7489, RFC 9989.

    dmarc_oracle.py auth_probe [CASES]

authheaders, Mail::DMARC and mailauth 4 find the organizational domain by the Public Suffix List,
mailauth 7 by the walk up the tree; each is compared with the same rules here.
"""
import random
import sys

from peers import differences, installed, mailauth, mailauth_next, peer
from probe import Probe, skip

DEBIAN, PERL, NODE, NEXT = "authheaders", "Mail::DMARC", "mailauth", "mailauth 7"
SUFFIXES = ["org", "com", "co.uk", "github.io"]
POLICIES = ["none", "quarantine", "reject"]
# What a record may have beside v= and p=.
EXTRAS = {
    "plain": "", "sp": "sp={other}", "np": "np={other}", "sp_np": "sp={other}; np={third}", "strict": "adkim=s; aspf=s",
    "adkim": "adkim=s", "aspf": "aspf=s", "relaxed": "adkim=r; aspf=r", "pct": "pct=100", "pct_0": "pct=0",
    "t": "t=y", "t_n": "t=n", "psd_y": "psd=y", "psd_n": "psd=n", "psd_u": "psd=u", "rua": "rua=mailto:d@example.org",
    "unknown": "x-y=1; foo=bar", "case": "ADKIM=S", "value_case": "adkim=S; sp={OTHER}", "empty": "sp=; rua=mailto:d@example.org",
    "bad_sp": "sp=maybe", "bad_sp_rua": "sp=maybe; rua=mailto:d@example.org", "bad_np_rua": "np=maybe; rua=mailto:d@example.org",
    "bad_adkim": "adkim=q", "bad_pct": "pct=many", "junk": "junk", "final": ";", "twice": "adkim=s; adkim=r",
}
# How the record begins.
HEADS = {
    "head": "v=DMARC1; p={p}", "tight": "v=DMARC1;p={p}", "blanks": "v = DMARC1 ; p = {p}", "v_case": "v=dmarc1; p={p}",
    "tag_case": "V=DMARC1; p={p}", "p_case": "v=DMARC1; p={P}", "no_v": "p={p}", "v_second": "p={p}; v=DMARC1",
    "v_long": "v=DMARC12; p={p}", "no_p": "v=DMARC1", "no_p_rua": "v=DMARC1; rua=mailto:d@example.org",
    "bad_p": "v=DMARC1; p=maybe", "bad_p_rua": "v=DMARC1; p=maybe; rua=mailto:d@example.org",
    "p_late": "v=DMARC1; rua=mailto:d@example.org; p={p}", "front": " v=DMARC1; p={p}", "spf": "v=spf1 -all",
}
NOTHING = ["spf", "no_v", "v_second", "v_long", "v_case"]


class Case:
    def __init__(self, chance, number):
        self.chance = chance
        suffix = chance.choice(SUFFIXES)
        self.organization = f"example{chance.randrange(3)}.{suffix}"
        depth = chance.choice([0, 0, 0, 1, 1, 2, 3, 5, 8])
        labels = [f"l{i}" for i in range(depth)]
        self.domain = ".".join([*labels, self.organization])
        if chance.random() < 0.04:
            self.domain = suffix
        self.kinds = []
        self.zone = {}
        if chance.random() < 0.9:
            self.zone[self.organization] = {"A": ["192.0.2.1"]}
        if chance.random() < 0.6:
            self.zone[self.domain] = {"A": ["192.0.2.1"]} if chance.random() < 0.8 else {"NS": []}
        extra, head = list(EXTRAS), list(HEADS)
        self.place([self.domain, self.organization][number % 2],
                   extra[number % len(EXTRAS)] if number % 3 else "plain",
                   head[number // 3 % len(HEADS)] if number % 3 == 0 else "head")
        names = self.ancestors(self.domain)
        for name in names:
            if chance.random() < 0.25:
                self.place(name, chance.choice(extra), chance.choice(head) if chance.random() < 0.2 else "head")
        if chance.random() < 0.05:
            self.zone["_dmarc." + chance.choice(names)] = "SERVFAIL"
            self.kinds.append("failing")
        self.spf = [chance.choice(["pass", "pass", "fail"]), self.identifier()]
        self.dkim = [[chance.choice(["pass", "pass", "fail"]), self.identifier()] for _ in range(chance.choice([0, 1, 1, 2]))]

    def ancestors(self, name):
        labels = name.split(".")
        return [".".join(labels[i:]) for i in range(len(labels))]

    def identifier(self):
        chance = self.chance
        return chance.choice([self.domain, self.organization, "mail." + self.organization, "l1." + self.domain,
                              chance.choice(self.ancestors(self.domain)), "other.example.net", self.domain.upper(),
                              "example7." + self.organization.split(".", 1)[1]])

    def place(self, name, extra, head):
        p, other, third = (self.chance.choice(POLICIES) for _ in range(3))
        text = HEADS[head].format(p=p, P=p.upper())
        if EXTRAS[extra]:
            text += "; " + EXTRAS[extra].format(other=other, third=third, OTHER=other.upper())
        texts = [text]
        if self.chance.random() < 0.05:
            texts.append(self.chance.choice(["v=DMARC1; p=none", "google-site-verification=1"]))
        self.kinds += [extra, head, *(["two"] if texts[1:] and "DMARC1" in texts[1] else [])]
        self.zone["_dmarc." + name] = {"TXT": texts}

    def facts(self):
        return {"from": self.domain, "spf": self.spf, "dkim": self.dkim}

    def __str__(self):
        records = {name: value for name, value in self.zone.items()}
        return f"{self.facts()} {records}"


class Authheaders:
    """Debian's python3-authheaders, in this process."""
    name = DEBIAN

    def version(self):
        try:
            import authheaders  # noqa: F401
        except ImportError:
            return None
        # It reads the whole list of suffixes for each name.
        from authheaders import dmarc_lookup
        with open(dmarc_lookup.get_suffix_list_file_name(), encoding="utf-8") as file:
            suffixes = dmarc_lookup.PublicSuffixList(file)
        dmarc_lookup.PublicSuffixList = lambda _: suffixes
        from importlib.metadata import version
        return version("authheaders")

    def answers(self, questions):
        return [self.answer(question) for question in questions]

    def answer(self, question):
        import authheaders
        from authres import DKIMAuthenticationResult, SPFAuthenticationResult
        zone, facts = question["zone"], question["dmarc"]

        def ask(name, *_):
            records = zone.get(name.lower())
            if not name.startswith("_dmarc."):
                return "exists" if records else None
            if isinstance(records, str):
                raise OSError("SERVFAIL")
            return records["TXT"][0] if records else None
        # It takes one signature a call, and changes what it is given.
        signatures = [DKIMAuthenticationResult(result=result, header_d=domain.lower())
                      for result, domain in facts["dkim"] if result == "pass"]
        outcomes = []
        try:
            for signature in [None, *signatures]:
                spf = SPFAuthenticationResult(result=facts["spf"][0],
                                              smtp_mailfrom="ann@" + facts["spf"][1].lower())
                outcomes.append(authheaders.dmarc_per_from(facts["from"], spf, signature, ask))
        except Exception as error:  # it raises on what it cannot read
            return {"result": "temperror" if isinstance(error, OSError) else "died", "detail": repr(error)}
        result, _, _, policy = next((found for found in outcomes if found[0] == "pass"), outcomes[0])
        return {"result": result, "policy": policy or None}


# Peers, the reason, and the kinds of records with which it can show.
CLASSIC = (DEBIAN, PERL, NODE)
SPOILT = "empty bad_sp bad_sp_rua bad_np_rua no_p no_p_rua bad_p bad_p_rua"
EXPLAINED = [
    ((DEBIAN, PERL, NODE, NEXT), "takes the last of two tags of one name: RFC 6376 3.2 allows none", "twice"),
    (CLASSIC, "reads v= without its end or in any case: RFC 7489 6.3", "v_long v_case"),
    (CLASSIC, "takes what is no policy for one, or wants p=: RFC 7489 6.6.3", SPOILT),
    ((DEBIAN, PERL), "reads no blank before or in v=DMARC1: RFC 7489 6.4", "blanks front"),
    ((NODE,), "reads no blank around \"=\": RFC 7489 6.4", "blanks"),
    ((DEBIAN,), "dies of a piece that is no tag", "junk final"),
    ((DEBIAN,), "aligns neither way where adkim= is unknown: RFC 7489 6.3", "bad_adkim"),
    ((DEBIAN,), "minds the case of v: RFC 7489 6.4", "tag_case"),
    ((DEBIAN,), "is given one record a name here, or passes two over: RFC 7489 6.6.3", "two"),
    ((DEBIAN,), "applies sp= and np= to the domain of the record: RFC 7489 6.3", "sp np sp_np value_case"),
    ((PERL, NODE), "does not know np=: RFC 9091", "np sp_np"),
    ((PERL,), "fails where several records are: RFC 7489 6.6.3", "two"),
    ((PERL,), "draws lots for pct=", "pct pct_0 bad_pct"),
    ((PERL,), "goes on after a failed query: RFC 7489 6.6.3", "failing"),
    ((NODE,), "aligns strictly as if relaxed: RFC 7489 3.1", "strict adkim aspf case value_case"),
    ((NODE,), "minds the case of values: RFC 5234 2.3", "value_case p_case"),
]


def same(mine, theirs):
    if mine["result"] != theirs["result"]:
        return False
    return mine["result"] != "fail" or (theirs.get("policy") or mine["policy"]).lower() == mine["policy"]


def explained(name, case, mine, theirs):
    """A reason that fits the records of the case; of one record in twenty-five only, so that it is rare."""
    for names, why, kinds in EXPLAINED:
        if name in names and set(kinds.split()) & set(case.kinds):
            return why
    if name == PERL and any(domain != domain.lower() for _, domain in [case.spf, *case.dkim]):
        return "minds the case of domains: RFC 4343"
    if name == PERL and "not in DNS" in theirs.get("detail", ""):
        return "wants the domain to have addresses or servers: RFC 7489 A.4 leaves it open"
    return None


def main():
    classic = installed([Authheaders(), peer(PERL, "perl", "mail_dmarc.pl"), mailauth()])
    walkers = installed([mailauth_next()])
    if not classic and not walkers:
        skip("no peer is installed")
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    chance = random.Random(9989)
    made = [Case(chance, number) for number in range(cases)]
    zones = [case.zone for case in made]
    questions = [{"zone": case.zone, "dmarc": case.facts()} for case in made]
    probe, unexplained = Probe(sys.argv[1]), 0
    for mode, peers in (("public_suffix", classic), ("tree_walk", walkers)):
        ours = probe.settle(zones, [{"dmarc": {**case.facts(), "mode": mode}} for case in made])
        print(mode)
        unexplained += differences(peers, made, questions, ours,
                                   explained, same)
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
