"""The stub file says what the native module has: mypy's stubtest compares them."""

import subprocess
import sys

import pytest


def test_stubs_agree_with_the_native_module(tmp_path):
    pytest.importorskip("mypy")
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "forensics._forensics"],
        capture_output=True, text=True, check=False,
        cwd=tmp_path,  # where its cache may stay
    )
    assert done.returncode == 0, done.stdout + done.stderr
