"""Measures dates and events against the gold, and compares with what was recorded.

    scripts/quality.py PROGRAM BENCH            prints the tables of docs/quality.md
    scripts/quality.py PROGRAM BENCH --check    exits 1 where a figure has fallen below docs/quality.json
    scripts/quality.py PROGRAM BENCH --record   writes docs/quality.json

BENCH is the folder with the scorers and the development gold. It holds third-party texts, so it is not part of the
repository: where it is absent, nothing is measured, and a line says so.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
RECORD = ROOT / "docs" / "quality.json"
EVENT_KEYS = [
    "essential_recall", "precision_strict", "precision_lenient", "status_class_accuracy", "false_happened_share",
    "date_accuracy", "role_f1", "amount_accuracy", "boilerplate_events",
]
LOWER_IS_BETTER = {"false_happened_share", "boilerplate_events", "events"}


def score_events(bench: pathlib.Path, gold: pathlib.Path, system: pathlib.Path) -> dict:
    scorer = [sys.executable, str(bench / "score_events.py"), "--gold", str(gold), str(system), "--json"]
    scores = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    figures = {key: scores[key] or 0 for key in EVENT_KEYS}
    coreference = scores["coreference"]
    return figures | {"b3_precision": coreference["b3"]["p"], "conll_f1": coreference["conll"]}


def build(program: str, corpus: pathlib.Path, site: pathlib.Path) -> pathlib.Path:
    command = [program, "build", "--quiet", "--no-ledger", "--corpus", str(corpus), "--output", str(site)]
    subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return site / "data"


def measure_corpus(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
    return score_events(bench, ROOT / "Tests" / "Gold", build(program, ROOT / "corpus", folder / "sample"))


def measure_set(name: str):
    """A measure of a folder of `Tests` that holds articles and their gold."""
    place = ROOT / "Tests" / name

    def measure(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
        return score_events(bench, place / "gold", build(program, place / "articles", folder / name))

    return measure


def measure_ordinary(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
    """How many events are made of news that is not about states: matches, mergers, schools, trials."""
    articles = sorted(str(path) for path in (ROOT / "Tests" / "Ordinary").glob("*.md"))
    mentions = subprocess.run([program, "extract", *articles], capture_output=True, text=True, cwd=ROOT, check=True)
    return {"events": len(mentions.stdout.splitlines())}


def measure_seed_site(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
    """The two seeds as they are: plain text without a date."""
    copy = folder / "seed-articles"
    shutil.copytree(bench.parent / "seeds", copy)
    return score_events(bench, bench / "seeds-gold", build(program, copy, folder / "seeds"))


def measure_seed_mentions(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
    """The two seeds with their publication date, through the pipe."""
    mentions = folder / "mentions.ndjson"
    with open(bench / "seeds-dated.jsonl", "rb") as source, open(mentions, "wb") as sink:
        subprocess.run([program, "extract", "--clean", "-"], stdin=source, stdout=sink, cwd=ROOT, check=True)
    return score_events(bench, bench / "seeds-gold", mentions)


def measure_timexes(program: str, bench: pathlib.Path, folder: pathlib.Path) -> dict:
    timex, tagged = bench / "timex", folder / "timexes.ndjson"
    with open(timex / "dev.ndjson", "rb") as source, open(tagged, "wb") as sink:
        subprocess.run([program, "tag", "-"], stdin=source, stdout=sink, cwd=ROOT, check=True)
    scorer = [sys.executable, str(timex / "score_timex.py"), "--list", str(timex / "dev.txt"), "--system", str(tagged)]
    for part in ["aquaint", "timebank"]:
        scorer += ["--gold", str(timex / "gold" / part)]
    scores = json.loads(subprocess.run([*scorer, "--json"], capture_output=True, text=True, check=True).stdout)
    all_documents = scores["sets"]["all"]
    return {key: all_documents[key] for key in ["strict_f1", "relaxed_f1", "type_f1", "value_f1"]}


MEASURES = {
    "sample corpus": measure_corpus,
    "other articles": measure_set("World"),
    "unseen articles": measure_set("Unseen"),
    "ordinary news": measure_ordinary,
    "seeds, site": measure_seed_site,
    "seeds, dated": measure_seed_mentions,
    "time expressions": measure_timexes,
}


def print_table(name: str, scores: dict) -> None:
    print(f"\n| {name} | |\n|---|---|")
    for key, value in scores.items():
        print(f"| {key} | {value:.3f} |")


def fallen(recorded: dict, measured: dict) -> list[str]:
    """What is worse than recorded by more than rounding; a figure without a value (nothing to score) counts as 0."""
    lines = []
    for name, scores in recorded.items():
        for key, before in scores.items():
            now = measured[name][key]
            worse = now - before if key in LOWER_IS_BETTER else before - now
            if worse > 0.0005:
                lines.append(f"{name}: {key} was {before}, is {now}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("bench", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    program, bench = str(pathlib.Path(options.program).resolve()), options.bench.resolve()
    if not bench.is_dir():
        print(f"quality: {options.bench} is not here: scores not measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        measured = {name: measure(program, bench, pathlib.Path(folder)) for name, measure in MEASURES.items()}
    for name, scores in measured.items():
        print_table(name, scores)
    if options.record:
        RECORD.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    lines = fallen(json.loads(RECORD.read_text(encoding="utf-8")), measured) if options.check else []
    for line in lines:
        print(f"quality: fallen: {line}", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
