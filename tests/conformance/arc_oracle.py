"""Chains of ARC sets, one part of most of them damaged: check_arc() and others must agree. RFC 8617.

    arc_oracle.py auth_probe [CASES]

Where we and a peer differ, `explained()` must know why by the RFC; any other difference fails.
"""
import base64
import random
import sys
import time

from peers import differences, signature_bench
from probe import Probe, text_world

DOMAINS = ["example.org", "lists.example.net", "example.com", "relay.example.test"]
NOW = int(time.time())
ABSENT = [f"s{i}._domainkey.absent.example" for i in range(1, 6)]


def plain(chance):
    body = "".join(chance.choice(["alpha", "beta  gamma", " delta ", "", "x" * 60]) + "\r\n"
                   for _ in range(chance.randint(0, 5)))
    fields = ["From: Ann <ann@example.org>", "To: list@lists.example.net",
              f"Subject: case {chance.random()}", "Date: Mon, 16 Nov 2026 10:00:00 +0000",
              "Message-ID: <1@example.org>"]
    chance.shuffle(fields)
    return [field.encode() for field in fields], body.encode()


class Chain:
    """A message that goes from sealer to sealer. `kind` at set `at` is what goes wrong."""

    def __init__(self, chance, keys, count, kind, at):
        from signing import Mail
        self.chance, self.keys, self.kind, self.at = chance, keys, kind, at
        self.mail = Mail(*plain(chance))
        self.sets = []
        self.dns = {}
        for instance in range(1, count + 1):
            self.seal_once(instance)
        self.damage_text()

    def key(self, instance, selector):
        """Publishes the key that a signature of that set names."""
        name = f"{selector}._domainkey.{DOMAINS[instance % len(DOMAINS)]}"
        kind = self.kind if instance == self.at else ""
        key = self.keys["rsa"]
        for wanted, other in (("ed25519", "ed25519"), ("key_512", "small")):
            if kind == wanted:
                key = self.keys[other]
        record = {"key_revoked": "v=DKIM1; k=rsa; p=", "key_malformed": "v=DKIM1; k=rsa; p=AAAA",
                  "key_other_version": "v=DKIM2; k=rsa; p=" + key.public,
                  "key_other_hash": "v=DKIM1; h=sha1; p=" + key.public,
                  "key_other_service": "v=DKIM1; s=tlsrpt; p=" + key.public}.get(kind, key.record)
        texts = {"key_missing": None, "key_failing": "SERVFAIL"}.get(kind, [record])
        if texts and kind.startswith("key_") and name in self.dns:
            return key
        self.dns[name] = texts
        return self.keys["other"] if kind == "key_other" else key

    def __str__(self):
        return f"{self.kind} at {self.at} of {len(self.sets)}"

    def seal_once(self, instance):
        from signing import seal_field, signature_field
        kind = self.kind if instance == self.at else ""
        if kind == "body_between":
            self.mail.body = b"changed\r\n" + self.mail.body
        if kind == "subject_between":
            self.mail.fields = [b"Subject: [list] new" if field.startswith(b"Subject:") else field
                                for field in self.mail.fields]
        selector = f"s{instance}"
        key = self.key(instance, selector)
        domain = DOMAINS[instance % len(DOMAINS)]
        i = {"instance_zero": "0", "instance_text": "one", "instance_leading_zero": f"0{instance}",
             "instance_plus": f"+{instance}", "instance_gap": str(instance + 1),
             "instance_large": "51", "instance_missing": None}.get(kind, str(instance))
        shown = i if i is not None else str(instance)
        results = f"ARC-Authentication-Results: i={shown}; mx.{domain}; spf=pass smtp.mailfrom=ann@example.org"
        results = {"results_folded": results.replace("i=", "\r\n\ti = ").replace("; ", " ;\r\n ", 1),
                   "results_case": results.replace("ARC-Auth", "arc-AUTH"),
                   "results_no_instance": results.replace(f"i={shown}; ", ""),
                   "results_other_instance": results.replace(f"i={shown}", f"i={instance + 1}"),
                   "results_comment": results.replace("i=", "(first) i="),
                   "results_last": f"ARC-Authentication-Results: mx.{domain}; i={shown}; spf=pass",
                   }.get(kind, results).encode()
        ams = self.message_tags(kind, i, domain, selector)
        between, equals = ("; ", "=")
        if kind == "folds":
            between, equals = ";\r\n\t ", "\r\n = "
        name = "arc-MESSAGE-signature" if kind == "name_case" else "ARC-Message-Signature"
        default = "relaxed/relaxed" if kind == "ams_no_c_relaxed" else "simple/simple"
        mail = self.mail
        signature = signature_field(mail, name, ams, key, between, equals, default)
        if kind == "ams_bytes":
            signature = self.with_other_byte(signature)
        if kind == "ams_signed_results":
            mail.fields.insert(0, results)
            signature = signature_field(mail, name, {**ams, "h": ams["h"] + ":" + "ARC-Authentication-Results"}, key)
            mail.fields.pop(0)
        seal = self.seal_tags(kind, i, domain, selector)
        covered = [*self.sets, (results, signature)]
        if kind == "seal_alone":
            covered = covered[-1:]
        if kind == "seal_order":
            covered[-1] = (signature, results)
        sealed = seal_field(covered, seal, key, "arc-seal" if kind == "name_case" else "ARC-Seal",
                            between, equals)
        if kind == "seal_bytes":
            sealed = self.with_other_byte(sealed)
        if kind == "results_changed":
            results = results.replace(b"spf=", b"spf=fail spf=") + b" "
        set_ = (results, signature, sealed)
        self.sets.append(set_)
        parts = [sealed, signature, results]
        dropped = {"no_results": 2, "no_signature": 1, "no_seal": 0}.get(kind)
        if dropped is not None:
            del parts[dropped]
        if kind == "twice":
            parts.append(self.chance.choice(parts))
        self.mail.fields = parts + self.mail.fields
        self.mail.fields.insert(0, b"Received: from a.example.org by mx." + domain.encode())

    def message_tags(self, kind, i, domain, selector):
        tags = {"i": i, "a": "rsa-sha256", "c": self.chance.choice(
            ["relaxed/relaxed", "relaxed/simple", "simple/relaxed", "simple/simple", "relaxed"]),
                "d": domain, "s": selector, "t": str(NOW - 5000 + len(self.sets)),
                "h": "from:to:subject:date:message-id"}
        changes = {
            "ams_no_a": {"a": None}, "ams_sha1": {"a": "rsa-sha1"}, "ams_algorithm": {"a": "rsa-md5"},
            "ams_empty_a": {"a": ""}, "ams_no_b": {"b": None}, "ams_no_bh": {"bh": None},
            "ams_bh": {"bh": base64.b64encode(b"x" * 32).decode()}, "ams_bh_text": {"bh": "!!"},
            "ams_no_c": {"c": None}, "ams_no_c_relaxed": {"c": None}, "ams_c": {"c": "nowsp/nowsp"},
            "ams_no_d": {"d": None}, "ams_empty_d": {"d": ""}, "ams_other_d": {"d": "absent.example"},
            "ams_no_s": {"s": None}, "ams_empty_s": {"s": ""}, "ams_no_h": {"h": None},
            "ams_empty_h": {"h": ""}, "ams_no_from": {"h": "to:subject:date"},
            "ams_h_case": {"h": "FROM : To:SUBJECT:\r\n Date"},
            "ams_seal_in_h": {"h": "from:to:Arc-Seal"},
            "ams_oversigned": {"h": "from:from:subject:subject:x-none"},
            "ams_l": {"l": "0"}, "ams_l_large": {"l": "99999"}, "ams_l_text": {"l": "x"},
            "ams_expired": {"x": str(NOW - 100000)}, "ams_x": {"x": str(NOW + 100000)},
            "ams_no_t": {"t": None}, "ams_t_text": {"t": "today"}, "ams_future": {"t": str(NOW + 10**6)},
            "ams_q": {"q": "dns/txt"}, "ams_other_q": {"q": "ldap"}, "ams_v": {"v": "1"},
            "ams_unknown_tag": {"xyz": "1"}, "ed25519": {"a": "ed25519-sha256"},
        }
        return {**tags, **changes.get(kind, {})}

    def seal_tags(self, kind, i, domain, selector):
        cv = "none" if not self.sets else "pass"
        tags = {"i": i, "a": "rsa-sha256", "cv": cv, "d": domain, "s": selector,
                "t": str(NOW - 5000 + len(self.sets))}
        changes = {
            "seal_no_a": {"a": None}, "seal_sha1": {"a": "rsa-sha1"}, "seal_algorithm": {"a": "dsa"},
            "seal_no_b": {"b": None}, "seal_h": {"h": "from"}, "seal_no_d": {"d": None},
            "seal_empty_d": {"d": ""}, "seal_no_s": {"s": None}, "seal_empty_s": {"s": ""},
            "seal_other_d": {"d": "absent.example"}, "seal_no_t": {"t": None},
            "seal_t_text": {"t": "x"}, "seal_unknown_tag": {"xyz": "1"}, "seal_bh": {"bh": "AAAA"},
            "seal_c": {"c": "relaxed/relaxed"}, "seal_c_simple": {"c": "simple/simple"},
            "cv_none": {"cv": "none"}, "cv_pass": {"cv": "pass"}, "cv_fail": {"cv": "fail"},
            "cv_missing": {"cv": None}, "cv_empty": {"cv": ""}, "cv_other": {"cv": "maybe"},
            "cv_case": {"cv": cv.capitalize()}, "ed25519": {"a": "ed25519-sha256"},
            "seal_other_instance": {"i": str(len(self.sets) + 2)},
        }
        return {**tags, **changes.get(kind, {})}

    def with_other_byte(self, field):
        at = field.rindex(b"b=") + 20
        return field[:at] + (b"A" if field[at:at + 1] != b"A" else b"B") + field[at + 1:]

    def damage_text(self):
        mail, kind = self.mail, self.kind
        if kind == "body_after":
            mail.body += b"footer\r\n"
        if kind == "from_after":
            mail.fields = [b"From: Eve <eve@example.com>" if field.startswith(b"From:") else field
                           for field in mail.fields]
        if kind == "field_above":
            mail.fields.insert(0, b"X-Spam: no")
        if kind == "from_above":
            mail.fields.insert(0, b"From: Eve <eve@example.com>")
        if kind == "shuffled":
            self.chance.shuffle(mail.fields)
        if kind == "set_removed":
            mail.fields = [field for field in mail.fields if f"i={self.at};".encode() not in field]
        if kind == "wrapped_b":
            mail.fields = [field.replace(b" b=", b" b= ").replace(b"A", b"A\r\n ", 1)
                           if field.startswith(b"ARC-Seal") else field for field in mail.fields]


KINDS = """good good good ams_bytes seal_bytes ed25519 key_512 key_missing key_failing key_revoked key_malformed
key_other key_other_version key_other_hash key_other_service body_between subject_between body_after
from_after field_above from_above shuffled set_removed wrapped_b instance_zero instance_text
instance_leading_zero instance_plus instance_gap instance_large instance_missing results_folded results_case
results_no_instance results_other_instance results_comment results_last results_changed name_case folds
ams_signed_results no_results no_signature no_seal twice seal_alone seal_order ams_no_a ams_sha1 ams_algorithm
ams_empty_a ams_no_b ams_no_bh ams_bh ams_bh_text ams_no_c ams_no_c_relaxed ams_c ams_no_d ams_empty_d
ams_other_d ams_no_s ams_empty_s ams_no_h ams_empty_h ams_no_from ams_h_case ams_seal_in_h ams_oversigned ams_l
ams_l_large ams_l_text ams_expired ams_x ams_no_t ams_t_text ams_future ams_q ams_other_q ams_v
ams_unknown_tag seal_no_a seal_sha1 seal_algorithm seal_no_b seal_h seal_no_d seal_empty_d seal_no_s seal_empty_s
seal_other_d seal_no_t seal_t_text seal_unknown_tag seal_bh seal_c seal_c_simple cv_none cv_pass cv_fail
cv_missing cv_empty cv_other cv_case seal_other_instance""".split()


# Why a peer differs: its name, the kinds, where in the chain ("newest", "older", "any"), the reason.
DKIMPY, PERL, NODE = "dkimpy", "Mail::DKIM", "mailauth"
EXPLAINED = [
    ((DKIMPY, PERL, NODE), "older", "only the newest message signature must hold: RFC 8617 5.2 step 4",
     "ams_expired ams_future ams_no_c ams_no_c_relaxed ams_bh"),
    ((DKIMPY, PERL, NODE), "any", "knows no Ed25519 for ARC", "ed25519"),
    ((DKIMPY, PERL, NODE), "any", "cannot read folds around \"=\": RFC 6376 3.2",
     "folds results_folded"),
    ((DKIMPY, PERL, NODE), "any", "reads i=+1: no digit by RFC 8617 4.2.1", "instance_plus"),
    ((DKIMPY, PERL, NODE), "any", "does not look at h=, s= or v= of the key: RFC 6376 3.6.1",
     "key_other_hash key_other_service key_other_version"),
    ((DKIMPY, PERL, NODE), "newest", "lets l= be larger than the body: RFC 6376 3.5", "ams_l_large"),
    ((DKIMPY, PERL, NODE), "any", "does not read t= or l=, which are no numbers: RFC 6376 3.5",
     "ams_l_text ams_t_text seal_t_text"),
    ((PERL, NODE), "newest", "takes l=0 for no l=", "ams_l"),
    ((PERL,), "any", "does not want h=", "ams_no_h"),
    ((PERL,), "any", "lets a seal have h=: RFC 8617 4.1.3", "seal_h"),
    ((PERL,), "any", "lets a message signature be signed over ARC-Seal", "ams_seal_in_h"),
    ((DKIMPY, PERL), "any", "has no limit of 50 sets: RFC 8617 4.2.1", "long"),
    ((DKIMPY,), "any", "refuses t= in the future, which RFC 6376 3.5 leaves open", "ams_future"),
    ((DKIMPY,), "any", "holds a second From against h=: RFC 6376 5.4.2 takes the lowest", "from_above"),
    ((DKIMPY,), "any", "seals the fields as they stand, not by set: RFC 8617 5.1.1", "shuffled"),
    ((DKIMPY,), "any", "reads bh= and c= of a seal, which has neither: RFC 8617 4.1.3",
     "seal_bh seal_c_simple"),
    ((NODE,), "any", "refuses c=simple in a seal, where it is an unknown tag", "seal_c_simple"),
    ((NODE,), "any", "takes any case of cv=: RFC 6376 3.2", "cv_case"),
    ((NODE,), "any", "does not read q=", "ams_other_q"),
    ((DKIMPY, NODE), "newest", "takes a missing c= for relaxed: DKIM's default is simple", "ams_no_c"),
    ((PERL,), "newest", "takes a missing c= for simple alone", "ams_no_c_relaxed"),
    ((DKIMPY, NODE), "any", "passes over fields whose i= is no number from 1: RFC 8617 5.2 step 3",
     "instance_text instance_zero"),
    ((PERL,), "any", "cannot read a comment before i=: RFC 8617 4.1.1", "results_comment"),
    ((DKIMPY, PERL, NODE), "older", "takes for a message signature what is none: RFC 6376 3.5, 8617 5.2",
     "ams_no_b ams_no_bh ams_bh_text ams_c ams_empty_d ams_empty_s ams_no_d ams_no_s ams_no_h ams_other_q"),
]


def explained(name, chain, mine, theirs):
    where = "newest" if chain.at == len(chain.sets) else "older"
    for names, place, why, kinds in EXPLAINED:
        if name in names and place in (where, "any") and chain.kind in kinds.split():
            return why
    return None


def main():
    peers, keys = signature_bench()
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else len(KINDS)
    chance = random.Random(8617)
    made = []
    for number in range(cases):
        count = chance.randint(1, 5)
        kind = KINDS[number % len(KINDS)]
        made.append(Chain(chance, keys, count, kind, chance.randint(1, count)))
    if cases >= 1000:
        made += [Chain(chance, keys, count, "long", 0) for count in (50, 51)]
    questions = [{"dns": chain.dns, "as_of": NOW,
                  "arc": base64.b64encode(chain.mail.text()).decode()} for chain in made]
    lines = []
    for chain, question in zip(made, questions):
        lines += [text_world(chain.dns, ABSENT), {"arc": {"message": question["arc"], "as_of": NOW}}]
    ours = Probe(sys.argv[1]).ask(lines)
    return 1 if differences(peers, made, questions, ours, explained) else 0


if __name__ == "__main__":
    sys.exit(main())
