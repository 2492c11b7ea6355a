"""Signs as RFC 6376 and RFC 8617 say, whatever the tags say: a signer for cases that no signer makes.

Not for mail: it takes any tag, in any order and spelling, and computes only what a tag lacks.
"""
import base64
import hashlib
import re

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa

PEM, PKCS1 = serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL
PLAIN = serialization.NoEncryption()


class Key:
    """A key pair and the text of its record."""

    def __init__(self, kind="rsa", bits=1024):
        self.kind = kind
        if kind == "rsa":
            self.private = rsa.generate_private_key(65537, bits)
            public = self.private.public_key().public_bytes(
                serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        else:
            self.private = ed25519.Ed25519PrivateKey.generate()
            public = self.private.public_key().public_bytes(serialization.Encoding.Raw,
                                                            serialization.PublicFormat.Raw)
        self.public = base64.b64encode(public).decode()
        self.record = f"v=DKIM1; k={kind}; p={self.public}"

    def bare(self):
        """The RSAPublicKey alone (RFC 6376 errata 3017)."""
        public = self.private.public_key().public_bytes(serialization.Encoding.DER,
                                                        serialization.PublicFormat.PKCS1)
        return base64.b64encode(public).decode()

    def sign(self, data, hash_name="sha256"):
        if self.kind == "ed25519":
            return self.private.sign(hashlib.sha256(data).digest())
        hash_ = hashes.SHA1() if hash_name == "sha1" else hashes.SHA256()
        return self.private.sign(data, padding.PKCS1v15(), hash_)


def name_of(field):
    return field.partition(b":")[0].strip().lower()


def canonical_field(field, form):
    if form == "simple":
        return field
    name, _, value = field.partition(b":")
    value = re.sub(rb"[ \t]+", b" ", value.replace(b"\r\n", b""))
    return name.strip().lower() + b":" + value.strip(b" ")


def canonical_body(body, form):
    if form == "relaxed":
        body = re.sub(rb" (?=\r\n|\Z)", b"", re.sub(rb"[ \t]+", b" ", body))
    body = re.sub(rb"(\r\n)+\Z", b"", body)
    return body + b"\r\n" if body or form == "simple" else b""


class Mail:
    """Fields without their line ends, and a body of CRLF lines."""

    def __init__(self, fields, body):
        self.fields, self.body = list(fields), body

    def text(self):
        return b"\r\n".join(self.fields) + b"\r\n\r\n" + self.body


def forms_of(tags, default="simple/simple"):
    header, _, body = (tags.get("c") or default).partition("/")
    forms = ("simple", "relaxed")
    return header if header in forms else "relaxed", body if body in forms else "simple"


def selected(fields, names):
    """The fields that h= selects, each name from the bottom up."""
    left, out = list(fields), []
    for name in names:
        for i in range(len(left) - 1, -1, -1):
            if name_of(left[i]) == name:
                out.append(left.pop(i))
                break
    return out


def body_hash(mail, tags, form, hash_name):
    body = canonical_body(mail.body, form)
    if (tags.get("l") or "").isdigit():
        body = body[:int(tags["l"])]
    return base64.b64encode(hashlib.new(hash_name, body).digest()).decode()


def hash_of(tags):
    return "sha1" if (tags.get("a") or "").strip().endswith("sha1") else "sha256"


def joined(tags, between="; ", equals="="):
    return between.join(tag + equals + value for tag, value in tags.items() if value is not None)


def signature_field(mail, name, tags, key, between="; ", equals="=", default="simple/simple",
                    final=""):
    """A DKIM-Signature or ARC-Message-Signature over `mail`; `tags` in order, None leaves one out."""
    tags = dict(tags)
    header, body = forms_of(tags, default)
    if "bh" not in tags:
        tags["bh"] = body_hash(mail, tags, body, hash_of(tags))
    names = [entry.strip().lower().encode() for entry in (tags.get("h") or "").split(":")]
    covered = selected(mail.fields, names)
    return sealed(name, tags, key, [canonical_field(field, header) for field in covered], header,
                  between, equals, final)


def sealed(name, tags, key, canonical_fields, form, between="; ", equals="=", final=""):
    """The field with its b= at the end, made over the canonical fields and itself."""
    given = tags.get("b", "")
    tags = {tag: value for tag, value in tags.items() if tag != "b"}
    text = (name + ":" + " " + joined(tags, between, equals)).encode()
    if given is None:
        return text
    text += (between + "b=").encode()
    data = b"\r\n".join([*canonical_fields, canonical_field(text + final.encode(), form)])
    value = base64.b64encode(key.sign(data, hash_of(tags))).decode()
    return text + (given or value).encode() + final.encode()


def seal_field(sets, tags, key, name="ARC-Seal", between="; ", equals="="):
    """An ARC-Seal over sets of (results, message signature, seal), the last of which lacks its seal."""
    fields = [canonical_field(field, "relaxed") for set_ in sets for field in set_]
    return sealed(name, tags, key, fields, "relaxed", between, equals)
