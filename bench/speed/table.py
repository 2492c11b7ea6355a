#!/usr/bin/env python3
"""Prints the Markdown tables of bench/README.md from a bench_speed JSON file.

Usage: table.py RESULTS.json   (bench_speed --benchmark_out=RESULTS.json --benchmark_out_format=json
--benchmark_repetitions=3 --benchmark_enable_random_interleaving=true)

One table a job: rows are tools, columns are corpora. A cell holds the median rate of the repetitions
and, in brackets, how many times faster this library is than the tool of that row.
"""
import collections
import json
import statistics
import sys

MICROSECONDS = ("us_per_date", "us_per_header", "us_per_message")  # counters that are times, not rates


def load(path):
    cells = collections.defaultdict(lambda: collections.defaultdict(list))
    with open(path, encoding="utf-8") as file:
        # Random interleaving shuffles the runs; a family_index is a place in the order of jobs.cpp.
        for run in sorted(json.load(file)["benchmarks"], key=lambda run: run["family_index"]):
            if run["run_type"] != "iteration":
                continue
            job, tool, corpus = run["run_name"].removesuffix("/manual_time").split("/", 2)
            cells[job][tool, corpus].append(run)
    return cells


def rate(runs):
    key = next((key for key in MICROSECONDS if key in runs[0]), "MB_per_s")
    return statistics.median(run[key] for run in runs), key


def cell(runs, ours):
    value, key = rate(runs)
    if key in MICROSECONDS:
        text = f"{value:.3f} us"
        if key == "us_per_header":
            text += f", {statistics.median(run['us_per_message'] for run in runs):.1f} us/msg"
        factor = value / rate(ours)[0]
    else:
        messages = statistics.median(run["msg_per_s"] for run in runs)
        text = f"{value:,.0f} MB/s, {messages / 1000:,.1f} k msg/s"
        factor = rate(ours)[0] / value
    return text if runs is ours else f"{text} ({factor:.1f}x)"


def main():
    for job, runs in load(sys.argv[1]).items():
        tools = list(dict.fromkeys(tool for tool, _ in runs))
        corpora = list(dict.fromkeys(corpus for _, corpus in runs))
        print(f"\n### {job}\n\n| tool | " + " | ".join(corpora) + " |")
        print("|---" * (len(corpora) + 1) + "|")
        for tool in tools:
            row = [cell(runs[tool, c], runs["forensics", c]) if (tool, c) in runs else "" for c in corpora]
            print(f"| {tool} | " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
