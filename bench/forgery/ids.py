"""Queue ids: made, moved in time, and imitated. The layouts are those of libforensics/clocks."""
import re
import string
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
BASE60 = BASE62[:60]
BASE52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz"
HEX = "0123456789ABCDEF"
PACIFIC = ZoneInfo("America/Los_Angeles")

_EXIM = re.compile(r"[0-9A-Za-z]{6}-(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{2}|[0-9A-Za-z]{11}-[0-9A-Za-z]{4})")
_POSTFIX_LONG = re.compile(r"[%s]{10}z[%s]+" % (BASE52, BASE52[:-1]))
# Release 8.12 and later: two digits of a counter, six of the process; 8.10 and 8.11: one and five.
_SENDMAIL = re.compile(r"[0-9A-Za-x]{3}[0-9A-N][0-9A-Za-x]{2}(?:[0-9A-Za-x]{2}\d{6,7}|[0-9A-Za-x]\d{5})")
_GMAIL = re.compile(r"(.*\.)(\d{4})\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)")


def to_base(number, digits, width):
    out = ""
    for _ in range(width):
        number, rest = divmod(number, len(digits))
        out = digits[rest] + out
    return out


def from_base(text, digits):
    number = 0
    for digit in text:
        number = number * len(digits) + digits.index(digit)
    return number


def some(rng, digits, width):
    return "".join(rng.choice(digits) for _ in range(width))


def _sendmail_head(epoch):
    t = datetime.fromtimestamp(epoch, timezone.utc)
    return "".join(BASE60[n] for n in ((t.year - 1900) % 60, t.month - 1, t.day, t.hour, t.minute,
                                       t.second))


def _gmail_tail(epoch):
    return datetime.fromtimestamp(epoch, PACIFIC).strftime("%Y.%m.%d.%H.%M.%S")


def make(kind, epoch, rng):
    """An id as that server makes it at that second."""
    if kind == "exim":
        if epoch > 1_700_000_000:  # 4.97
            return "%s-%s-%s" % (to_base(epoch, BASE62, 6),
                                 "00000" + some(rng, BASE62, 6), some(rng, BASE62, 4))
        return "%s-%s-%s" % (to_base(epoch, BASE62, 6), "00" + some(rng, BASE62, 4),
                             "0" + rng.choice(BASE62))
    if kind == "postfix_long":
        return (to_base(epoch, BASE52, 6) + to_base(rng.randrange(1_000_000), BASE52, 4) + "z"
                + some(rng, BASE52[1:-1], 1) + some(rng, BASE52[:-1], 3))
    if kind == "postfix":
        return "%05X%s" % (rng.randrange(1_000_000), some(rng, HEX, 6))
    if kind == "sendmail":
        return _sendmail_head(epoch) + to_base(rng.randrange(3600), BASE60, 2) + "%06d" % rng.randrange(
            300, 32768)
    if kind == "google":
        return "%s-%ssi%dplb.%d.%s" % (some(rng, "abcdefghijklmnopqrstuvwxyz", 1),
                                       some(rng, HEX.lower(), 20), rng.randrange(10**6, 10**7),
                                       rng.randrange(20, 400), _gmail_tail(epoch))
    if kind == "exchange":
        return "15.20.%d.%d" % (max(0, round(7000 + (epoch - 1_700_524_800) / 86400 / 0.31243)),
                                rng.randrange(10, 30))
    return some(rng, BASE62, 12)


def clock_of(text):
    """(kind, seconds UTC) of an id that hides them; None for others. Form alone: the caller knows
    which time to expect."""
    try:
        if _EXIM.fullmatch(text):
            return "exim", from_base(text[:6], BASE62)
        if _POSTFIX_LONG.fullmatch(text):
            return "postfix_long", from_base(text[:6], BASE52)
        found = _GMAIL.fullmatch(text)
        if found:
            wall = datetime(*(int(found[i]) for i in range(2, 8)), tzinfo=PACIFIC)
            return "google", int(wall.timestamp())
        if _SENDMAIL.fullmatch(text):
            n = [BASE60.index(digit) for digit in text[:6]]
            year = 1960 + n[0] if n[0] >= 30 else 2020 + n[0]  # the digit wraps every 60 years
            return "sendmail", int(datetime(year, n[1] + 1, *n[2:], tzinfo=timezone.utc).timestamp())
    except (ValueError, IndexError):
        pass
    return None


def shift(text, seconds, expected):
    """The id with its clock moved; unchanged when it hides none within a day of `expected`."""
    found = clock_of(text)
    if found is None or expected is None or abs(found[1] - expected) > 86400:
        return text
    kind, epoch = found
    epoch += seconds
    if epoch < 0:
        return text
    if kind == "exim":
        return to_base(epoch, BASE62, 6) + text[6:]
    if kind == "postfix_long":
        return to_base(epoch, BASE52, 6) + text[6:]
    if kind == "google":
        return _GMAIL.fullmatch(text)[1] + _gmail_tail(epoch)
    return _sendmail_head(epoch) + text[6:]


def imitate(text, rng):
    """Another id of the same look: each digit, lower and upper letter by one of its kind."""
    if text.startswith("15.20."):  # Exchange Online: the release is the same for everybody
        return "15.20.%d.%d" % (rng.randrange(1000, 9999), rng.randrange(10, 30))
    if all(c in HEX for c in text):
        return some(rng, HEX, len(text))
    kinds = (string.digits, string.ascii_lowercase, string.ascii_uppercase)
    out = ""
    for c in text:
        kind = next((k for k in kinds if c in k), None)
        out += rng.choice(kind) if kind else c
    return out
