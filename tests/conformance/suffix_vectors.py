"""The test vectors of publicsuffix.org as Debian's publicsuffix carries them, against PublicSuffixList.

    suffix_vectors.py auth_probe

A line is checkPublicSuffix('name', 'registrable domain or null'). Names are put into the form of DNS
first, as every caller does; a leading dot is no name.
"""
import pathlib
import re
import sys

from probe import Probe, skip

VECTORS = pathlib.Path("/usr/share/doc/publicsuffix/examples/test_psl.txt")
LIST = pathlib.Path("/usr/share/publicsuffix/public_suffix_list.dat")
VECTOR = re.compile(r"^checkPublicSuffix\((?:'([^']*)'|null), (?:'([^']*)'|null)\);", re.MULTILINE)


def dns_form(name):
    return ".".join(label.encode("idna").decode() if label else "" for label in name.lower().split("."))


def main():
    if not VECTORS.exists() or not LIST.exists():
        skip(f"no {VECTORS} (Debian package publicsuffix)")
    vectors = [(name, expected) for name, expected in VECTOR.findall(VECTORS.read_text("utf-8")) if name]
    questions = [{"suffix": {"list": str(LIST), "domain": dns_form(name)}} for name, _ in vectors]
    failed = 0
    for (name, expected), found in zip(vectors, Probe(sys.argv[1]).ask(questions)):
        if found["registrable"] != (dns_form(expected) if expected else ""):
            failed += 1
            print(f"{name}: want {expected or 'none'}, got {found['registrable'] or 'none'}")
    print(f"{len(vectors) - failed} of {len(vectors)} passed")
    return 1 if failed or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
