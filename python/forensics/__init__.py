"""Which part of an e-mail's path is true?

    import forensics

    report = forensics.analyze("message.eml")      # or bytes
    print(report.chain.boundary.reason)
    for hop in reversed(report.hops):              # hops[0] is the newest
        print(hop.trust, hop["from"].ip, "->", hop.by.name)

A report has the names and the shape of docs/schema/report-1.json, the same in C++, JSON and Python.
Every object of it is a read-only mapping whose keys are attributes too; a key that is a Python
keyword takes an underscore (hop.from_, hop.with_, hop.for_). What is unknown is None.
"""

from ._forensics import ForensicsError, __version__
from ._api import (
    analyze,
    checks,
    cross_checks,
    data_versions,
    decode,
    dns_list_zones,
    dns_plan,
    outcomes,
    parse_date,
    parse_received,
)
from .record import Record, Report

__all__ = [
    "ForensicsError",
    "Record",
    "Report",
    "__version__",
    "analyze",
    "checks",
    "cross_checks",
    "data_versions",
    "decode",
    "dns_list_zones",
    "dns_plan",
    "outcomes",
    "parse_date",
    "parse_received",
]
