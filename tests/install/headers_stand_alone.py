"""Every installed header compiles alone and twice, and sees nothing but the C++ standard library,
tl/expected.hpp and our own headers: headers_stand_alone.py COMPILER INCLUDE_FOLDER KNOWN_GOOD

KNOWN_GOOD is a file of ours, made and kept up here: for each header that passed, what it read and a
digest of all that. A header is compiled again when anything that it read, or the compiler, changed.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

FLAGS = ["-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only"]


def dependencies(compiler, include, source):
    """The files that `source` reads, and what the compiler had to say (empty when content)."""
    done = subprocess.run(
        [compiler, *FLAGS, "-MD", "-MF", "/dev/stdout", f"-I{include}", "-x", "c++", "-"],
        input=source, text=True, capture_output=True, check=False)
    files = {str(pathlib.Path(name).resolve()) for name in re.findall(r"(?<!\S)/\S+", done.stdout)}
    return files, done.stderr


@functools.cache
def content(name):
    try:
        return hashlib.sha256(pathlib.Path(name).read_bytes()).digest()
    except OSError:
        return b"gone"


def digest(version, files):
    parts = [repr(FLAGS).encode(), version, *(name.encode() + content(name) for name in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read_known(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def main(compiler, include, known_good):
    root = pathlib.Path(include).resolve()
    headers = sorted(str(header) for header in root.glob("libforensics/**/*.h"))
    if not headers:
        sys.exit(f"no header under {root}")
    version = subprocess.run([compiler, "--version"], capture_output=True, check=True).stdout
    known_path = pathlib.Path(known_good)
    known = {name: entry for name, entry in read_known(known_path).items()
             if name in headers and digest(version, entry["read"]) == entry["digest"]}
    changed = [name for name in headers if name not in known]

    standard, said = dependencies(compiler, root, "#include <bits/stdc++.h>\n") if changed else ((), "")
    if said:
        sys.exit(said)
    lines = [f"#include <{pathlib.Path(name).relative_to(root)}>\n" for name in changed]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda line: dependencies(compiler, root, line + line), lines))
    bad = 0
    for header, (files, said) in zip(changed, found):
        if not said and header not in files:
            said = "the compiler did not say what it read"
        foreign = sorted(name for name in files.difference(standard)
                         if root not in pathlib.Path(name).parents
                         and not name.endswith("/tl/expected.hpp"))
        if said or foreign:
            bad += 1
            print(f"{header}: include what it uses; a public header shows no third-party type")
            print(said + "".join(f"  reads {name}\n" for name in foreign))
        else:
            read = sorted(files)
            known[header] = {"read": read, "digest": digest(version, read)}
    known_path.write_text(json.dumps(known), encoding="utf-8")
    print(f"{len(headers)} headers, {len(changed)} of them compiled, {bad} that do not stand alone")
    return 1 if bad else 0


sys.exit(main(*sys.argv[1:]))
