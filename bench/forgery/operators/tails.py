"""Whole hops invented, copied, dropped, moved."""
import copy

import dates
import ids
import invent
from . import ALL, Label, operator, pick_cut


@operator(*ALL, way="invented")
def invented_tail(draft, quality, rng, donors):
    """[1] one to three invented hops below a true one."""
    cut = pick_cut(draft, rng, with_end=True)
    draft.cut_below(cut)
    anchor = draft.lines[-1]
    draft.add_below(anchor, invent.tail(rng.randrange(1, 4), anchor, quality, rng, draft))
    return Label(cut)


@operator(*ALL, way="copied")
def transplanted_tail(draft, quality, rng, donors):
    """[2] the lower hops of another message: as they are, re-dated, re-dated with their ids and
    re-addressed."""
    cut = pick_cut(draft, rng, with_end=True)
    donor = rng.choice(donors.drafts)
    if donor.first_claimed >= len(donor.lines):
        return None
    copied = [copy.deepcopy(line) for line in donor.lines[rng.randrange(donor.first_claimed,
                                                                        len(donor.lines)):]]
    draft.cut_below(cut)
    anchor = draft.lines[-1]
    for line in copied:
        line.raw = line.raw.replace(b"\r\n", b"\n").replace(b"\n", draft.newline)
        if draft.newline != donor.newline:
            line.parts = {}
    if quality != "naive":
        if anchor.epoch is None or copied[0].epoch is None:
            return None
        if not move_stamps(copied, anchor.epoch - rng.randrange(1, 8) - copied[0].epoch,
                           with_ids=quality == "expert"):
            return None
    if quality == "expert":
        for line in copied:
            line.replace("for_raw", b"<" + draft.recipient.encode() + b">")
    draft.add_below(anchor, copied)
    return Label(cut)


def move_stamps(lines, seconds, with_ids):
    """False when no stamp could be moved, or a clock in an id that should move with it could not."""
    moved = False
    for line in lines:
        if line.epoch is None:
            continue
        done = dates.rewrite_line(line, line.epoch + seconds)
        moved |= done
        if not (with_ids and done and line.part("id")):
            continue
        old = line.part("id").decode("latin-1")
        new = ids.shift(old, seconds, line.epoch)
        if new == old and line.has_clock:
            return False
        line.replace("id", new.encode("latin-1"))
    return moved


@operator(bearing="edited")
def dropped_bottom(draft, quality, rng, donors):
    """[3] the oldest hops taken away, to hide the origin. Every line left is true."""
    cut = pick_cut(draft, rng)
    draft.cut_below(cut)
    return Label(None, "edited")


@operator(way="copied")
def dropped_middle(draft, quality, rng, donors):
    """[4] one hop taken away with others below it: what stands below the gap was handed to somebody
    else than it seems."""
    lines = draft.lines
    if len(lines) - draft.first_claimed < 2:
        return None
    cut = rng.randrange(draft.first_claimed, len(lines) - 1)
    draft.remove(lines[cut])
    return Label(cut)


@operator(way="copied")
def swapped_hops(draft, quality, rng, donors):
    """[5] two neighbours exchanged."""
    lines = draft.lines
    if len(lines) - draft.first_claimed < 2:
        return None
    cut = rng.randrange(draft.first_claimed, len(lines) - 1)
    places = [i for i, field in enumerate(draft.fields) if field in (lines[cut], lines[cut + 1])]
    fields = draft.fields
    fields[places[0]], fields[places[1]] = fields[places[1]], fields[places[0]]
    return Label(cut)


@operator(way="copied")
def doubled_hop(draft, quality, rng, donors):
    """[6] a hop written twice; the lower one counts as the copy."""
    cut = pick_cut(draft, rng)
    line = draft.lines[cut]
    draft.add_below(line, [copy.deepcopy(line)])
    return Label(cut + 1)


@operator("naive", "right_shape", way="edited")
def shifted_tail(draft, quality, rng, donors):
    """[7b] the stamps from a hop down set back by hours or days to months, as who changes one number; by any time, and
    their ids too."""
    cut = pick_cut(draft, rng)
    seconds = -rng.choice([3 * 3600, 20 * 3600, 5 * 86400, 90 * 86400])
    if quality != "naive":
        seconds -= rng.randrange(3600)
    tail = draft.lines[cut:]
    return Label(cut) if move_stamps(tail, seconds, quality != "naive") else None


@operator("naive", "right_shape", way="invented")
def exchange_tail(draft, quality, rng, donors):
    """[26] Exchange Online hops and fields below a true hop that agree with each other in part."""
    cut = pick_cut(draft, rng, with_end=True)
    draft.cut_below(cut)
    anchor = draft.lines[-1]
    epoch = anchor.epoch
    if epoch is None or (quality == "right_shape" and epoch < 1_450_000_000):
        return None
    server = "%s7PR%02dMB%04d" % (rng.choice("ABDEMPS"), rng.randrange(1, 20), rng.randrange(9999))
    name = server + ".example.prod.outlook.com"
    content = invent.Content(name, invent.public_ip(rng), name, epoch - 2)
    draft.add_below(anchor, [invent.render("exchange", content, "expert", rng, draft.newline)])
    when = epoch if quality == "right_shape" else epoch - 40 * 86400
    ticks = ((when + 62_135_596_800) * 10_000_000) >> 16
    guid = "%s-%s-%s-%s-%s" % (ids.some(rng, "0123456789abcdef", 8), ids.some(rng, "0123456789abcdef", 4),
                               "4" + ids.some(rng, "0123456789abcdef", 3),
                               ids.some(rng, "0123456789abcdef", 4), "%012x" % (ticks & (2**48 - 1)))
    draft.set_field("X-MS-Exchange-Organization-Network-Message-Id", guid.encode())
    draft.set_field("X-MS-Exchange-Organization-AuthSource", name.encode())
    draft.set_field("X-MS-Exchange-CrossTenant-OriginalArrivalTime",
                    (dates.stamp(when, 0, pad="0")[5:-6] + ".%04d (UTC)" % rng.randrange(10000)).encode())
    return Label(cut)
