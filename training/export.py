"""Write the trained tagger as the files of its package: `python training/export.py --model
build/tagger.pt --out models/khabar-tagger/src/khabar_tagger`.

`model.onnx` (weights in int8, per channel), `tokenizer.json`, `labels.json`. Prints how far the
int8 scores are from the float ones.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from data import LABELS
from encoder import Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from tagger import Pieces, Tagger


def export(model: Tagger, path: Path) -> None:
    """The model as an ONNX graph in floats; both axes of every input are free."""
    ids = torch.tensor([[0, 5, 6, 7, 8, 2], [0, 9, 10, 2, 1, 1]])
    words = torch.tensor([[[1, 2], [3, 2]], [[1, 2], [1, 0]]])
    axes = {"ids": {0: "batch", 1: "pieces"}, "words": {0: "batch", 1: "words"},
            "scores": {0: "batch", 1: "words"}}  # fmt: skip
    torch.onnx.export(
        model, (ids, words), str(path), input_names=["ids", "words"], output_names=["scores"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def difference(model: Tagger, path: Path) -> float:
    """Largest difference of scores between the torch model and the written one."""
    ids = torch.randint(4, 20000, (3, 40))
    words = torch.stack([torch.arange(1, 31), torch.ones(30, dtype=torch.int64)], -1)
    places = words.expand(3, -1, -1).contiguous()
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"ids": ids.numpy(), "words": places.numpy()})
    with torch.no_grad():
        return float(np.abs(found - model(ids, places).numpy()).max())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    saved = torch.load(options.model, weights_only=False)
    model = Tagger(Encoder(len(saved["vocabulary"]), saved["layers"]))
    model.load_state_dict(saved["state"])
    model.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    target = options.out / "model.onnx"
    with tempfile.TemporaryDirectory() as folder:
        floats = Path(folder) / "floats.onnx"
        export(model, floats)
        print(
            f"float: {floats.stat().st_size / 1e6:.1f} MB, off by {difference(model, floats):.5f}"
        )
        quantize_dynamic(
            str(floats), str(target), op_types_to_quantize=["MatMul", "Gather"],
            weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        )  # fmt: skip
    print(f"int8: {target.stat().st_size / 1e6:.1f} MB, off by {difference(model, target):.5f}")
    Pieces(saved["vocabulary"]).model.save(str(options.out / "tokenizer.json"), pretty=False)
    (options.out / "labels.json").write_text(json.dumps(LABELS, indent=1) + "\n")


if __name__ == "__main__":
    main()
