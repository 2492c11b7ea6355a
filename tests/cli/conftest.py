"""Signals as a person at a terminal has them: who starts the tests as a background job of a shell has SIGINT
ignored, and so would every command that they start."""
import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
