"""Invented hops: what a forger writes who knows nothing, the look of a server, or its clocks too."""
import dates
import ids
from message import Line

HOSTS = ["relay.example.net", "mx1.example.org", "smtp4.mailhub.example", "rly-x2.mx.example.com",
         "da001.pool.example.net", "qnx.listserv.example", "sparc.isp.example", "mail.shop.example",
         "f64.webmail.example", "smtp-server1.south.example.com", "n7.groups.example", "ssy.co.example"]
OLD_SHAPES = ("postfix", "exim", "sendmail", "qmail", "generic")
NEW_SHAPES = OLD_SHAPES + ("postfix_long", "exchange", "google")


def shapes_of(epoch):
    """Servers that were about at the time."""
    return NEW_SHAPES if epoch > 1_450_000_000 else OLD_SHAPES


class Content:
    """What an invented line says: the client by its names and address, the writer, the time. `own` is
    the forger's own address, which the true line above shows; None when it shows none."""

    def __init__(self, helo, ip, by, epoch, rdns=None, rcpt=None, own=None):
        self.helo, self.ip, self.by, self.epoch, self.own = helo, ip, by, epoch, own
        self.rdns, self.rcpt = rdns or helo, rcpt or "user@example.org"


def public_ip(rng):
    first = rng.choice([n for n in range(5, 220) if n not in (10, 100, 127, 169, 172, 192, 198, 203)])
    return "%d.%d.%d.%d" % (first, rng.randrange(256), rng.randrange(256), rng.randrange(1, 255))


def _naive(c, rng):
    form = rng.randrange(5)
    minutes = rng.choice([-900, -660, -480, -420, -240, 0, 60, 180, 240, 540, 900])
    wall = dates.local(c.epoch, minutes)
    clock = dates.stamp(c.epoch, minutes, pad="0")
    if form == 0:
        clock = "%s, %02d %d %d:%02d:%02d %s %s" % (
            dates.MONTHS[wall.month - 1], wall.day, wall.year, wall.hour % 12 or 12, wall.minute,
            wall.second, "AM" if wall.hour < 12 else "PM", dates.offset_text(minutes))
        return "from unknown (HELO %s) (%s)\n\tby %s with %s; %s" % (
            c.helo, c.ip, c.by, rng.choice(["QMQP", "NNFMP", "smtp", "LOCAL"]), clock)
    if form == 1:
        return "from %s (%s [%s])\n\tby %s (Postfix) with ESMTP id %s\n\tfor <%s>; %s" % (
            c.helo, c.rdns, c.ip, c.by, ids.some(rng, ids.BASE62, 10), c.rcpt, clock)
    if form == 2:
        return "from %s by %s (8.%d.%d/8.%d.%d) with SMTP id %s; %s" % (
            c.ip, c.by, rng.randrange(8, 14), rng.randrange(9), rng.randrange(8, 14),
            rng.randrange(9), ids.some(rng, ids.BASE62, rng.randrange(8, 20)), clock)
    if form == 3:
        return "from %s ([%s]) by %s with Microsoft SMTPSVC(5.0.2195.%d);\n\t%s" % (
            c.helo, c.ip, c.by, rng.randrange(1000, 9999), clock)
    # a program on somebody's home computer, which takes itself for the server
    return "from %s ([%s]) by %s; %s" % (c.helo, c.ip, c.own or c.by, clock)


def _shaped(shape, c, rng, clock_in_id):
    """The skeletons of received/families; `clock_in_id`: the id tells the time of the stamp."""
    zone = rng.choice(dates.ZONES)
    minutes, abbreviation = dates.zone_at(zone, c.epoch)
    real = ids.make(shape, c.epoch - rng.randrange(2), rng)
    queue_id = real if clock_in_id else ids.imitate(real, rng)
    if shape in ("postfix", "postfix_long"):
        return "from %s (%s [%s])\n\tby %s (Postfix) with ESMTP id %s\n\tfor <%s>; %s" % (
            c.helo, c.rdns, c.ip, c.by, queue_id, c.rcpt,
            dates.stamp(c.epoch, minutes, abbreviation))
    if shape == "exim":
        return ("from %s ([%s])\n\tby %s with esmtp (Exim %s)\n\t(envelope-from <%s>)\n\tid %s\n"
                "\tfor %s; %s") % (
            c.rdns, c.ip, c.by, "4.92" if c.epoch > 1_550_000_000 else "4.10",
            "sender@" + c.helo, queue_id, c.rcpt, dates.stamp(c.epoch, minutes, pad="0"))
    if shape == "sendmail":
        version = "8.15.2/8.15.2" if c.epoch > 1_450_000_000 else "8.12.3/8.12.3"
        return "from %s (%s [%s])\n\tby %s (%s) with ESMTP id %s\n\tfor <%s>; %s" % (
            c.helo, c.rdns, c.ip, c.by, version, queue_id, c.rcpt,
            dates.stamp(c.epoch, minutes, abbreviation, pad=""))
    if shape == "qmail":
        text = dates.stamp(c.epoch, 0, pad="").replace("+0000", "-0000").split(", ", 1)[1]
        return "from %s (HELO %s) (%s)\n  by %s with SMTP; %s" % (c.rdns, c.helo, c.ip, c.by, text)
    if shape == "exchange":
        return ("from %s (%s) by\n %s (%s) with Microsoft SMTP Server\n (version=TLS1_2,"
                " cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id\n %s; %s") % (
            c.helo, c.ip, c.by, public_ip(rng), queue_id, dates.stamp(c.epoch, 0, pad=""))
    if shape == "google":
        minutes, abbreviation = dates.zone_at(dates.ZONES[2], c.epoch)
        return "from %s (%s. [%s])\n        by %s with ESMTPS id %s\n        for <%s>;\n        %s" % (
            c.helo, c.rdns, c.ip, c.by, queue_id, c.rcpt,
            dates.stamp(c.epoch, minutes, abbreviation, pad="0"))
    return "from %s (%s [%s]) by %s\n\twith SMTP id %s; %s" % (
        c.helo, c.rdns, c.ip, c.by, queue_id, dates.stamp(c.epoch, minutes))


def render(shape, content, quality, rng, newline):
    """A Received line of one of three qualities."""
    if quality == "naive":
        text = _naive(content, rng)
    else:
        text = _shaped(shape, content, rng, quality == "expert")
    return Line(b"Received: " + text.encode().replace(b"\n", newline) + newline)


def tail(count, anchor, quality, rng, draft):
    """Invented lines, newest first, below the line `anchor`, for the recipient of the draft. An expert lets
    each line be written by the client that the one above names, a moment before; a beginner takes what
    comes to mind."""
    epoch = anchor.epoch if anchor.epoch is not None else 1_600_000_000
    source = anchor.facts["from"] if anchor.facts else {}
    by = source.get("rdns") or source.get("helo") or source.get("name")
    own = source.get("ip")
    lines = []
    for _ in range(count):
        expert = quality == "expert"
        epoch -= rng.randrange(1, 20) if expert else rng.randrange(-7200, 40000)
        if not expert or not by:
            by = rng.choice(HOSTS)
        helo = rng.choice(HOSTS)
        content = Content(helo, public_ip(rng), by, epoch, rcpt=draft.recipient, own=own)
        lines.append(render(rng.choice(shapes_of(epoch)), content, quality, rng, draft.newline))
        by, own = helo, None
    return lines
