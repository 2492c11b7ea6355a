"""The test suite of RFC 7208 as Debian's python3-spf carries it, against check_spf().

The cases are zone data and an expected result; here they become a DNS snapshot with an answer for
every name that a case can ask for, so that nothing stays unasked.
"""
import gzip
import pathlib
import sys

from probe import Probe, answer, escape, skip, snapshot

SUITE = pathlib.Path("/usr/share/doc/python3-spf/rfc7208-tests.yml.gz")
TYPES = ("A", "AAAA", "MX", "TXT", "PTR", "CNAME")


def records_of(name, entries):
    """The (type, value) of a name, and whether what it lacks times out."""
    records, times_out = [], False
    has_txt = any(isinstance(entry, dict) and "TXT" in entry for entry in entries)
    for entry in entries:
        if entry == "TIMEOUT":
            times_out = True
            continue
        for kind, value in entry.items():
            # Type SPF (RFC 4408) stands for TXT where a name has none of its own.
            if kind == "SPF" and not has_txt:
                kind = "TXT"
            if value != "NONE" and kind in TYPES:
                records.append((kind, value))
    return records, times_out


def rdata(kind, value):
    if kind == "TXT":
        parts = [value] if isinstance(value, str) else value
        return [escape(part.encode("utf-8")) for part in parts]
    if kind == "MX":
        return f"{value[0]} {value[1]}."
    return value if kind in ("A", "AAAA") else str(value) + "."


def line_of(zone, name, kind):
    if name not in zone:
        return answer(name, kind, "TIMEOUT" if name.startswith("error.") else "NXDOMAIN")
    records, times_out = zone[name]
    found = [(name, type_, rdata(type_, value)) for type_, value in records if type_ == kind
             and value != "TIMEOUT"]
    if any(type_ == kind and value == "TIMEOUT" for type_, value in records):
        return answer(name, kind, "TIMEOUT")
    aliases = [value for type_, value in records if type_ == "CNAME"]
    if not found and aliases and kind != "CNAME":
        target = aliases[0].lower()
        found = [(target, type_, rdata(type_, value)) for type_, value in
                 zone.get(target, ([], False))[0] if type_ == kind]
        if found:
            found.insert(0, (name, "CNAME", target + "."))
    if found:
        return answer(name, kind, "NOERROR", found)
    return answer(name, kind, "TIMEOUT" if times_out else "NODATA")


def world(zone, extra=()):
    lines = [line_of(zone, name, kind) for name in [*zone, *extra] for kind in TYPES]
    return {"dns": snapshot(lines)}


def judge(probe, zone, test):
    """Evaluates once, then again with an answer for each question that was missing."""
    question = {"spf": {"ip": test["host"], "helo": test["helo"], "mail_from": test["mailfrom"]}}
    extra = []
    for _ in range(20):
        result = probe.ask([world(zone, extra), question])[0]
        if not result["missing"]:
            return result
        extra += [name for name, _ in result["missing"] if name not in extra]
    return result


def passes(test, result):
    accepted = test["result"] if isinstance(test["result"], list) else [test["result"]]
    if result["result"] not in accepted:
        return False
    wanted = test.get("explanation")
    return wanted is None or result.get("explanation", "DEFAULT") == wanted


def main():
    try:
        import yaml
    except ImportError:
        skip("no python3-yaml")
    if not SUITE.exists():
        skip(f"no {SUITE} (Debian package python3-spf)")
    probe, count, failed = Probe(sys.argv[1]), 0, []
    for scenario in yaml.safe_load_all(gzip.open(SUITE, "rb")):
        zone = {name.lower(): records_of(name, entries)
                for name, entries in scenario["zonedata"].items()}
        for id_, test in scenario["tests"].items():
            count += 1
            result = judge(probe, zone, test)
            if not passes(test, result):
                failed.append(id_)
                print(f"{id_}: want {test['result']} {test.get('explanation', '')}, got {result}")
    print(f"{count - len(failed)} of {count} passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
