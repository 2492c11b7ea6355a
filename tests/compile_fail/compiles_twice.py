"""A case compiles as it stands, and with SHOULD_FAIL is refused for the reason in its first line:
compiles_twice.py COMPILER CASE INCLUDE_FOLDER

The first line is `// fails: REGULAR EXPRESSION`, matched against what the compiler says.
"""
import re
import shutil
import subprocess
import sys

SKIPPED = 77


def compile_it(compiler, case, include, *more):
    flags = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", f"-I{include}"]
    done = subprocess.run([compiler, *flags, *more, case], capture_output=True, text=True,
                          check=False)
    return done.returncode == 0, done.stderr


def main(compiler, case, include):
    if not shutil.which(compiler):
        print(f"skipped: {compiler} is not installed")
        return SKIPPED
    with open(case, encoding="ascii") as source:
        reason = source.readline().removeprefix("// fails: ").strip()
    accepted, said = compile_it(compiler, case, include)
    if not accepted:
        print(f"{case} does not compile even without the mistake:\n{said}")
        return 1
    accepted, said = compile_it(compiler, case, include, "-DSHOULD_FAIL")
    if accepted or not re.search(reason, said):
        print(f"{case}: expected an error that matches '{reason}', got:\n{said or 'none'}")
        return 1
    return 0


sys.exit(main(*sys.argv[1:]))
