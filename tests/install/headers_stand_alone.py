"""Every installed header compiles alone and twice, and sees nothing but the C++ standard library,
tl/expected.hpp and our own headers: headers_stand_alone.py COMPILER INCLUDE_FOLDER
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys


def dependencies(compiler, include, source):
    """The files that `source` reads, and what the compiler had to say (empty when content)."""
    done = subprocess.run(
        [compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only",
         "-MD", "-MF", "/dev/stdout", f"-I{include}", "-x", "c++", "-"],
        input=source, text=True, capture_output=True, check=False)
    files = {str(pathlib.Path(name).resolve()) for name in re.findall(r"(?<!\S)/\S+", done.stdout)}
    return files, done.stderr


def main(compiler, include):
    include = root = pathlib.Path(include).resolve()
    headers = sorted(root.glob("libforensics/**/*.h"))
    standard, said = dependencies(compiler, include, "#include <bits/stdc++.h>\n")
    if said or not headers:
        sys.exit(said or f"no header under {root}")
    lines = [f'#include <{header.relative_to(root)}>\n' for header in headers]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda line: dependencies(compiler, include, line + line), lines))
    bad = 0
    for header, (files, said) in zip(headers, found):
        if not said and str(header) not in files:
            said = "the compiler did not say what it read"
        foreign = sorted(name for name in files - standard
                         if root not in pathlib.Path(name).parents
                         and not name.endswith("/tl/expected.hpp"))
        if said or foreign:
            bad += 1
            print(f"{header}: include what it uses; a public header shows no third-party type")
            print(said + "".join(f"  reads {name}\n" for name in foreign))
    print(f"{len(headers)} headers, {bad} that do not stand alone")
    return 1 if bad else 0


sys.exit(main(*sys.argv[1:]))
