"""Reads what our transparency log wrote, with pymerkle for the tree and cryptography for the signature.

Prints one line, "verified <size> <root>", "verified <n> proofs" or "verified <n> events", or says what it found and exits with 1.
"""

import base64
import hashlib
import hmac
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pymerkle import InmemoryTree

TILE_WIDTH = 256


class Found(Exception):
    """Something that is not as it should be."""


def index_path(index: int) -> str:
    digits = f"{index:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    return "/".join([f"x{group}" for group in groups[:-1]] + groups[-1:])


def read_tile(sample: Path, level: str, index: int, width: int) -> bytes:
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return (sample / "log/tile" / level / f"{index_path(index)}{partial}").read_bytes()


def open_head(sample: Path, signed: bytes) -> tuple[int, bytes]:
    name, key_id, key = (sample / "log.vkey").read_text().strip().split("+", 2)
    typed = base64.b64decode(key, validate=True)
    if hashlib.sha256(f"{name}\n".encode() + typed).hexdigest()[:8] != key_id or typed[0] != 1:
        raise Found("the key is not the one that its id names")
    text, _, lines = signed.decode("utf-8").rpartition("\n\n")
    text += "\n"
    mine = [line.split(" ") for line in lines.splitlines() if line.startswith(f"\u2014 {name} ")]
    signatures = [base64.b64decode(line[2], validate=True) for line in mine]
    signature = next((each[4:] for each in signatures if each[:4].hex() == key_id), None)
    if signature is None:
        raise Found("the log did not sign the checkpoint")
    Ed25519PublicKey.from_public_bytes(typed[1:]).verify(signature, text.encode())
    origin, size, root, end = text.split("\n")
    if origin != name or end != "":
        raise Found("the checkpoint is one of another log")
    return int(size), base64.b64decode(root, validate=True)


def entries(sample: Path, size: int):
    for index in range(-(-size // TILE_WIDTH)):
        width = min(TILE_WIDTH, size - index * TILE_WIDTH)
        bundle, at, count = read_tile(sample, "entries", index, width), 0, 0
        while at < len(bundle):
            end = at + 2 + int.from_bytes(bundle[at : at + 2], "big")
            if end > len(bundle):
                raise Found(f"bundle {index} is torn")
            yield bundle[at + 2 : end]
            at, count = end, count + 1
        if count != width:
            raise Found(f"bundle {index} has {count} entries, not {width}")


def require_tiles(sample: Path, tree: InmemoryTree, size: int) -> None:
    """Each tile of each level against the roots that pymerkle finds for its ranges."""
    level, span = 0, 1
    while size // span > 0:
        hashes = size // span
        for index in range(-(-hashes // TILE_WIDTH)):
            width = min(TILE_WIDTH, hashes - index * TILE_WIDTH)
            first = index * TILE_WIDTH
            expected = b"".join(range_root(tree, (first + at) * span, span) for at in range(width))
            if read_tile(sample, str(level), index, width) != expected:
                raise Found(f"tile {level}/{index} does not hold the roots of the entries below it")
        level, span = level + 1, span * TILE_WIDTH


def range_root(tree: InmemoryTree, start: int, span: int) -> bytes:
    if span == 1:
        return tree.get_leaf(start + 1)
    half = span // 2
    return tree.hash_pair(range_root(tree, start, half), range_root(tree, start + half, half))


def tree_of(sample: Path, size: int, root: bytes) -> InmemoryTree:
    tree = InmemoryTree(algorithm="sha256")
    for entry in entries(sample, size):
        tree.append_entry(entry)
    if tree.get_size() != size or tree.get_root(size) != root:
        raise Found("the entries do not give the root of the checkpoint")
    return tree


def verify_log(sample: Path) -> str:
    size, root = open_head(sample, (sample / "log/checkpoint").read_bytes())
    require_tiles(sample, tree_of(sample, size, root), size)
    return f"verified {size} {base64.b64encode(root).decode()}"


def verify_proofs(sample: Path) -> str:
    """Each proof against the one that pymerkle makes from the entries of the log."""
    size, root = open_head(sample, (sample / "log/checkpoint").read_bytes())
    tree = tree_of(sample, size, root)
    files = sorted((sample / "proofs").glob("*.tlog-proof"))
    for file in files:
        top, _, checkpoint = file.read_bytes().partition(b"\n\n")
        header, index_line, *hashes = top.decode().split("\n")
        if header != "c2sp.org/tlog-proof@v1" or open_head(sample, checkpoint) != (size, root):
            raise Found(f"{file.name} is no proof under the checkpoint of the log")
        index = int(index_line.removeprefix("index "))
        made = tree.prove_inclusion(index + 1, size)
        leaf = tree.hash_buff(file.with_suffix(".entry").read_bytes())
        if made.path != [leaf, *(base64.b64decode(line, validate=True) for line in hashes)]:
            raise Found(f"{file.name} does not hold the hashes that lead from its entry to the root")
    return f"verified {len(files)} proofs"


def root_from(leaf: bytes, index: int, size: int, hashes: list[bytes]) -> bytes:
    """The root to which the hashes lead from a leaf, as RFC 9162 (2.1.3.2) has it."""
    at, last = index, size - 1
    for sibling in hashes:
        if last == 0:
            raise Found("the proof is longer than the tree is high")
        if at & 1 or at == last:
            leaf = hashlib.sha256(b"\x01" + sibling + leaf).digest()
            while not at & 1 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            leaf = hashlib.sha256(b"\x01" + leaf + sibling).digest()
        at, last = at >> 1, last >> 1
    if last != 0:
        raise Found("the proof is shorter than the tree is high")
    return leaf


def verify_event(proof: Path, sample: Path) -> None:
    """A proof that carries its entry, with nothing but the key, the bytes of the event, and the standard library."""
    top, _, checkpoint = proof.read_bytes().partition(b"\n\n")
    header, extra_line, index_line, *lines = top.decode().split("\n")
    if header != "c2sp.org/tlog-proof@v1":
        raise Found(f"{proof.name} is no proof")
    extra = json.loads(base64.b64decode(extra_line.removeprefix("extra "), validate=True))
    size, root = open_head(sample, checkpoint)
    entry = extra["entry"].encode()
    hashes = [base64.b64decode(line, validate=True) for line in lines]
    if root_from(hashlib.sha256(b"\x00" + entry).digest(), int(index_line.removeprefix("index ")), size, hashes) != root:
        raise Found(f"{proof.name} does not lead from its entry to the root")
    event = proof.with_suffix(".event").read_bytes()
    made = hmac.new(base64.b64decode(extra["salt"], validate=True), event, hashlib.sha256).digest()
    leaf = json.loads(entry)
    if leaf["n"] != len(event) or base64.b64decode(leaf["c256"], validate=True) != made:
        raise Found(f"{proof.name} commits to another event")


def verify_events(sample: Path) -> str:
    files = sorted((sample / "events").glob("*.tlog-proof"))
    for file in files:
        verify_event(file, sample)
    return f"verified {len(files)} events"


WAYS = {"log": verify_log, "proofs": verify_proofs, "events": verify_events}

if __name__ == "__main__":
    try:
        print(WAYS[sys.argv[1]](Path(sys.argv[2])))
    except InvalidSignature:
        sys.exit("the signature of the log is not valid")
    except (Found, ValueError, KeyError, OSError) as found:
        sys.exit(str(found))
