"""The whole file in the forger's hands: even the reader's own lines are changed."""
import base64
import json
import re
from datetime import datetime, timedelta

import dates
from forensics import _forensics

from . import ALL, Label, operator
from .tails import move_stamps


@operator(*ALL, way="edited")
def shifted_file(draft, quality, rng, donors):
    """[7, 7d-7f] every stamp and the Date moved: the days in them alone; with the clocks of the ids; with the
    Message-ID's plain digits and boundary epochs too, but no heed of summer time."""
    sign = rng.choice([-1, 1])
    seconds = sign * 86400 * rng.choice([2, 9, 40, 180, 400])
    if quality != "naive":
        seconds += sign * rng.randrange(7200)
    if not move_stamps(draft.lines, seconds, with_ids=quality != "naive"):
        return None
    move_date(draft, seconds)
    if quality == "expert":
        move_message_id(draft, seconds)
    return Label(0)


def move_date(draft, seconds):
    """False when the message has no Date that can be moved."""
    field = draft.field("date")
    if field is None:
        return False
    epoch = json.loads(_forensics.parse_date(field.value)).get("epoch")
    new = dates.rewrite(field.value, epoch + seconds) if epoch is not None else None
    if new is None:
        return False
    draft.set_field("Date", new)
    return True


def move_message_id(draft, seconds):
    """A Message-ID of digits YYYYMMDDhhmmss or an epoch gets the new time."""
    field = draft.field("message-id")
    if field is None:
        return

    def later(found):
        text = found.group(0).decode()
        try:
            if len(text) == 14:
                moment = datetime.strptime(text, "%Y%m%d%H%M%S") + timedelta(seconds=seconds)
                return moment.strftime("%Y%m%d%H%M%S").encode()
            return str(int(text) + seconds).encode()
        except ValueError:
            return found.group(0)
    field.raw = re.sub(rb"(?<!\d)(?:(?:19|20)\d{12}|1\d{9})(?!\d)", later, field.raw)


def move_thread_index(draft, seconds):
    """The start of a conversation: 48 bits of a FILETIME, in the newer layout 40 behind a byte of 1."""
    field = draft.field("thread-index")
    if field is None:
        return
    try:
        raw = bytearray(base64.b64decode(field.value.strip(), validate=True))
    except ValueError:
        return
    if len(raw) < 22:
        return
    begin, unit = (1, 24) if raw[1] == 1 else (0, 16)
    moved = int.from_bytes(raw[begin:6], "big") + (seconds * 10**7 >> unit)
    raw[begin:6] = moved.to_bytes(6 - begin, "big")
    draft.set_field("Thread-Index", base64.b64encode(raw))


@operator(bearing="date")
def shifted_date(draft, quality, rng, donors):
    """[7c] the Date field alone."""
    seconds = rng.choice([-1, 1]) * (rng.choice([7, 30, 72, 24 * 30, 24 * 400]) * 3600
                                     + rng.randrange(3600))
    return Label(None, "date") if move_date(draft, seconds) else None


@operator(bearing="edited")
def replaced_year(draft, quality, rng, donors):
    """[7] another year written into every stamp and the Date, as who passes a copy on does; the weekdays stay."""
    years = rng.choice([-4, -3, -2, -1, 1, 2, 3, 4])

    def moved(date):
        return re.sub(rb"(?<=[A-Z][a-z]{2} )[12]\d{3}(?= )", lambda y: b"%d" % (int(y.group(0)) + years), date, count=1)
    dated = [line for line in draft.lines if line.part("date")]
    if len(dated) < 3 or not all(line.replace("date", moved(line.part("date"))) for line in dated):
        return None
    field = draft.field("date")
    if field is not None:
        draft.set_field("Date", moved(field.value))
    return Label(None, "edited")
