#!/usr/bin/python3
"""How long a scan with live DNS takes, by messages and by names: it must grow with the names alone.

    live.py build/release/bin/forensics [--messages 1000,10000] [--names 50,500,2000] [--delay 0.02]

Messages made here, each of one of so many senders (its own domain with SPF, DKIM key, DMARC record and
server), in an mbox; a name server (NSD) on 127.0.0.1 that knows them all, behind a proxy that holds
each answer back for the delay and counts the questions. Nothing leaves the machine.
"""
import argparse
import base64
import collections
import contextlib
import json
import pathlib
import select
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests/dns"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests/conformance"))
from dkim_oracle import rsa_key  # noqa: E402
from name_server import NameServer, Proxy, program, question_of  # noqa: E402

SOA = "@ 300 SOA ns.example. host.example. 1 300 300 300 300\n@ 300 NS ns.example.\n"
HASH = base64.b64encode(bytes(32)).decode()
SIGNATURE = base64.b64encode(bytes(256)).decode()


class Delay(Proxy):
    """The same with one thread and one socket to the server, as thousands of questions a second want."""

    def _serve_udp(self):
        upstream = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        upstream.connect(("127.0.0.1", self.upstream))
        for sock in (self._udp, upstream):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        held, clients, number = collections.deque(), {}, 0  # held: (when, query), the oldest first
        with contextlib.suppress(OSError):
            while True:
                wait = max(0.0, held[0][0] - time.monotonic()) if held else 1.0
                ready, _, _ = select.select([self._udp, upstream], [], [], wait)
                if self._udp in ready:
                    query, client = self._udp.recvfrom(4096)
                    if not query:  # stop()
                        return
                    self.datagrams.append(question_of(query))
                    number = (number + 1) % 65536
                    clients[number] = (client, query[:2])
                    held.append((time.monotonic() + self.delay, number.to_bytes(2, "big") + query[2:]))
                if upstream in ready:
                    answer = upstream.recv(65535)
                    client, id_ = clients.pop(int.from_bytes(answer[:2], "big"))
                    self._udp.sendto(id_ + answer[2:], client)
                while held and held[0][0] <= time.monotonic():
                    upstream.send(held.popleft()[1])


def address(sender):
    return f"192.0.2.{sender % 254 + 1}"


def quoted(text):
    """The strings of a TXT record."""
    return " ".join(f'"{text[i:i + 250]}"' for i in range(0, len(text), 250))


def zones(senders):
    key = quoted(rsa_key(2048)[1].decode())
    forward = "$ORIGIN com.\n" + SOA
    for i in range(senders):
        name = f"sender{i}.com."
        forward += (f'{name} 300 TXT "v=spf1 mx ip4:192.0.2.0/24 -all"\n{name} 300 MX 10 mail.{name}\n'
                    f'mail.{name} 300 A {address(i)}\n_dmarc.{name} 300 TXT "v=DMARC1; p=reject"\n'
                    f's1._domainkey.{name} 300 TXT {key}\n')
    reverse = "$ORIGIN in-addr.arpa.\n" + SOA
    for i in range(min(senders, 254)):
        reverse += f"{i % 254 + 1}.2.0.192 300 PTR mail.sender{i}.com.\n"
    return {"com": forward, "in-addr.arpa": reverse}


def message(number, senders):
    i = number % senders
    domain = f"sender{i}.com"
    return (f"From - Mon Nov 16 10:00:00 2026\nReturn-Path: <ann@{domain}>\n"
            f"Received: from mail.{domain} (mail.{domain} [{address(i)}])\n"
            f"\tby mx.example.net (Postfix) with ESMTP id 4Fabc{number:06d}\n"
            f"\tfor <bob@example.net>; Mon, 16 Nov 2026 10:00:00 +0000 (UTC)\n"
            f"DKIM-Signature: v=1; a=rsa-sha256; d={domain}; s=s1; h=from:subject; bh={HASH}; b={SIGNATURE}\n"
            f"From: Ann <ann@{domain}>\nTo: bob@example.net\nSubject: case {number}\n"
            f"Date: Mon, 16 Nov 2026 09:59:58 +0000\nMessage-ID: <{number}@{domain}>\n\nHello {number}.\n\n")


def scan(command, mbox, options):
    begin = time.monotonic()
    run = subprocess.run([command, "-q", "scan", "--no-geo", "--trust", "count:1", *options, mbox],
                         stdout=subprocess.PIPE, check=True)
    return time.monotonic() - begin, [json.loads(line) for line in run.stdout.splitlines()]


def measure(command, folder, proxy, messages, senders):
    mbox = folder / f"{messages}-{senders}.mbox"
    mbox.write_text("".join(message(number, senders) for number in range(messages)))
    without, _ = scan(command, mbox, [])
    proxy.forget()
    seconds, rows = scan(command, mbox, ["--dns", "live", "--resolver", f"127.0.0.1@{proxy.port}", "--dns-allow",
                                         "infrastructure,sender-zone"])
    asked = proxy.seen
    kinds = collections.Counter(f"{row.get('spf')}/{row.get('dmarc')}" for row in rows)
    print(f"| {messages:,} | {senders:,} | {without:.1f} | {seconds:.1f} | {len(asked):,} | "
          f"{len(set(asked)):,} | {kinds.most_common(2)} |", flush=True)


def numbers(text):
    return [int(part) for part in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--messages", type=numbers, default=[1000, 10_000])
    parser.add_argument("--names", type=numbers, default=[50, 500, 2000])
    parser.add_argument("--delay", type=float, default=0.02)
    options = parser.parse_args()
    if program("nsd") is None:
        sys.exit("no nsd (Debian package nsd)")
    print("| messages | senders | without DNS, s | live, s | questions at the server | of them different | results |")
    print("|---|---|---|---|---|---|---|")
    for senders in options.names:
        with tempfile.TemporaryDirectory() as name:
            folder, paths = pathlib.Path(name), {}
            for zone, text in zones(senders).items():
                paths[zone] = folder / f"{zone}.zone"
                paths[zone].write_text(text)
            server = NameServer(folder, paths)
            proxy = Delay(server.port, options.delay)
            try:
                for messages in options.messages:
                    measure(options.command, folder, proxy, messages, senders)
            finally:
                proxy.stop()
                server.stop()


if __name__ == "__main__":
    main()
