#!/usr/bin/python3
"""Counts how often offsets fit the country of an address, by the two checks that hold them together.

    PYTHONPATH=build/release/python bench/geo/country_offset.py [--geo-db FILE]... NAME=FOLDER[,FOLDER]...

One message a file; the databases are the installed ones. "contradicts" and "agrees" are the answers of the checks.
"no evidence": an ordinary address outside provider ranges and a stamp with an offset from UTC were there, but
no country, or the databases differ. Dates count once a message, stamps once a claimed line.
"""
import argparse
import collections
import pathlib

import forensics

CHECKS = {"stamp_offset_not_of_the_client_country": "stamps", "date_offset_not_of_the_origin_country": "Date"}


def is_undecided(hop, date):
    geo = hop["from"]["geo"]
    comparable = geo is not None and geo["scope"] == "public" and geo["provider"] is None
    return comparable and not geo["country_is_evidence"] and bool(date["tz_offset_min"])


def count(message, databases):
    """(what, answer) of each place in one message."""
    for check, _, hit in forensics.outcomes(message, geo=databases):
        if check in CHECKS:
            yield CHECKS[check], "contradicts" if hit else "agrees"
    report = forensics.analyze(message, geo=databases, mime=False)
    hops = sorted(report["hops"], key=lambda hop: hop["index"])
    for newer, older in zip(hops, hops[1:]):
        if older["trust"] == "claimed" and is_undecided(newer, older["date"]):
            yield "stamps", "no evidence"
    date = report["identities"]["date"]
    if hops and date and is_undecided(hops[-1], date):
        yield "Date", "no evidence"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geo-db", action="append", default=[])
    parser.add_argument("corpora", nargs="+", metavar="NAME=FOLDER,...")
    options = parser.parse_args()
    databases = options.geo_db or forensics._api._default_geo_files()
    print("| corpus | n | what | contradicts | agrees | contradicts of both | no evidence |")
    print("|---|---|---|---|---|---|---|")
    for corpus in options.corpora:
        name, folders = corpus.split("=", 1)
        files = [path for folder in folders.split(",") for path in sorted(pathlib.Path(folder).iterdir())]
        counts = collections.Counter()
        for path in files:
            counts.update(count(path.read_bytes(), databases))
        for what in CHECKS.values():
            hit, clean = counts[what, "contradicts"], counts[what, "agrees"]
            share = f"{100 * hit / (hit + clean):.1f} %" if hit + clean else "-"
            print(f"| {name} | {len(files):,} | {what} | {hit:,} | {clean:,} | {share} | "
                  f"{counts[what, 'no evidence']:,} |", flush=True)


if __name__ == "__main__":
    main()
