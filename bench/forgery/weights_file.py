"""data/weights.csv read and written."""
import csv
import pathlib

STATED = pathlib.Path(__file__).resolve().parents[2] / "data/stated_weights.csv"

HEADER = """\
# What each outcome of each check weighs: log10 likelihood ratios of forged to genuine.
# Those of the chain are fitted together (docs/decisions/0010), the others counted one by one.
# position: first = at the newest forged hop (of a link, its older hop), inner = at forged hops below it,
# each by the way in which the lines were made; message = of checks that look at the whole message, and of
# all that bear on another claim than the chain.
# n and hits count the places of the fitting set, each operator and each genuine message with its weight.
# Rows "calibration:<bearing>": hit = slope, clean = intercept. Written by bench/forgery/fit.py.
"""
COLUMNS = "check,position,hit,clean,n_forged,hits_forged,n_genuine,hits_genuine,source,date"
CALIBRATION = "calibration:"


def rows_of(path):
    with open(path, encoding="ascii") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            yield row, (float(row["hit"]), float(row["clean"]))


def read(path):
    """(weights, calibration) as model.Model takes them: those of the file and, where it has none that rests
    on a hit, the stated ones (score/weights.cpp)."""
    weights, met, calibration = {}, set(), {}
    for row, pair in rows_of(path):
        key = row["check"], row["position"]
        if row["check"].startswith(CALIBRATION):
            calibration[row["check"][len(CALIBRATION):]] = pair
        else:
            weights[key] = pair
            if row["hits_forged"] != "0" or row["hits_genuine"] != "0":
                met.add(key)
    for row, pair in rows_of(STATED):
        if (row["check"], row["position"]) not in met:
            weights[row["check"], row["position"]] = pair
    return weights, calibration


def write(path, rows):
    """rows: tuples in the order of COLUMNS."""
    with open(path, "w", encoding="ascii", newline="\n") as file:
        file.write(HEADER + COLUMNS + "\n")
        for row in rows:
            file.write(",".join("%.3f" % cell if isinstance(cell, float) else str(cell) for cell in row) + "\n")
