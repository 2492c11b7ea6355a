"""Stamps: the instant in them changed, their style kept."""
import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

_STAMP = re.compile(
    r"(?P<weekday>[A-Z][a-z]{2},\s+?)?(?P<day>\d{2}|\s?\d)(?P<sp1>\s+)(?P<month>[A-Z][a-z]{2})"
    r"(?P<sp2>\s+)(?P<year>\d{4})(?P<sp3>\s+)(?P<time>\d\d:\d\d:\d\d)(?P<sp4>\s+)"
    r"(?P<zone>[+-]\d{4})(?P<rest>.*)", re.S)

# Zones that invented lines take: name in the tz database, names of winter and summer.
ZONES = [("UTC", "UTC", "UTC"), ("America/New_York", "EST", "EDT"),
         ("America/Los_Angeles", "PST", "PDT"), ("Europe/Berlin", "CET", "CEST"),
         ("Europe/London", "GMT", "BST"), ("Asia/Tokyo", "JST", "JST")]


def offset_text(minutes):
    return "%s%02d%02d" % ("-" if minutes < 0 else "+", abs(minutes) // 60, abs(minutes) % 60)


def local(epoch, minutes):
    return datetime.fromtimestamp(epoch, timezone.utc) + timedelta(minutes=minutes)


def stamp(epoch, minutes, comment=None, pad=" "):
    """RFC 5322 date-time as servers write it."""
    wall = local(epoch, minutes)
    day = "%2d" % wall.day if pad == " " else "%02d" % wall.day if pad == "0" else str(wall.day)
    text = "%s, %s %s %d %s %s" % (DAYS[wall.weekday()], day, MONTHS[wall.month - 1], wall.year,
                                   wall.strftime("%H:%M:%S"), offset_text(minutes))
    return text + (" (%s)" % comment if comment else "")


def zone_at(zone, epoch):
    """(minutes east of UTC, abbreviation) of one of ZONES."""
    name, winter, summer = zone
    moment = datetime.fromtimestamp(epoch, ZoneInfo(name))
    return int(moment.utcoffset().total_seconds() // 60), summer if moment.dst() else winter


def offset_of(raw):
    found = _STAMP.search(raw.decode("latin-1"))
    if not found:
        return None
    zone = found["zone"]
    return (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 60 + int(zone[3:5]))


def rewrite(raw, epoch, minutes=None, weekday_shift=0, pad=""):
    """The stamp `raw` (bytes) telling another instant in its own style; None when it has none. `pad`
    is what its writer puts before a day of one digit, when the old day does not show it."""
    found = _STAMP.search(raw.decode("latin-1"))
    if not found:
        return None
    zone = found["zone"] if minutes is None else offset_text(minutes)
    wall = local(epoch, offset_of(raw) if minutes is None else minutes)
    day = str(wall.day)
    if wall.day < 10:
        first = found["day"][0]
        if len(found["day"]) == 1:
            pad = ""
        elif first == "0" or first.isspace():
            pad = first
        day = pad + day
    weekday = ""
    if found["weekday"]:
        weekday = DAYS[(wall.weekday() + weekday_shift) % 7] + found["weekday"][3:]
    text = (weekday + day + found["sp1"] + MONTHS[wall.month - 1] + found["sp2"] + "%04d" % wall.year
            + found["sp3"] + wall.strftime("%H:%M:%S") + found["sp4"] + zone + found["rest"])
    return (raw[:found.start()] + text.encode("latin-1"))


def impossible(raw, rng):
    """The stamp `raw` with a day that its month does not have, or an hour after 23; None when it has none."""
    found = _STAMP.search(raw.decode("latin-1"))
    if not found:
        return None
    if rng.random() < 0.5:
        day, month = rng.choice([("30", "Feb"), ("31", "Apr"), ("31", "Jun"), ("31", "Sep"), ("31", "Nov"),
                                 ("32", "Jan")])
        changed = {"day": day, "month": month}
    else:
        changed = {"time": "%d%s" % (rng.randrange(24, 30), found["time"][2:])}
    text = raw.decode("latin-1")
    for name in ("time", "month", "day"):  # from behind, so that places stay
        if name in changed:
            text = text[:found.start(name)] + changed[name] + text[found.end(name):]
    return text.encode("latin-1")


# What stands before a day of one digit, where it is not nothing: the rules that the library's families state.
_PADS = {family: pad for pad, families in {
    " ": "postfix renamed-postfix amavis symantec-gateway forcepoint knoxportal aol-relay",
    "0": "exim fetchmail gmail-internal gmail-mx gmail-submission mimecast ironport proofpoint-pps yahoo-nnfmp"
         " meproxy dovecot-submission dovecot-lmtp cyrus nemesis courier http-api oracle-messaging mailenable"
         " tumbleweed aliyun webmail cloudmark mailgun-smtp tessian smtpd32 icewarp mdaemon lotus-domino"
         " communigate norton-gateway",
}.items() for family in families.split()}
_POSTFIX_WRITES_A_ZERO_SINCE = 1735689600  # 3.10, in 2025


def pad_of(family, epoch):
    if family == "postfix" and epoch >= _POSTFIX_WRITES_A_ZERO_SINCE:
        return "0"
    return _PADS.get(family, "")


def rewrite_line(line, epoch, minutes=None, weekday_shift=0):
    """Gives a Received line another stamp. False when it has none that can be changed."""
    raw = line.part("date")
    pad = pad_of(line.facts["family"], epoch)
    new = rewrite(raw, epoch, minutes, weekday_shift, pad) if raw is not None else None
    return new is not None and line.replace("date", new)
