"""Signatures with every tag, key and form that a signer could think of: check_dkim() and others must agree.

    dkim_tags_oracle.py auth_probe [CASES]

Each case is a good message and one oddity of its signature, its key, its fields or its body, made by
our own signer, so that what is odd is signed as it stands. `EXPLAINED` says where a peer differs.
"""
import base64
import random
import sys
import time

from peers import differences, signature_bench
from probe import Probe, text_world

NOW = int(time.time())
DKIMPY, PERL, NODE = "dkimpy", "Mail::DKIM", "mailauth"

# Tags of the signature: what is changed from SIGNATURE; None leaves the tag out.
SIGNATURE = {"v": "1", "a": "rsa-sha256", "c": "relaxed/relaxed", "d": "example.org", "s": "sel",
             "h": "from:to:subject:date"}
TAGS = {
    "plain": {}, "no_q": {}, "q": {"q": "dns/txt"}, "q_two": {"q": "ldap:dns/txt"}, "q_other": {"q": "ldap"},
    "q_blanks": {"q": " dns/txt "}, "no_v": {"v": None}, "v_0.5": {"v": "0.5"}, "v_2": {"v": "2"},
    "v_blanks": {"v": " 1 "}, "v_01": {"v": "01"}, "x_past": {"t": str(NOW - 200000), "x": str(NOW - 100000)},
    "x_future": {"t": str(NOW - 100), "x": str(NOW + 100000)}, "x_before_t": {"t": str(NOW), "x": str(NOW - 7)},
    "x_text": {"x": "never"}, "t_future": {"t": str(NOW + 10**6)}, "t_text": {"t": "now"}, "t_empty": {"t": ""},
    "t_negative": {"t": "-1"}, "i_domain": {"i": "@example.org"}, "i_below": {"i": "ann@mail.example.org"},
    "i_above": {"d": "mail.example.org", "i": "@example.org"}, "i_other": {"i": "@example.net"},
    "i_glued": {"i": "@badexample.org"}, "i_no_at": {"i": "example.org"}, "i_case": {"i": "@EXAMPLE.org"},
    "i_quoted": {"i": "=22ann=22@example.org"}, "no_h": {"h": None}, "h_empty": {"h": ""},
    "h_no_from": {"h": "to:subject:date"}, "h_case": {"h": "FROM:To:SubJect"},
    "h_blanks": {"h": "from : to\t:\r\n subject"}, "h_absent": {"h": "from:x-none:reply-to"},
    "h_twice": {"h": "from:from:subject:subject"}, "h_self": {"h": "from:dkim-signature"},
    "h_empty_name": {"h": "from::to"}, "h_final_colon": {"h": "from:to:"},
    "no_a": {"a": None}, "a_sha1": {"a": "rsa-sha1"}, "a_case": {"a": "RSA-SHA256"}, "a_other": {"a": "rsa-sha512"},
    "a_empty": {"a": ""}, "no_c": {"c": None}, "c_relaxed": {"c": "relaxed"}, "c_simple": {"c": "simple"},
    "c_rs": {"c": "relaxed/simple"}, "c_sr": {"c": "simple/relaxed"}, "c_ss": {"c": "simple/simple"},
    "c_other": {"c": "nofws"}, "c_half": {"c": "relaxed/"}, "c_empty": {"c": ""}, "no_d": {"d": None},
    "d_case": {"d": "Example.ORG"}, "d_empty": {"d": ""}, "d_dot": {"d": "example.org."}, "no_s": {"s": None},
    "s_empty": {"s": ""}, "s_dots": {"s": "a.b.c"}, "s_case": {"s": "SEL"}, "s_underscore": {"s": "s_1"},
    "no_b": {"b": None}, "no_bh": {"bh": None}, "bh_other": {"bh": base64.b64encode(b"x" * 32).decode()},
    "bh_short": {"bh": "AAAA"}, "bh_text": {"bh": "*"}, "l_0": {"l": "0"}, "l_exact": {"l": "EXACT"},
    "l_part": {"l": "10"}, "l_large": {"l": "9999"}, "l_text": {"l": "x"}, "l_empty": {"l": ""},
    "l_negative": {"l": "-1"}, "l_long": {"l": "0" * 70 + "10"}, "unknown_tag": {"xyz": "some thing"},
    "unknown_empty": {"xyz": ""}, "z": {"z": "From:ann=40example.org|To:bob"}, "tag_case": {"V": "1"},
    "tag_twice": {"v ": "1"}, "tag_digit": {"1x": "y"}, "tag_hyphen": {"x-y": "1"},
    "r": {"r": "y"}, "ed25519": {"a": "ed25519-sha256"}, "atps": {"atps": "example.net", "atpsh": "sha256"},
}
# How the tags are written down: what stands between them, around "=", and what comes last.
STYLES = {"tight": (";", "="), "wide": ("  ;  ", " = "), "folded": (";\r\n\t", "="),
          "folded_equals": ("; ", "=\r\n "), "final": ("; ", "="), "two_semicolons": (";; ", "=")}
# The text of the key record; {p} is the key.
KEYS = {
    "key_plain": "v=DKIM1; k=rsa; p={p}", "key_p": "p={p}", "key_no_v": "k=rsa; p={p}",
    "key_v_last": "k=rsa; p={p}; v=DKIM1", "key_v_2": "v=DKIM2; p={p}", "key_v_case": "v=dkim1; p={p}",
    "key_k_case": "k=RSA; p={p}", "key_k_other": "k=dsa; p={p}", "key_k_ed": "k=ed25519; p={p}",
    "key_h_sha256": "h=sha256; p={p}", "key_h_both": "h=sha1:sha256; p={p}", "key_h_sha1": "h=sha1; p={p}",
    "key_h_blanks": "h= sha1 : sha256 ; p={p}", "key_h_unknown": "h=sha512; p={p}", "key_h_empty": "h=; p={p}",
    "key_s_email": "s=email; p={p}", "key_s_all": "s=*; p={p}", "key_s_other": "s=tlsrpt; p={p}",
    "key_s_two": "s=tlsrpt:email; p={p}", "key_s_empty": "s=; p={p}", "key_revoked": "v=DKIM1; p=",
    "key_revoked_blank": "v=DKIM1; p= ;", "key_no_p": "v=DKIM1; k=rsa", "key_t_y": "t=y; p={p}",
    "key_t_s": "t=s; p={p}", "key_t_ys": "t=y:s; p={p}", "key_t_other": "t=q; p={p}",
    "key_blanks": "v = DKIM1 ; k = rsa ; p = {p} ;", "key_tight": "v=DKIM1;k=rsa;p={p};",
    "key_n": "v=DKIM1; n=a note=with signs; p={p}", "key_unknown": "v=DKIM1; zz=1; p={p}",
    "key_p_blanks": "v=DKIM1; p={blanks}", "key_g_empty": "v=DKIM1; g=; p={p}", "key_g_all": "g=*; p={p}",
    "key_pkcs1": "v=DKIM1; p={pkcs1}", "key_text": "v=DKIM1; p=hello", "key_half": "v=DKIM1; p={half}",
    "key_junk": "v=DKIM1; p={p}; junk", "key_twice": "v=DKIM1; p={p}; p={p}", "key_other": "v=DKIM1; p={other}",
    "key_512": "v=DKIM1; p={small}", "key_spf": "v=spf1 -all", "key_quoted": '"v=DKIM1; p={p}"',
    "key_backslash": "v=DKIM1\\; p={p}", "key_nothing": "", "key_absent": None, "key_failing": "SERVFAIL",
}
# Forms of the fields and of the body.
FIELDS = {
    "field_long": b"Subject: " + b"word " * 3000, "field_blank": b"Subject: ", "field_none": b"Subject:",
    "field_folds": b"Subject: a\r\n b\r\n\tc  d", "field_blank_fold": b"Subject: a\r\n \r\n b",
    "field_blank_name": b"Subject : a", "field_tabs": b"Subject:\ta\t\tb\t", "field_eight_bit": b"Subject: \xc3\xa4\xff",
    "field_colons": b"Subject: a: b:c", "field_case": b"SUBJECT: Case", "field_control": b"Subject: a\x01b\x7f",
    "field_lone_cr": b"Subject: a\rb", "field_semicolon": b"Subject: b=abc; c", "field_twice": b"Subject: one\r\nSubject: two",
    "field_first_fold": b"Subject:\r\n a",
}
BODIES = {
    "body_none": b"", "body_line_end": b"\r\n", "body_line_ends": b"\r\n\r\n\r\n", "body_open": b"a line",
    "body_final": b"a\r\n\r\n\r\n", "body_blanks": b"a  b \t c\r\n \t \r\n", "body_blank_lines": b"  \r\n\t\r\n",
    "body_first": b"\r\n\r\na\r\n", "body_lone_cr": b"a\rb\r\n", "body_eight_bit": bytes(range(32, 256)) + b"\r\n",
    "body_nul": b"a\x00b\r\n", "body_dots": b".\r\n..\r\n.\r\n", "body_long": b"x" * 5000 + b"\r\n",
    "body_blank_end": b"a\r\nb ", "body_cr_end": b"a\r",
}
FORMS = ["relaxed/relaxed", "relaxed/simple", "simple/relaxed", "simple/simple"]
KINDS = [*TAGS, *STYLES, *KEYS, *FIELDS, *BODIES]

# A peer, the kinds, the reason.
ALL = (DKIMPY, PERL, NODE)
EXPLAINED = [
    (ALL, "lets l= be larger than the body: RFC 6376 3.5", "l_large"),
    (ALL, "does not want From in h=: RFC 6376 5.4, 6.1.1", "h_no_from h_empty no_h"),
    (ALL, "signs the signature itself when h= names it: RFC 6376 3.5, h=", "h_self"),
    (ALL, "takes rsa-sha1: RFC 8301 3.1", "a_sha1"),
    (ALL, "takes what is no tag, or two of one name: RFC 6376 3.2",
     "tag_hyphen tag_digit tag_twice two_semicolons key_twice"),
    (ALL, "does not look at h=, s= or v= of the key, or takes an empty list for none: RFC 6376 3.6.1",
     "key_h_sha1 key_h_unknown key_h_empty key_s_empty key_s_other key_v_case key_k_case"),
    (ALL, "takes empty or unreadable tags for missing: RFC 6376 3.5",
     "t_text t_empty t_negative x_text l_text l_empty l_negative c_empty c_half no_bh d_empty s_empty"),
    (ALL, "compares x= with t= only when x= is past: RFC 6376 3.5", "x_before_t"),
    ((PERL, NODE), "does not want v=1: RFC 6376 3.5", "no_v v_0.5 v_2 v_01"),
    ((PERL, NODE), "takes l=0 for no l=", "l_0"),
    ((PERL, NODE), "reads no bare RSA key: RFC 6376 errata 3017", "key_pkcs1"),
    ((PERL, NODE), "takes a lone CR at the end for part of a line end: RFC 6376 3.4.3", "body_cr_end"),
    ((PERL,), "knows no Ed25519: RFC 8463", "ed25519"),
    ((PERL,), "takes keys below 1024 bits: RFC 8301 3.2", "key_512"),
    ((PERL,), "knows g= of RFC 4871", "key_g_empty"),
    ((PERL,), "cannot read blanks in h= of the key: RFC 6376 3.6.1", "key_h_blanks"),
    ((PERL,), "mends records in quotes or with backslashes", "key_quoted key_backslash"),
    ((PERL,), "adds no line end to a body without one: RFC 6376 3.4.3", "body_open body_blank_end"),
    ((DKIMPY, NODE), "keeps blanks that no line end follows: RFC 6376 3.4.4", "body_blank_end"),
    ((NODE,), "takes a lone CR for a blank: RFC 6376 2.8", "field_lone_cr"),
    ((DKIMPY,), "cannot read a list: RFC 6376 3.5, 3.6.1", "q_two key_s_two"),
    ((DKIMPY,), "refuses t= in the future, which RFC 6376 3.5 leaves open", "t_future"),
    ((DKIMPY,), "minds the case of a=", "a_case"),
    ((DKIMPY,), "reads no message with a blank before a colon: RFC 5322 4.5", "field_blank_name"),
    ((NODE,), "does not look at q=", "q_other"),
    ((NODE,), "does not compare i= with d=, or want @: RFC 6376 3.5", "i_above i_other i_glued i_no_at"),
    ((NODE,), "takes a record with junk: RFC 6376 6.1.2", "key_junk"),
]


class Case:
    def __init__(self, chance, keys, kind):
        from signing import Mail, signature_field
        self.kind = kind
        self.form = chance.choice(FORMS)
        fields = [b"From: Ann <ann@example.org>", b"To: bob@example.net", b"Date: Mon, 16 Nov 2026 10:00:00 +0000",
                  FIELDS.get(kind, b"Subject: case %d" % chance.randrange(10**6))]
        chance.shuffle(fields)
        mail = Mail(fields, BODIES.get(kind, b"alpha  beta\r\n gamma \r\n"))
        tags = {**SIGNATURE, "c": self.form, **TAGS.get(kind, {})}
        if tags.get("l") == "EXACT":
            from signing import canonical_body
            tags["l"] = str(len(canonical_body(mail.body, self.form.partition("/")[2])))
        key = keys["ed25519" if kind == "ed25519" else "small" if kind == "key_512" else "rsa"]
        between, equals = STYLES.get(kind, ("; ", "="))
        flat = Mail([part for field in mail.fields for part in split(field)], mail.body)
        signature = signature_field(flat, "DKIM-Signature", tags, key, between, equals,
                                    final=";" if kind == "final" else "")
        self.text = signature + b"\r\n" + mail.text()
        self.name = f"{tags.get('s')}._domainkey.{tags.get('d')}".lower().rstrip(".")
        self.dns = {self.name: self.record(keys, key)}

    def record(self, keys, key):
        text = KEYS.get(self.kind, key.record)
        if text is None or text == "SERVFAIL":
            return text
        p = key.public
        return [text.format(p=p, half=p[:60], other=keys["other"].public, small=keys["small"].public,
                            pkcs1=keys["rsa"].bare(), blanks=" ".join([p[:40], p[40:90], p[90:]]))]

    def __str__(self):
        return f"{self.kind} {self.form}"


def split(field):
    """Two fields in one text are two fields."""
    parts = field.split(b"\r\nSubject:")
    return [parts[0], *(b"Subject:" + part for part in parts[1:])]


def explained(name, case, mine, theirs):
    for names, why, kinds in EXPLAINED:
        if name in names and case.kind in kinds.split():
            return why
    return None


def main():
    peers, keys = signature_bench()
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else len(KINDS)
    chance = random.Random(6376)
    made = [Case(chance, keys, KINDS[number % len(KINDS)]) for number in range(cases)]
    questions = [{"dns": case.dns, "as_of": NOW, "dkim": base64.b64encode(case.text).decode()} for case in made]
    lines = []
    for case, question in zip(made, questions):
        lines += [text_world(case.dns), {"dkim": {"message": question["dkim"], "as_of": NOW}}]
    ours = [found["checks"][0] if found["checks"] else {"result": "none"}
            for found in Probe(sys.argv[1]).ask(lines)]
    return 1 if differences(peers, made, questions, ours, explained) else 0


if __name__ == "__main__":
    sys.exit(main())
