"""From genuine messages to labelled cases with all that the checks say of them."""
import multiprocessing
import pickle
import random
from array import array
from collections import namedtuple

import forensics
from message import Draft, analyze, read_mail
from operators import OPERATORS, Donors, Label

# outcomes: one number a result: check << 12 | place << 1 | hit, check as in CHECKS.
# claimed: number of the first claimed hop. addresses: of each hop, the outside address it recorded.
# posterior, verdicts: what the library says, with the weights it was built with.
Case = namedtuple("Case", "key corpus host year part operator quality benign bearing first_forged hops"
                          " claimed addresses origin outcomes posterior verdicts delays broken")

CHECKS = [dict(id=c["id"], scope=c["scope"], bearing=c["bearing"], group=c["group"], family=c["family"],
               exculpatory=c["exculpatory"])
          for c in (dict(record) for record in forensics.checks())]
_NUMBER = {check["id"]: i for i, check in enumerate(CHECKS)}
DONORS_PER_MESSAGE = 5
UNTOUCHED = ("more", "unlabelled")  # parts that no operator is applied to


def pack(results):
    return array("I", (_NUMBER[name] << 12 | min(at, 2047) << 1 | hit for name, at, hit in results))


def outside(hop):  # as score/origin.cpp takes it
    source = hop["from"]
    return source["ip"] if source["ip"] and source["ip_scope"] in ("public", "doc") else None


def true_origin(draft, first_forged):
    """The oldest outside address that a true hop of the edited message recorded."""
    lines = draft.lines if first_forged is None else draft.lines[:first_forged]
    found = [line.outside_ip for line in lines if line.outside_ip]
    return found[-1] if found else None


def examine(raw, base, operator, quality, benign, label, origin):
    report = analyze(raw)
    hops = report["hops"]
    zones = [hop["trust"] for hop in hops]
    delays = [d["seconds"] for d in report["chain"]["delays"] if d["seconds"] is not None]
    broken = sum(link["grade"] == "none" for link in report["chain"]["links"])
    return Case(base.key, base.corpus, base.host, base.year, base.part, operator, quality, benign,
                label.bearing, label.first_forged, len(hops),
                zones.index("claimed") if "claimed" in zones else len(hops),
                [outside(hop) for hop in hops], origin, pack(forensics.outcomes(raw)),
                report["chain"]["cut"]["posterior"],
                {name: v["llr"] for name, v in report["verdict"].items()},
                min(delays, default=0), broken)


def load(path):
    """The cases that generate.py kept. Refuses those of another set of checks."""
    with open(path, "rb") as file:
        kept = pickle.load(file)
    if kept["checks"] != CHECKS:
        raise SystemExit("%s was made with other checks: run generate.py again" % path)
    return [Case(*case) for case in kept["cases"]]


def read_draft(path):
    return Draft.read(read_mail(path))


Edit = namedtuple("Edit", "operator quality benign label origin hops raw")


def edits(base, donor_paths):
    """The untouched message and what each operator makes of it."""
    draft = read_draft(base.path)
    donors = Donors([read_draft(path) for path in donor_paths])
    raw = draft.write()
    yield Edit("untouched", "one", True, Label(None), true_origin(draft, None), len(draft.lines), raw)
    for operator in OPERATORS if base.part not in UNTOUCHED else []:
        for quality in operator.qualities:
            rng = random.Random("%s %s %s" % (base.key, operator.name, quality))
            edited = draft.copy()
            label = operator.apply(edited, quality, rng, donors)
            if label is None or not edited.lines:
                continue
            text = edited.write()
            if text != raw:
                yield Edit(operator.name, quality, operator.benign, label,
                           true_origin(edited, label.first_forged), len(edited.lines), text)


def make_cases(work):
    base, donor_paths = work
    found = []
    for edit in edits(base, donor_paths):
        case = examine(edit.raw, base, edit.operator, edit.quality, edit.benign, edit.label, edit.origin)
        if case.hops == edit.hops:  # else the library reads the edited lines as other hops
            found.append(case)
    return found


def works(bases):
    """Each base with the messages that its operators may copy from: of its part, from other hosts and,
    when there are any, of its time."""
    by_part = {}
    for base in bases:
        by_part.setdefault(base.part, []).append(base)
    for base in bases:
        if base.part in UNTOUCHED:
            yield base, []
            continue
        rng = random.Random("donors " + base.key)
        others = [other for other in by_part[base.part] if other.host != base.host] or [base]
        others = [other for other in others if abs(other.year - base.year) <= 2] or others
        yield base, [rng.choice(others).path for _ in range(DONORS_PER_MESSAGE)]


def all_cases(bases, processes=2):
    with multiprocessing.Pool(processes) as pool:
        for cases in pool.imap(make_cases, works(bases), chunksize=4):
            yield from cases
