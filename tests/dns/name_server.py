"""A real name server (NSD) on 127.0.0.1 with zones written for a test, and a proxy before it that
loses, delays and counts questions. Nothing here talks to any other address."""

import contextlib
import os
import shutil
import socket
import struct
import subprocess
import threading
import time

PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"


def program(name):
    return shutil.which(name, path=PATH)


def free_port():
    """A port of 127.0.0.1 that is free for UDP and TCP."""
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp, socket.socket() as tcp:
            udp.bind(("127.0.0.1", 0))
            port = udp.getsockname()[1]
            with contextlib.suppress(OSError):
                tcp.bind(("127.0.0.1", port))
                return port


def question_of(message):
    """(name, type) of the first question, the name in lower case without final dot."""
    labels, at = [], 12
    while message[at]:
        labels.append(message[at + 1:at + 1 + message[at]].decode("latin-1").lower())
        at += 1 + message[at]
    return ".".join(labels), struct.unpack_from(">H", message, at + 1)[0]


class SignedZone:
    """Signs a zone file; `anchor` holds its DS record, `path` the signed file."""

    def __init__(self, folder, name, text):
        self.path = folder / f"{name}.signed"
        source = folder / name
        source.write_text(text)
        key = subprocess.run([program("ldns-keygen"), "-a", "ECDSAP256SHA256", "-k", name],
                             cwd=folder, capture_output=True, check=True, text=True).stdout.strip()
        subprocess.run([program("ldns-signzone"), "-f", self.path, source, folder / key],
                       cwd=folder, capture_output=True, check=True)
        self.anchor = (folder / f"{key}.ds").read_text()


class NameServer:
    """NSD in the foreground; a zone whose file is None is configured and cannot be loaded."""

    def __init__(self, folder, zones):
        self.port = free_port()
        lines = ["server:", f"  ip-address: 127.0.0.1@{self.port}", f'  zonesdir: "{folder}"',
                 '  database: ""', '  username: ""', '  chroot: ""',
                 *(f'  {name}: "{folder}/nsd.{name}"'
                   for name in ("pidfile", "xfrdfile", "zonelistfile", "logfile")),
                 "remote-control:", "  control-enable: no"]
        for name, path in zones.items():
            lines += ["zone:", f"  name: {name}", f'  zonefile: "{path or folder / "none"}"']
        (folder / "nsd.conf").write_text("\n".join(lines) + "\n")
        self.process = subprocess.Popen([program("nsd"), "-d", "-c", folder / "nsd.conf"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait(next(iter(zones)))
        except BaseException:
            self.stop()
            raise

    def _wait(self, zone):
        labels = b"".join(bytes([len(part)]) + part.encode() for part in zone.split("."))
        query = struct.pack(">6H", 1, 0, 1, 0, 0, 0) + labels + b"\0" + struct.pack(">2H", 6, 1)
        end = time.monotonic() + 10
        while time.monotonic() < end and self.process.poll() is None:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                udp.settimeout(0.1)
                udp.connect(("127.0.0.1", self.port))
                with contextlib.suppress(OSError):
                    udp.send(query)
                    if udp.recv(4096):
                        return
                time.sleep(0.02)
        raise RuntimeError("nsd does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class Proxy:
    """Passes questions on, each after `delay` seconds. What a name begins with decides: "silent" is
    never answered, "slow" after half a second, of "lossy" each first datagram is lost."""

    def __init__(self, upstream, delay=0.0):
        self.upstream, self.delay = upstream, delay
        self.port = free_port()
        self.datagrams, self.streams = [], []  # (name, type) of each question
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        self._tcp = socket.create_server(("127.0.0.1", self.port))
        for serve in (self._serve_udp, self._serve_tcp):
            threading.Thread(target=serve, daemon=True).start()

    @property
    def seen(self):
        return self.datagrams + self.streams

    def forget(self):
        self.datagrams, self.streams = [], []

    def _serve_udp(self):
        with contextlib.suppress(OSError):
            while True:
                query, client = self._udp.recvfrom(4096)
                if not query:  # stop()
                    return
                question = question_of(query)
                first = question not in self.datagrams
                self.datagrams.append(question)
                if question[0].startswith("silent") or question[0].startswith("lossy") and first:
                    continue
                delay = 0.5 if question[0].startswith("slow") else self.delay
                threading.Timer(delay, self._pass_on, (query, client)).start()

    def _pass_on(self, query, client):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as upstream:
            upstream.settimeout(5)
            upstream.connect(("127.0.0.1", self.upstream))
            with contextlib.suppress(OSError):
                upstream.send(query)
                self._udp.sendto(upstream.recv(65535), client)

    def _serve_tcp(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._tcp.accept()
                threading.Thread(target=self._pass_stream, args=(client,), daemon=True).start()

    def _pass_stream(self, client):
        with client, socket.create_connection(("127.0.0.1", self.upstream), 5) as upstream:
            with contextlib.suppress(OSError, EOFError):
                while True:
                    query = read_framed(client)
                    self.streams.append(question_of(query))
                    write_framed(upstream, query)
                    write_framed(client, read_framed(upstream))

    def stop(self):
        # Not close() alone: a thread that waits in accept() or recvfrom() would hold the socket.
        for sock in (self._udp, self._tcp):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()


def read_exactly(sock, size):
    data = b""
    while len(data) < size:
        more = sock.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def read_framed(sock):
    return read_exactly(sock, struct.unpack(">H", read_exactly(sock, 2))[0])


def write_framed(sock, message):
    sock.sendall(struct.pack(">H", len(message)) + message)
