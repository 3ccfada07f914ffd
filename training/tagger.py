"""The tagger: one pass of the encoder, a linear head a label layer, over words."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from data import LABELS, Sample
from encoder import PAD, WIDTH, Encoder
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from torch import Tensor, nn

START, END = 0, 2
PIECES_A_WORD = 8
LONGEST = 254  # pieces in one sequence
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")


class Pieces:
    """Words → piece ids, each distinct word once."""

    def __init__(self, vocabulary: list[tuple[str, float]]) -> None:
        self.model = Tokenizer(Unigram(vocabulary, unk_id=3))
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        ids = self.known.get(word)
        if ids is None:
            ids = self.model.encode("▁" + MARKS.sub("", word), add_special_tokens=False).ids
            ids = self.known[word] = ids[:PIECES_A_WORD] or [3]
        return ids


class Tagger(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(WIDTH, sum(len(labels) for labels in LABELS.values()))

    def forward(self, ids: Tensor, words: Tensor) -> Tensor:
        """ids (batch, pieces); words (batch, words, 2): first piece and number of pieces, 0 for
        padding. Returns the scores of all heads side by side, (batch, words, labels)."""
        states = self.encoder(ids)
        sums = torch.cumsum(states, 1)
        first, last = words[..., 0], words[..., 0] + words[..., 1]

        def upto(index: Tensor) -> Tensor:
            at = (index - 1).clamp(min=0).unsqueeze(-1).expand(-1, -1, WIDTH)
            return torch.gather(sums, 1, at)

        counts = words[..., 1].clamp(min=1).unsqueeze(-1).to(states.dtype)
        return self.heads(self.dropout((upto(last) - upto(first)) / counts))


@dataclass(slots=True)
class Row:
    """One sequence: piece ids, place of each word, and its sample from word `offset` on."""

    ids: list[int]
    words: list[tuple[int, int]]
    sample: Sample
    offset: int


def rows(sample: Sample, pieces: Pieces) -> Iterator[Row]:
    """Cut a sample into sequences of at most LONGEST pieces."""
    ids: list[int] = [START]
    places: list[tuple[int, int]] = []
    offset = 0
    for i, word in enumerate(sample.words):
        found = pieces.of(word)
        if len(ids) + len(found) > LONGEST:
            yield Row([*ids, END], places, sample, offset)
            ids, places, offset = [START], [], i
        places.append((len(ids), len(found)))
        ids += found
    if places:
        yield Row([*ids, END], places, sample, offset)


def batches(all_rows: list[Row], size: int, chance: random.Random) -> list[list[Row]]:
    """Rows of like length together, about `size` pieces a batch, in random order."""
    order = sorted(all_rows, key=lambda row: len(row.ids) + chance.random() * 8)
    made: list[list[Row]] = [[]]
    for row in order:
        if made[-1] and len(row.ids) * (len(made[-1]) + 1) > size:
            made.append([])
        made[-1].append(row)
    chance.shuffle(made)
    return [batch for batch in made if batch]


def tensors(batch: list[Row]) -> tuple[Tensor, Tensor]:
    """Piece ids and word places, padded."""
    longest = max(len(row.ids) for row in batch)
    most = max(len(row.words) for row in batch)
    ids = torch.tensor([row.ids + [PAD] * (longest - len(row.ids)) for row in batch])
    words = torch.tensor([row.words + [(1, 0)] * (most - len(row.words)) for row in batch])
    return ids, words


def offsets() -> dict[str, tuple[int, int]]:
    """Where the scores of each layer stand among all of them."""
    at, places = 0, {}
    for layer, labels in LABELS.items():
        places[layer] = (at, at + len(labels))
        at += len(labels)
    return places


def best_path(scores: Tensor, labels: list[str]) -> list[str]:
    """The best sequence of BIO labels that is allowed: I-x only after B-x or I-x."""
    size = len(labels)
    allowed = torch.zeros(size, size)
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            for i, before in enumerate(labels):
                if before not in {label, f"B-{label[2:]}"}:
                    allowed[i, j] = -1e4
    total = scores[0].clone()
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            total[j] = -1e4
    back = []
    for step in scores[1:]:
        best, came = (total[:, None] + allowed).max(0)
        back.append(came)
        total = best + step
    path = [int(total.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return [labels[i] for i in reversed(path)]


def spans(labels: list[str | None]) -> set[tuple[int, int, str]]:
    """(first word, word after the last, kind) of every stretch."""
    found, start = set(), None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and (label is None or not label.startswith("I-")):
            found.add((start, i, str(labels[start])[2:]))
            start = None
        if label and label.startswith("B-"):
            start = i
    return found
