"""A daemon of rspamd of our own on 127.0.0.1, with the rules that Debian ships and without what asks a network."""

import os
import shutil
import subprocess
import time
from pathlib import Path

PORT = 11_399
ASK_A_NETWORK = ("antivirus", "arc", "asn", "clickhouse", "dcc", "dkim", "dkim_signing", "dmarc", "elastic",
                 "external_services", "fuzzy_check", "greylist", "history_redis", "milter_headers", "mx_check", "neural",
                 "p0f", "phishing", "ratelimit", "rbl", "replies", "reputation", "rspamd_update", "spf",
                 "url_redirector")
# Nobody listens there: a question that is asked all the same is over at once.
OPTIONS = 'dns { nameserver = ["127.0.0.1:9"]; timeout = 0.01s; retransmits = 1; }\nfilters = "regexp,chartable";\n'


def is_here():
    return all(shutil.which(name) for name in ("rspamd", "rspamc"))


def version():
    return subprocess.run(["rspamd", "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]


def processor_time(pid):
    """Seconds that a process and its children have taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(map(processor_time, children))


class Daemon:
    def __init__(self, work):
        local = work / "rspamd" / "local.d"
        local.mkdir(parents=True)
        files = {"options.inc": OPTIONS, "worker-normal.inc": f'bind_socket = "127.0.0.1:{PORT}";\ncount = 1;\n',
                 "worker-controller.inc": "enabled = false;\n", "worker-proxy.inc": "enabled = false;\n",
                 "logging.inc": f'type = "file";\nfilename = "{work}/rspamd.log";\nlevel = "error";\n'}
        files.update({f"{name}.conf": "enabled = false;\n" for name in ASK_A_NETWORK})
        for name, text in files.items():
            (local / name).write_text(text)
        places = {"LOCAL_CONFDIR": local.parent, "DBDIR": work, "RUNDIR": work, "LOGDIR": work}
        self.process = subprocess.Popen(
            ["rspamd", "-f", "-i", "-c", "/etc/rspamd/rspamd.conf", "-p", str(work / "rspamd.pid"),
             *(f"--var={name}={place}" for name, place in places.items())],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ask(self, paths):
        done = subprocess.run(["rspamc", "-h", f"127.0.0.1:{PORT}", "-n", "1", "symbols", *paths], capture_output=True,
                              check=False)
        return done.stdout.count(b"Metric: default")

    def settle(self, path):
        """Until it answers, and has compiled its expressions and rests."""
        before, deadline = -1.0, time.monotonic() + 180
        while time.monotonic() < deadline:
            answered = self.ask([path])
            spent = processor_time(self.process.pid)
            if answered and spent - before < 0.1:
                return True
            before = spent
            time.sleep(2)
        return False

    def seconds(self, paths):
        before = processor_time(self.process.pid)
        answered = sum(self.ask(paths[at:at + 200]) for at in range(0, len(paths), 200))
        return processor_time(self.process.pid) - before, answered

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
