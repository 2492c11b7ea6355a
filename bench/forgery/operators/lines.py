"""Single parts of true hops changed: zone, weekday, address, names, id, product, version, protocol."""
import dates
import ids
import invent
from . import ALL, edit_tail, operator, pick_cut

BRANDS = [b"mail.google.com", b"outlook.office365.com", b"mta.yahoo.com", b"smtp.icloud.com"]
OLD_BRANDS = [b"mail.hotmail.com", b"imo-m01.mx.aol.com", b"mta.yahoo.com", b"mail.earthlink.net"]


def brand(epoch, rng):
    """The name of a provider that was there at the time."""
    return rng.choice(BRANDS if epoch is None or epoch > 1_320_000_000 else OLD_BRANDS)


@operator(*ALL, way="edited")
def rezoned(draft, quality, rng, donors):
    """[8] an offset that no zone has; the wall clock kept under another offset; the instant kept."""
    def change(line):
        minutes = dates.offset_of(line.part("date") or b"")
        if line.epoch is None or minutes is None:
            return False
        if quality == "naive":
            new = rng.choice([-960, 900, 1020, 517, -371])
        else:
            new = minutes + rng.choice([-540, -360, -180, 120, 300, 420])
            new = (new + 720) % 1440 - 720
        epoch = line.epoch if quality == "expert" else line.epoch + (minutes - new) * 60
        return dates.rewrite_line(line, epoch, new)
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(way="edited")
def wrong_weekday(draft, quality, rng, donors):
    """[9]"""
    def change(line):
        old = line.part("date") or b""
        if line.epoch is None or old[3:4] != b",":
            return False
        return dates.rewrite_line(line, line.epoch, weekday_shift=rng.randrange(1, 7))
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(way="edited")
def impossible_stamp(draft, quality, rng, donors):
    """[9b] a day that the month does not have, or an hour that no day has."""
    def change(line):
        stamp = line.part("date")
        new = dates.impossible(stamp, rng) if stamp else None
        return new is not None and line.replace("date", new)
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(*ALL, way="edited")
def other_address(draft, quality, rng, donors):
    """[10] an address that cannot be; any public one; one of the same network."""
    def change(line):
        old = (line.part("from.ip") or b"").decode("latin-1")
        if old.count(".") != 3 or line.outside_ip is None:
            return False
        if quality == "naive":
            new = rng.choice(["0.12.7.250", "240.%d.3.9" % rng.randrange(256), "224.1.9.77",
                              "301.%d.402.11" % rng.randrange(256), "10.0.%d.4" % rng.randrange(256)])
        elif quality == "right_shape":
            new = invent.public_ip(rng)
        else:
            new = ".".join(old.split(".")[:2] + [str(rng.randrange(256)), str(rng.randrange(1, 255))])
        return line.replace("from.ip", new.encode())
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator("naive", "right_shape", way="edited")
def other_client_name(draft, quality, rng, donors):
    """[11] the client gets the name of a large provider: as HELO; as reverse name too."""
    def change(line):
        name = brand(line.epoch, rng)
        done = line.replace("from.helo", name)
        if quality == "right_shape":
            return line.replace("from.rdns", name) and done
        return done
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(*ALL, way="edited")
def other_writer(draft, quality, rng, donors):
    """[12] the writing host by an invented one; a provider's; a neighbour of its own domain."""
    def change(line):
        old = line.part("by.name")
        if not old or b"." not in old:
            return False
        new = {"naive": rng.choice(invent.HOSTS).encode(), "right_shape": brand(line.epoch, rng),
               "expert": b"mx%d." % rng.randrange(1, 90) + old.split(b".", 1)[1]}[quality]
        return line.replace("by.name", new)
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(*ALL, way="edited")
def damaged_id(draft, quality, rng, donors):
    """[13] the id of another product; one that looks like it; its own of a month before."""
    def change(line):
        old = (line.part("id") or b"").decode("latin-1")
        if not old or line.epoch is None:
            return False
        if quality == "naive":
            own = ids.clock_of(old)
            kinds = ("exim", "postfix_long", "postfix", "sendmail", "google")
            kind = rng.choice([k for k in kinds if own is None or k != own[0]])
            new = ids.make(kind, line.epoch, rng)
        elif quality == "right_shape":
            new = ids.imitate(old, rng)
        else:
            new = ids.shift(old, -86400 * rng.randrange(20, 40), line.epoch)
        return new != old and line.replace("id", new.encode("latin-1"))
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(*ALL, way="invented")
def other_product(draft, quality, rng, donors):
    """[14] the same content as another server would write it: with the old id, an imitated one, one
    with the right clock."""
    def change(line):
        facts = line.facts
        source = facts["from"]
        if line.epoch is None or not (source["name"] and source["ip"] and facts["by"]["name"]):
            return False
        family = facts["family"] or ""
        shape = rng.choice([s for s in invent.shapes_of(line.epoch)
                            if s not in ("generic", "qmail") and s.split("_")[0] != family])
        content = invent.Content(source["helo"] or source["name"], source["ip"], facts["by"]["name"],
                                 line.epoch, rdns=source["rdns"],
                                 rcpt=facts["for"][0] if facts["for"] else draft.recipient)
        made = invent.render(shape, content, "expert" if quality == "expert" else "right_shape", rng,
                             draft.newline)
        old = line.part("id")
        if quality == "naive" and old:
            words = made.raw.split(b" id ", 1)
            if len(words) == 2:
                rest = words[1].lstrip()
                end = min(i for i in (rest.find(b";"), rest.find(b"\n"), rest.find(b"\r"), rest.find(b" "))
                          if i >= 0)
                made.raw = words[0] + b" id " + old + rest[end:]
        line.raw, line.parts = made.raw, {}
        return True
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(way="edited")
def other_version(draft, quality, rng, donors):
    """[15] a release of the server that came years after the stamp."""
    later = {"sendmail": b"8.18.1/8.18.1", "exim": b"Exim 4.98", "postfix": b"Postfix 3.9.0"}

    def change(line):
        family = line.facts["family"]
        if family not in later or line.epoch is None or line.epoch > 1_690_000_000:
            return False
        return line.part("by.software") is not None and line.replace("by.software", later[family])
    return edit_tail(draft, pick_cut(draft, rng), rng, change)


@operator(way="edited")
def other_protocol(draft, quality, rng, donors):
    """[16] a protocol word that contradicts the rest: plain SMTP beside TLS or a login, or a cipher
    that the TLS version does not have."""
    clash = b"(using TLSv1.2 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) "

    def change(line):
        word = line.part("with.value")
        if not word or b"SMTP" not in word.upper() or line.part("by.name") is None:
            return False
        if line.part("tls") and rng.random() < 0.5:
            return line.replace("with.value", b"SMTP")
        line.replace("by.name", b"\0" + line.part("by.name"))
        before, after = line.raw.split(b"by \0", 1) if b"by \0" in line.raw else (None, None)
        if before is None:
            return False
        line.raw = before + clash + b"by " + after
        line.parts = {}
        return True
    return edit_tail(draft, pick_cut(draft, rng), rng, change)
