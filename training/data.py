"""Labelled sentences from the corpora, in one form: words of raw text and a label layer a scheme.

Every corpus keeps its own scheme as its own head of the model; a layer that a corpus does not
annotate is absent, and the loss passes over it. `cut` says how many code points of clitics stand
before the name inside its first word (بالرباط: 1).
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from khabar.arabic.tokens import Token, tokenise
from khabar.model.reading import EventType

GOLD = Path(__file__).parent / "gold"
OUTSIDE = "O"
EVENT_TYPES = [str(event_type) for event_type in EventType]
KINDS = ["person", "organisation", "place", "country", "group"]
# Classes of the FANE corpora (Alotaibi and Lee), folded to what they have in common with ours.
FANE = {
    "PER": "Politician Artist Scientist Athlete Religious_PER Police Businessperson Engineer "
    "Lawyer Other_PER",
    "GRP": "Group",
    "ORG": "Government Non-Governmental Commercial Educational Media Sports Religious_ORG "
    "Medical-Science Entertainment",
    "NAT": "Nation",
    "LOC": "Population-Center State-or-Province County-or-District GPE-Cluster Continent "
    "Water-Body Land-Region-Natural Building-Grounds Airport Path Subarea-Facility Plant "
    "Celestial Special",
}
FANE_CLASS = {name: coarse for coarse, names in FANE.items() for name in names.split()}
WOJOOD_CLASSES = ["PERS", "ORG", "GPE", "OCC", "NORP", "EVENT"]

LABELS = {
    "name": [OUTSIDE, *(f"{p}-{k}" for k in KINDS for p in "BI")],
    "position": [OUTSIDE, "B-position", "I-position"],
    "fane": [OUTSIDE, *(f"{p}-{c}" for c in [*FANE, "MISC"] for p in "BI")],
    "wojood": [OUTSIDE, "B-OCC", "I-OCC"],
    "event": [OUTSIDE, *(f"{p}-{t}" for t in EVENT_TYPES for p in "BI")],
    "cut": ["0", "1", "2"],
}


@dataclass(slots=True)
class Sample:
    """Words of one stretch of raw text; `layers[name][i]` labels `words[i]`, None: unknown."""

    words: list[str]
    layers: dict[str, list[str | None]] = field(default_factory=dict)


def fane(path: Path) -> Iterator[Sample]:
    """A FANE corpus: clitics stand as tokens of their own and are glued back to their word."""
    rows: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8-sig") as lines:
        for line in lines:
            word, _, label = line.strip("\n").partition("\t")
            word = word.strip("\u200e\u200f\ufeff ")
            if word:
                rows.append((word, label))
            elif rows:
                yield _glue(rows)
                rows = []
    if rows:
        yield _glue(rows)


PROCLITICS = {"و", "ف", "ب", "ل", "ك", "س"}
ENCLITICS = {"ه", "ها", "هم", "هما", "هن", "نا", "كم", "ي", "ني"}


def _glue(rows: list[tuple[str, str]]) -> Sample:
    sample = Sample([], {"fane": [], "cut": []})
    pending = ""
    for i, (word, label) in enumerate(rows):
        last = i + 1 == len(rows)
        if word in PROCLITICS and label == OUTSIDE and not last and len(pending) < 2:
            pending += word
            continue
        if word in ENCLITICS and label == OUTSIDE and sample.words and not pending:
            sample.words[-1] += word
            continue
        prefix, _, name = label.partition("-")
        coarse = f"{prefix}-{FANE_CLASS.get(name, 'MISC')}" if name else OUTSIDE
        written = word[1:] if pending.endswith("ل") and word.startswith("ال") else word
        sample.words.append(pending + written)
        sample.layers["fane"].append(coarse)
        sample.layers["cut"].append(str(len(pending)) if prefix == "B" else None)
        pending = ""
    return sample


def wojood(path: Path) -> Iterator[Sample]:
    """Wojood: nested labels in one column; the offices are taken."""
    sample = Sample([], {"wojood": []})
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split(" ")
        if len(cells) < 2 or not cells[0] or cells[0] == "$#$":
            if sample.words:
                yield sample
            sample = Sample([], {"wojood": []})
            continue
        office = [label for label in cells[1:] if label.endswith("-OCC")]
        sample.words.append(cells[0])
        sample.layers["wojood"].append(office[0] if office else OUTSIDE)
    if sample.words:
        yield sample


def gold(folder: Path, texts: dict[str, str]) -> Iterator[Sample]:
    """Lead zones of a gold set, a line a sample, with spans as they were annotated. A set of ours
    says where its zones end (`zones.jsonl`); in the others they are the title and three lines."""
    zones = {}
    if (folder / "zones.jsonl").exists():
        lines = (folder / "zones.jsonl").read_text(encoding="utf-8").splitlines()
        zones = {zone["article"]: zone["end"] for zone in map(json.loads, lines)}
    spans: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in (folder / "spans.jsonl").open(encoding="utf-8"):
        span = json.loads(line)
        spans[span["article"]].append(span)
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        event = json.loads(line)
        start = event["trigger_start"]
        spans[event["article"]].append(
            {"layer": "event", "start": start, "end": start + len(event["trigger"]),
             "kind": event["type"]}
        )  # fmt: skip
    for article, marked in spans.items():
        text = texts[article][: zones.get(article)]
        leads = [int(str(s["end"])) for s in marked if s["layer"] != "event"]
        end = len(text) if article in zones else max(leads)
        for start, stop in _lead_lines(text, end):
            tokens = tokenise(text[start:stop], start)
            if tokens:
                yield _label(tokens, marked)


def _lead_lines(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Title and first three lines that hold text, and any later line up to the last span."""
    start, filled = 0, 0
    for line in text.split("\n"):
        stop = start + len(line)
        if line.strip():
            if filled > 3 and start >= end:
                return
            filled += 1
            yield start, stop
        start = stop + 1


def _label(tokens: list[Token], spans: list[dict[str, object]]) -> Sample:
    size = len(tokens)
    sample = Sample(
        [token.word.text for token in tokens],
        {layer: [OUTSIDE] * size for layer in ("name", "position", "event")}
        | {"cut": [None] * size},
    )
    for span in sorted(spans, key=lambda s: int(str(s["start"])) - int(str(s["end"]))):
        layer = str(span["layer"])
        if layer not in {"name", "position", "event"}:
            continue
        start, end = int(str(span["start"])), int(str(span["end"]))
        inside = [i for i, t in enumerate(tokens) if t.start < end and start < t.end]
        if not inside:
            continue
        kind = str(span.get("kind", "position"))
        labels = sample.layers[layer]
        if any(labels[i] != OUTSIDE for i in inside):
            continue  # the longer of two nested names has its place already
        for place, i in enumerate(inside):
            labels[i] = f"{'I' if place else 'B'}-{kind}"
        if layer != "event":
            sample.layers["cut"][inside[0]] = str(min(2, max(0, start - tokens[inside[0]].start)))
    return sample


def article_texts(shared: Path) -> dict[str, str]:
    """Text of every article that a gold set annotates: title, line break, body."""
    texts: dict[str, str] = {}
    names = ("ant_2018-02_to_05", "goud_untitled_dates")
    files = [shared / f"data/articles/{name}.jsonl.gz" for name in names]
    for path in [*shared.glob("gold/*/articles.jsonl"), *files]:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                texts.setdefault(article["id"], f"{article['title']}\n{article['text']}")
    return texts


def training_sets(shared: Path, seed: int, held_gold: str) -> dict[str, list[Sample]]:
    """Every corpus by name. Two parts are kept back to watch the training: a tenth of NewsFANE
    (`held`) and, where one is named, a set of `training/gold` (`held_gold`)."""
    texts = article_texts(shared)
    news = list(fane(shared / "data/ner/newsfane_gold_subset.txt.gz"))
    random.Random(seed).shuffle(news)
    tenth = len(news) // 10
    folders = [*sorted((shared / "gold").glob("train_*")), *sorted(GOLD.iterdir())]
    return {
        "wiki": list(fane(shared / "data/ner/wikifane_gold.txt.gz")),
        "news": news[tenth:],
        "held": news[:tenth],
        "wojood": list(wojood(shared / "data/ner/wojood_sample_train.txt")),
        "gold": [s for f in folders if f.name != held_gold for s in gold(f, texts)],
        "dev": list(gold(shared / "gold/dev", texts)),
        "held_gold": [s for f in folders if f.name == held_gold for s in gold(f, texts)],
    }
