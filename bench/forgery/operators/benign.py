"""What happens to honest mail. None of it may alarm."""
import re

import dates
import ids
import invent
from message import Field, Line
from . import Label, operator
from .files import move_date, move_message_id, move_thread_index
from .tails import move_stamps

GENUINE = Label(None)


def new_line(draft, text):
    return Line(b"Received: " + text.encode().replace(b"\n", draft.newline) + draft.newline)


def top_epoch(draft):
    return next((line.epoch for line in draft.lines if line.epoch is not None), None)


@operator("folds", "spaces", "case", benign=True)
def normalised(draft, quality, rng, donors):
    """[27] lines unfolded, white space squeezed, field names in other letters."""
    for line in draft.lines:
        name, _, value = line.raw.partition(b":")
        if quality == "folds":
            value = re.sub(rb"\r?\n[ \t]+", b" ", value)
        elif quality == "spaces":
            value = re.sub(rb"(?<!\n)[ \t]+", b" ", value)
        else:
            name = name.upper() if rng.random() < 0.5 else name.lower()
        line.raw = name + b":" + value
    return GENUINE


@operator(benign=True)
def fetched(draft, quality, rng, donors):
    """[28] taken from the mailbox by fetchmail, whose host's clock may run late."""
    epoch = top_epoch(draft)
    if epoch is None:
        return None
    epoch += rng.randrange(-300, 40_000)
    by = rng.choice(["localhost", "desk.example.org"])
    minutes, name = dates.zone_at(rng.choice(dates.ZONES), epoch)
    draft.add_below(None, [new_line(draft, (
        "from localhost (localhost [127.0.0.1])\n\tby %s (Postfix) with ESMTP id %s\n"
        "\tfor <user@localhost>; %s") % (by, ids.make("postfix", epoch, rng),
                                        dates.stamp(epoch + 1, minutes, name))),
        new_line(draft, "from mail.example.org [203.0.113.25]\n\tby localhost with IMAP (fetchmail-6.4.16)\n"
                        "\tfor <user@localhost> (single-drop); %s" % dates.stamp(epoch, minutes, name, pad="0"))])
    return GENUINE


def passed_on(draft, rng, delay, name, ip):
    """Another server takes the message from the one that wrote the newest line and writes its own."""
    top = draft.lines[0]
    host = top.facts["by"]["name"]
    epoch = top_epoch(draft)
    if not host or epoch is None:
        return None
    epoch += delay
    minutes, zone = dates.zone_at(rng.choice(dates.ZONES), epoch)
    shape = rng.choice(["postfix", "postfix_long"])
    if shape not in invent.shapes_of(epoch):
        shape = "postfix"
    draft.add_below(None, [new_line(draft, (
        "from %s (%s [%s])\n\tby %s (Postfix) with ESMTP id %s\n\tfor <user@example.org>; %s") % (
            host, host, ip, name, ids.make(shape, epoch, rng), dates.stamp(epoch, minutes, zone)))])
    return GENUINE


@operator(benign=True)
def list_hop(draft, quality, rng, donors):
    """[28] a list server passes it on, a while later."""
    if passed_on(draft, rng, rng.randrange(5, 7200), "lists.example.org", "198.51.100.7") is None:
        return None
    draft.fields.append(Field(b"List-Id: <talk.lists.example.org>" + draft.newline))
    draft.set_field("Sender", b"talk-bounces@lists.example.org")
    return GENUINE


@operator(benign=True)
def forwarded(draft, quality, rng, donors):
    """[28] forwarded with a rewritten sender (SRS)."""
    done = passed_on(draft, rng, rng.randrange(1, 30), "mx.example.net", "198.51.100.44")
    draft.set_field("Return-Path", b"<SRS0=Xy7z=TT=example.com=alice@example.org>")
    return done


@operator("one_host", benign=True)
def skewed_clock(draft, quality, rng, donors):
    """[28] one server's clock half an hour ahead: its stamps and its ids alike."""
    return set_clock_of_one(draft, rng, 1800)


@operator(benign=True)
def wrong_zone(draft, quality, rng, donors):
    """[28] one server of a claimed line keeps the time of another zone, or a wrong day: its stamps and ids are
    off by whole hours. Of one message in ten: 1.6 % of the SpamAssassin ham has stamps that go back by more than
    an hour."""
    if rng.random() >= 0.1:
        return None
    hours = rng.choice([-48, -24, -12, -8, -5, -3, -2, -1, -1, 1, 1, 2, 3, 5, 8, 12, 24])
    return set_clock_of_one(draft, rng, hours * 3600, draft.first_claimed)


def set_clock_of_one(draft, rng, seconds, first=0):
    """Moves the stamps and ids of one server whose lines begin at `first` or below."""
    names = {line.facts["by"]["name"] for line in draft.lines[first:] if line.facts["by"]["name"]}
    if not names:
        return None
    host = rng.choice(sorted(names))
    own = [line for line in draft.lines if line.facts["by"]["name"] == host]
    return GENUINE if move_true_lines(draft, own, seconds) else None


def hour_of(line):
    found = re.search(rb"\b(\d\d?):\d\d", line.part("date") or b"")
    return int(found.group(1)) if found else None


def move_hour_letter(line, hours):
    """sendmail to 8.9 begins its ids with the hour: QAA12345 at four in the afternoon."""
    old = line.part("id") or b""
    if hours % 24 and line.facts["family"] == "sendmail" and re.fullmatch(rb"[A-X][A-Z]{2}\d{5,}", old):
        line.replace("id", b"%c" % (ord("A") + (old[0] - ord("A") + hours) % 24) + old[1:])


def move_true_lines(draft, lines, seconds):
    """Moves stamps and ids, and the ids where other fields quote them, as the same server would have. False when
    one of them cannot be moved."""
    before = [line.part("id") for line in lines]
    epochs, hours = [line.epoch for line in lines], [hour_of(line) for line in lines]
    dates_before = [line.part("date") for line in lines]
    if not move_stamps(lines, seconds, with_ids=True):
        return False
    for line, epoch, hour, date in zip(lines, epochs, hours, dates_before):
        if epoch is not None and line.part("date") == date:
            return False
        if hour is not None:
            move_hour_letter(line, hour_of(line) - hour)
    moved = {old: line.part("id") for old, line in zip(before, lines) if old and len(old) > 5}
    for field in draft.fields:
        for old, new in moved.items():
            if not isinstance(field, Line):
                field.raw = field.raw.replace(old, new)
    return True


def is_of(line, domain):
    """Whether a host of the line is in the domain."""
    names = (line.facts["by"]["name"], line.facts["from"]["helo"], line.facts["from"]["rdns"])
    return any(name and ("." + name.lower()).endswith("." + domain) for name in names)


def move_signatures(draft, number, since, seconds):
    """The times of signatures that servers above line `number` made: at `since` or later, or a moment before by a
    domain that has no part in the lines below."""
    def later(found):
        return found.group(1) + b"%d" % (int(found.group(2)) + seconds)
    for field in draft.fields:
        if field.name not in ("dkim-signature", "arc-seal", "arc-message-signature"):
            continue
        made = re.search(rb"\bt=\s*(\d{9,10})\b", field.raw)
        domain = re.search(rb"\bd=\s*([\w.-]+)", field.raw)
        if not made or not domain:
            continue
        at, name = int(made.group(1)), domain.group(1).decode("latin-1").lower()
        is_above = at >= since - 300 and not any(is_of(line, name) for line in draft.lines[number:])
        if at >= since or is_above:
            field.raw = re.sub(rb"(\b[tx]=\s*)(\d{9,10})\b", later, field.raw)


def later_above(draft, number, seconds):
    lines = draft.lines[:number]
    since = min((line.epoch for line in lines if line.epoch), default=None)
    if since is None or not move_true_lines(draft, lines, seconds):
        return None
    move_signatures(draft, number, since, seconds)
    return GENUINE


@operator(benign=True)
def long_queue(draft, quality, rng, donors):
    """[28] hours or days in a queue somewhere on the way."""
    return later_above(draft, rng.randrange(1, len(draft.lines)), rng.randrange(2 * 3600, 5 * 86400))


@operator(benign=True)
def scheduled(draft, quality, rng, donors):
    """[28] written, and sent hours later: Date, the plain digits of the Message-ID and the start of
    its conversation tell when it was written."""
    seconds = -rng.randrange(2, 20) * 3600
    if not move_date(draft, seconds):
        return None
    move_message_id(draft, seconds)
    move_thread_index(draft, seconds)
    return GENUINE


@operator(benign=True)
def clock_set(draft, quality, rng, donors):
    """[28] the clocks of the sending side minutes ahead, or one put right by NTP: the newer lines fall behind. One
    server has one clock."""
    names = [line.facts["by"]["name"] for line in draft.lines]
    seams = [n for n in range(1, len(names)) if not set(names[:n]) & set(names[n:])]
    return later_above(draft, rng.choice(seams), -rng.randrange(70, 500)) if seams else None


@operator(benign=True)
def anonymised(draft, quality, rng, donors):
    """[28] addresses of people replaced by one word in the whole header, before it was handed on."""
    for field in draft.fields:
        field.raw = re.sub(rb"[\w.+=-]+@(?:[\w-]+\.)+[a-z]{2,}", b"someone@anon.example", field.raw)
    return GENUINE
