"""The code blocks of a Markdown file, held to what they promise:

blocks.py cpp README OUTPUT        writes the one ```cpp block
blocks.py compare README PROGRAM   PROGRAM prints exactly the ```text block after it
blocks.py shows README FORENSICS     the command prints the ```console block for the sample named in ```sh
blocks.py commands README          each .ci/ script and sample named in ```sh blocks is there
"""
import os
import pathlib
import re
import subprocess
import sys


def blocks(readme, language):
    text = pathlib.Path(readme).read_text(encoding="ascii")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def write_cpp(readme, output):
    found = blocks(readme, "cpp")
    if len(found) != 1:
        sys.exit(f"{readme} has {len(found)} cpp blocks; this expects one")
    pathlib.Path(output).write_text(found[0], encoding="ascii")


def compare(readme, program):
    expected = blocks(readme, "text")[0]
    printed = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    if printed != expected:
        sys.exit(f"README.md says:\n{expected}\nthe program prints:\n{printed}")


def shows(readme, command):
    sample = re.search(r"samples/messages/\S+", "".join(blocks(readme, "sh"))).group()
    expected = blocks(readme, "console")[0]
    printed = subprocess.run([command, "analyze", "--no-geo", "--width", "88", sample],
                             cwd=pathlib.Path(readme).parent, env={**os.environ, "LC_ALL": "C"},
                             capture_output=True, text=True, check=True).stdout
    if expected not in printed:
        sys.exit(f"README.md says:\n{expected}\nthe command prints:\n{printed}")


def commands(readme):
    root = pathlib.Path(readme).parent
    words = re.findall(r"(?:^|\s)((?:\.ci|samples)/\S+)", "".join(blocks(readme, "sh")))
    if not words:
        sys.exit("README.md names no command")
    for word in words:
        path = root / word
        if not path.exists() or word.startswith(".ci/") and not os.access(path, os.X_OK):
            sys.exit(f"README.md names {word}, which is not there or not executable")


if __name__ == "__main__":
    {"cpp": write_cpp, "compare": compare, "shows": shows, "commands": commands}[sys.argv[1]](*sys.argv[2:])
