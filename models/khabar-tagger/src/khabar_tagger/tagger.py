"""Words in, a label a word and layer out; one pass of the encoder serves all layers."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

START, PAD, END, UNKNOWN = 0, 1, 2, 3
PIECES_A_WORD = 8
LONGEST = 254  # pieces in one sequence; a longer sentence is cut in two
BATCH = 2048  # pieces in one pass
FORBIDDEN = -1e4
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch of one sentence: its piece ids; first piece and number of pieces of each word."""

    sentence: int
    offset: int  # number of its first word in the sentence
    ids: list[int]
    words: list[tuple[int, int]]


class Mark(NamedTuple):
    """Words `first` to `last` (not included) of a sentence. `cut` is the number of code points of
    clitics before it inside its first word (بالرباط: 1), `chance` the probability of its least
    sure word."""

    first: int
    last: int
    kind: str
    cut: int
    chance: float


class Tagger:
    """Layers: `name`, whose kinds are those of Khabar, and `position`."""

    def __init__(self, model: bytes, tokenizer: str, labels: dict[str, list[str]]) -> None:
        options = onnxruntime.SessionOptions()
        # One thread a process: the engine runs a process a core.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_str(tokenizer)
        self._pieces: dict[str, list[int]] = {}
        self._layers: dict[str, tuple[slice, list[str]]] = {}
        start = 0
        for layer, names in labels.items():
            self._layers[layer] = (slice(start, start + len(names)), names)
            start += len(names)

    def tag(self, sentences: Sequence[Sequence[str]], layer: str) -> list[list[Mark]]:
        """The marks of one layer in every sentence, in order; none overlaps another."""
        rows = [row for i, words in enumerate(sentences) for row in self._rows(i, words)]
        scores: dict[int, Floats] = {}
        for batch in _batches(rows):
            scores.update(self._score([(i, rows[i]) for i in batch]))
        marks: list[list[Mark]] = [[] for _ in sentences]
        for i, row in enumerate(rows):
            marks[row.sentence] += self._marks(row, scores[i], layer)
        return marks

    def _marks(self, row: _Row, scores: Floats, layer: str) -> Iterator[Mark]:
        where, names = self._layers[layer]
        cuts = scores[:, self._layers["cut"][0]].argmax(1)
        path = _best_path(scores[:, where], names)
        chances = _softmax(scores[:, where])[range(len(path)), path]
        labels = [names[i] for i in path]
        first = 0
        while first < len(labels):
            last = first + 1
            if labels[first].startswith("B-"):
                while last < len(labels) and labels[last].startswith("I-"):
                    last += 1
                chance = float(chances[first:last].min())
                yield Mark(
                    row.offset + first, row.offset + last, labels[first][2:],
                    int(cuts[first]), chance,
                )  # fmt: skip
            first = last

    def _rows(self, sentence: int, words: Sequence[str]) -> Iterator[_Row]:
        offset, ids, places = 0, [START], list[tuple[int, int]]()
        for number, word in enumerate(words):
            pieces = self._piece_ids(word)
            if len(ids) + len(pieces) > LONGEST:
                yield _Row(sentence, offset, [*ids, END], places)
                offset, ids, places = number, [START], []
            places.append((len(ids), len(pieces)))
            ids += pieces
        if places:
            yield _Row(sentence, offset, [*ids, END], places)

    def _piece_ids(self, word: str) -> list[int]:
        ids = self._pieces.get(word)
        if ids is None:
            encoded = self._tokenizer.encode("▁" + _MARKS.sub("", word), add_special_tokens=False)
            ids = encoded.ids[:PIECES_A_WORD] or [UNKNOWN]
            if len(self._pieces) < 200_000:
                self._pieces[word] = ids
        return ids

    def _score(self, rows: Sequence[tuple[int, _Row]]) -> Iterator[tuple[int, Floats]]:
        ids = np.full((len(rows), max(len(r.ids) for _, r in rows)), PAD, np.int64)
        words = np.zeros((len(rows), max(len(r.words) for _, r in rows), 2), np.int64)
        words[:, :, 0] = 1
        for i, (_, row) in enumerate(rows):
            ids[i, : len(row.ids)] = row.ids
            words[i, : len(row.words)] = row.words
        (scores,) = self._session.run(None, {"ids": ids, "words": words})
        for i, (number, row) in enumerate(rows):
            yield number, scores[i, : len(row.words)]


def _batches(rows: Sequence[_Row]) -> Iterator[list[int]]:
    """Numbers of rows of like length, so that little is padded."""
    batch: list[int] = []
    for i in sorted(range(len(rows)), key=lambda i: len(rows[i].ids)):
        if batch and len(rows[i].ids) * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _best_path(scores: Floats, names: Sequence[str]) -> list[int]:
    """The best label a word; I-x only stands behind B-x or I-x (Viterbi where that matters)."""
    best: list[int] = scores.argmax(1).tolist()
    return best if _is_legal([names[i] for i in best]) else _viterbi(scores, _transitions(names))


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    shares: Floats = powers / powers.sum(1, keepdims=True)
    return shares


def _is_legal(labels: Sequence[str]) -> bool:
    before = "O"
    for label in labels:
        if label.startswith("I-") and before[2:] != label[2:]:
            return False
        before = label
    return True


def _transitions(names: Sequence[str]) -> Floats:
    """allowed[i, j]: 0 where label j may follow label i; the last row is the beginning."""
    allowed = np.zeros((len(names) + 1, len(names)), np.float32)
    for j, label in enumerate(names):
        if label.startswith("I-"):
            for i, before in enumerate([*names, "O"]):
                if before[2:] != label[2:]:
                    allowed[i, j] = FORBIDDEN
    return allowed


def _viterbi(scores: Floats, allowed: Floats) -> list[int]:
    total = scores[0] + allowed[-1]
    came: list[NDArray[np.intp]] = []
    for step in scores[1:]:
        options = total[:, None] + allowed[:-1]
        came.append(options.argmax(0))
        total = options.max(0) + step
    path = [int(total.argmax())]
    for back in reversed(came):
        path.append(int(back[path[-1]]))
    return path[::-1]


def load() -> Tagger:
    """The tagger with the files of this package. Takes about a third of a second."""
    folder = files("khabar_tagger")
    return Tagger(
        (folder / "model.onnx").read_bytes(),
        (folder / "tokenizer.json").read_text(encoding="utf-8"),
        json.loads((folder / "labels.json").read_text(encoding="utf-8")),
    )
