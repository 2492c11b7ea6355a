"""Runs a peer of PyPI over the files named in a list, one a line: python_peer.py mail-parser|eml_parser LIST

Prints JSON: the version, how many messages were analysed and how many the peer refused. Runs under the Python of
the environment that has the peers, which is no part of the project's.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path


def analyse_with_mail_parser():
    import mailparser

    return lambda content: mailparser.parse_from_bytes(content).mail_json


def analyse_with_eml_parser():
    import eml_parser

    parser = eml_parser.EmlParser()
    return parser.decode_email_bytes


PEERS = {"mail-parser": analyse_with_mail_parser, "eml_parser": analyse_with_eml_parser}


def main():
    name, listed = sys.argv[1:]
    analyse = PEERS[name]()
    refused = 0
    paths = Path(listed).read_text().splitlines()
    for path in paths:
        try:
            analyse(Path(path).read_bytes())
        except Exception:  # whatever a hostile message makes the peer throw
            refused += 1
    print(json.dumps({"version": version(name), "analysed": len(paths) - refused, "refused": refused}))


if __name__ == "__main__":
    main()
