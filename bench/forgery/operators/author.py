"""What the author wrote, or what filters said, made false; the chain stays as it was."""
import base64
import re

import dates
import ids
import invent
from message import Field, Line
from . import Label, operator
from .files import move_date
from .tails import move_stamps

NAMES = [b"Alice Example <alice@example.com>", b"Accounts <billing@example.org>",
         b"\"IT Desk\" <support@example.net>", b"Bob <bob.example@mail.example>"]


def hexadecimal(rng, width):
    return ids.some(rng, "0123456789abcdef", width).encode()


@operator(bearing="identity")
def other_author(draft, quality, rng, donors):
    """[17] From, Subject and Date of somebody else over an old Message-ID and boundary."""
    draft.set_field("From", rng.choice(NAMES))
    draft.set_field("Subject", b"Re: invoice %d" % rng.randrange(10**5))
    return Label(None, "identity") if move_date(draft, 86400 * rng.randrange(20, 300)) else None


@operator(bearing="identity")
def foreign_message_id(draft, quality, rng, donors):
    """[18] a Message-ID of another program than X-Mailer or User-Agent names."""
    mailer = draft.field("x-mailer") or draft.field("user-agent")
    if mailer is None or draft.field("message-id") is None:
        return None
    host = rng.choice(invent.HOSTS).encode()
    forms = [(b"outlook", b"%s$%s$%s@" % (hexadecimal(rng, 12), hexadecimal(rng, 8), hexadecimal(rng, 8))),
             (b"mozilla", b"%s.%s@" % (hexadecimal(rng, 8).upper(), hexadecimal(rng, 7).upper())),
             (b"pine", b"Pine.LNX.4.44.%d-100000@" % rng.randrange(10**9, 10**10)),
             (b"mutt", b"20%012d.GA%d@" % (rng.randrange(10**12), rng.randrange(30000)))]
    words = mailer.value.lower()
    chosen = rng.choice([form for name, form in forms if name not in words])
    draft.set_field("Message-ID", b"<" + chosen + host + b">")
    return Label(None, "identity")


def ole_boundary(epoch, minutes, rng):
    """As MimeOLE makes it: FILETIME of the local wall clock."""
    filetime = (epoch + minutes * 60 + 11_644_473_600) * 10_000_000 + rng.randrange(10**7)
    return b"----=_NextPart_000_%04X_%08X.%08X" % (rng.randrange(65536), filetime >> 32,
                                                   filetime & 0xFFFFFFFF)


def some_epoch(draft):
    return next((line.epoch for line in reversed(draft.lines) if line.epoch is not None), None)


@operator(bearing="edited")
def foreign_boundary(draft, quality, rng, donors):
    """[19] a boundary that tells another time than the message."""
    epoch = some_epoch(draft)
    if draft.boundary() is None or epoch is None:
        return None
    draft.replace_boundary(ole_boundary(epoch + 86400 * rng.randrange(10, 700), 0, rng))
    return Label(None, "edited")


@operator(bearing="date")
def foreign_thread_index(draft, quality, rng, donors):
    """[20] a Thread-Index, as of a new thread, from months away."""
    epoch = some_epoch(draft)
    if epoch is None:
        return None
    epoch += rng.choice([-1, 1]) * 86400 * rng.randrange(30, 600)
    filetime = (epoch + 11_644_473_600) * 10_000_000
    head = (filetime >> 16).to_bytes(6, "big")
    draft.set_field("Thread-Index", base64.b64encode(head + rng.randbytes(16)))
    return Label(None, "date")


@operator("naive", "right_shape", bearing="identity")
def invented_results(draft, quality, rng, donors):
    """[21] results of SPF, DKIM and a spam filter that nobody wrote, below the claimed hops; then in
    the name of the reader's own server."""
    lines = draft.lines
    host = b"mx.example.org"
    if quality == "right_shape":
        host = lines[0].part("by.name") or host
    sender = b"example.com"
    texts = [b"Authentication-Results: %s; spf=pass smtp.mailfrom=%s; dkim=pass header.d=%s; dmarc=pass" % (
                 host, sender, sender),
             b"Received-SPF: pass (%s: domain of %s designates %s as permitted sender) client-ip=%s" % (
                 host, sender, b"203.0.113.9", b"203.0.113.9"),
             b"X-Spam-Status: No, score=-4.2 required=5.0 tests=DKIM_VALID,SPF_PASS"]
    draft.add_below(lines[-1], [Field(text + draft.newline) for text in texts])
    return Label(None, "identity")


@operator(bearing="identity")
def replayed_signature(draft, quality, rng, donors):
    """[22] a signed message sent again, days later and from elsewhere, through the same door."""
    if draft.field("dkim-signature") is None:
        return None
    edge = draft.first_claimed
    draft.cut_below(edge)
    lines = draft.lines
    if not move_stamps(lines, 86400 * rng.randrange(3, 60), with_ids=True):
        return None
    host = rng.choice(invent.HOSTS).encode()
    for part, new in (("from.ip", invent.public_ip(rng).encode()), ("from.helo", host), ("from.rdns", host)):
        lines[-1].replace(part, new)
    return Label(None, "identity")


@operator(bearing="edited")
def unsigned_addition(draft, quality, rng, donors):
    """[23] a second Subject above the signed one."""
    if draft.field("dkim-signature") is None or draft.field("subject") is None:
        return None
    at = draft.fields.index(draft.field("subject"))
    draft.fields.insert(at, Field(b"Subject: Your account %d" % rng.randrange(10**4) + draft.newline))
    return Label(None, "edited")


@operator(bearing="edited")
def spliced_original(draft, quality, rng, donors):
    """[24] another message put in as a forwarded original, its date changed."""
    donor = rng.choice(donors.drafts).copy()
    if not move_date(donor, -86400 * rng.randrange(30, 400)):
        return None
    donor.fields = [field for field in donor.fields if not isinstance(field, Line)]
    mark = b"=-" + ids.some(rng, ids.BASE62, 22).encode()
    line = draft.newline
    inner = re.sub(rb"\r?\n", lambda _: line, donor.write())
    draft.fields = [field for field in draft.fields if not field.name.startswith("content-")]
    draft.set_field("MIME-Version", b"1.0")
    draft.set_field("Content-Type", b'multipart/mixed; boundary="%s"' % mark)
    draft.body = line.join([b"", b"--" + mark, b"Content-Type: text/plain", b"", b"See below.", b"",
                            b"--" + mark, b"Content-Type: message/rfc822", b"", inner,
                            b"--" + mark + b"--", b""])
    return Label(None, "edited")


@operator(bearing="edited")
def saved_again(draft, quality, rng, donors):
    """[25] opened, changed and saved by a mail program on another machine: its boundary, its name and
    its zone, in a message of another program."""
    epoch = some_epoch(draft)
    date = draft.field("date")
    minutes = dates.offset_of(date.value) if date is not None else None
    if epoch is None or minutes is None:
        return None
    zone = dates.zone_at(rng.choice(dates.ZONES), epoch)[0]
    new = dates.rewrite(date.value, epoch, zone)
    if new is None:
        return None
    draft.set_field("Date", new)
    draft.set_field("X-Mailer", b"Microsoft Outlook 16.0")
    if draft.boundary() is not None:
        draft.replace_boundary(ole_boundary(epoch + 86400 * rng.randrange(2, 500), zone, rng))
    return Label(None, "edited")
