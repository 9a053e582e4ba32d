"""How fast the pipes are, and what memory they need: throughput.py PROGRAM [--sizes 1,16,256] [--commands tag,extract].

The input is the sample corpus, article after article until the size is reached; every run is one process on one core.
Prints a line a run: the text's size, wall and processor seconds, MB of text a second, peak memory; `extract` has sizes
of its own, and its start is measured as well.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


def articles() -> list[dict]:
    """The sample articles as JSON Lines records, by path."""
    result = []
    for path in sorted((ROOT / "corpus").glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        day = next((line.split(":", 1)[1].strip() for line in front.splitlines() if line.startswith("published:")), None)
        result.append({"id": path.stem, "published": day, "text": body.strip()})
    return result


def write_corpus(file, megabytes: float) -> int:
    """Writes articles until their texts reach the size; tells the bytes of text written."""
    texts, number = articles(), 0
    written = 0
    while written < megabytes * 1_000_000:
        article = dict(texts[number % len(texts)], id=f"a{number}")
        written += len(article["text"].encode())
        number += 1
        file.write(json.dumps(article, ensure_ascii=False) + "\n")
    file.flush()
    return written


def run(program: str, command: str, path: str) -> tuple[float, float, int]:
    """Wall seconds, processor seconds and peak kilobytes of one process on one core."""
    with open(path, "rb") as source, open(os.devnull, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(
            ["taskset", "--cpu-list", "0", program, command, "-", "--jobs", "1"], stdin=source, stdout=sink
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"{command}: exit status {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def extraction(program: str, sizes: list[float] = [1, 16, 64]) -> None:
    """Prints what `extract` takes for several sizes, and what it takes to start."""
    for size in sizes:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
            text = write_corpus(file, size) / 1_000_000
            wall, cpu, peak = run(program, "extract", file.name)
        print(f"extract  {text:8.1f} {wall:8.2f} {cpu:7.2f} {text / cpu:7.1f} {peak / 1024:9.1f}", flush=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        write_corpus(file, 0.000001)
        start(program, "no input", os.devnull)
        start(program, "one article", file.name)


def start(program: str, name: str, path: str, runs: int = 10) -> None:
    """Prints the least and the median time of `extract` on an input of next to nothing, which loads the tables or not."""
    results = [run(program, "extract", path) for _ in range(runs)]
    walls = [wall * 1000 for wall, _, _ in results]
    peak = max(peak for _, _, peak in results) / 1024
    print(f"start, {name}: least {min(walls):.0f} ms, median {statistics.median(walls):.0f} ms, peak {peak:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--sizes", default="1,16,128", help="megabytes of text, between commas")
    parser.add_argument("--commands", default="tag,extract")
    options = parser.parse_args()
    print("command   MB text   wall s   CPU s    MB/s   peak MB")
    for command in options.commands.split(","):
        if command == "extract":
            continue
        for size in options.sizes.split(","):
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
                text = write_corpus(file, float(size)) / 1_000_000
                wall, cpu, peak = run(options.program, command, file.name)
            print(f"{command:8} {text:8.1f} {wall:8.2f} {cpu:7.2f} {text / cpu:7.1f} {peak / 1024:9.1f}", flush=True)
    if "extract" in options.commands.split(","):
        extraction(options.program)


if __name__ == "__main__":
    main()
