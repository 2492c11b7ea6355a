"""The source tree as conventions see it, and what they complain of."""
import fnmatch
import functools
import os
import pathlib
from typing import NamedTuple

_NOT_SOURCE = {"build", "dist", "__pycache__", ".git", ".venv", ".cache", "node_modules"}


class Complaint(NamedTuple):
    path: str
    line: int  # from 1; 0 when it is about the whole file
    message: str  # what is wrong and what to do

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """All files under a root, by path from there with forward slashes."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    @functools.cached_property
    def paths(self):
        found = []
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders
                          if name not in _NOT_SOURCE and not name.endswith(".egg-info")]
            found += [pathlib.Path(folder, name).relative_to(self.root).as_posix()
                      for name in files if name != ".git"]
        return sorted(found)

    def files(self, *patterns):
        """Paths that match any of the shell patterns; `*` crosses folders."""
        return [path for path in self.paths
                if any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)]

    def exists(self, path):
        return (self.root / path).exists()

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        return (self.root / path).read_bytes().decode("utf-8", "surrogateescape")

    def lines(self, path):
        """(number from 1, line) of each line."""
        return enumerate(self.text(path).split("\n"), start=1)
