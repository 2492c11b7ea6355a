"""Ways to forge a message, and ways in which honest mail is changed.

An operator takes a Draft (a copy, to change as it likes), a random.Random of its own and a Donors
and returns a Label, or None when the message has nothing that it could change. `OPERATORS` lists
every one with its qualities. Numbers in brackets are those of the list in bench/README.md.
"""
from collections import namedtuple

# first_forged: number of the newest forged hop after the edit; None: no hop is false.
Label = namedtuple("Label", "first_forged bearing", defaults=(None, "chain"))

# way: how the false lines of a chain were made, as score/weights.h names the ways.
Operator = namedtuple("Operator", "name apply qualities bearing benign way")

# Other genuine messages of the same part, as Drafts, to copy from.
Donors = namedtuple("Donors", "drafts")

ALL = ("naive", "right_shape", "expert")
OPERATORS = []


def operator(*qualities, bearing="chain", benign=False, way=None):
    """Registers a function under its own name."""
    def keep(function):
        OPERATORS.append(Operator(function.__name__, function, qualities or ("one",), bearing, benign, way))
        return function
    return keep


def pick_cut(draft, rng, with_end=False):
    """Number of a claimed hop, each as likely as the other. `with_end`: also right below the last."""
    first, count = draft.first_claimed, len(draft.lines)
    return rng.randrange(first, count + (1 if with_end else 0)) if first < count else None


def edit_tail(draft, cut, rng, change):
    """Lets change(line) edit hop `cut`, and each one below it with an even chance. None when the
    hop at the cut could not be changed."""
    lines = draft.lines
    if cut is None or not change(lines[cut]):
        return None
    for line in lines[cut + 1:]:
        if rng.random() < 0.5:
            change(line)
    return Label(cut)


# They register themselves, so they come last.
from . import author, benign, files, lines, tails  # noqa: E402,F401
