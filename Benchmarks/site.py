"""How long a site takes to build, how large it is, and how fast its first page and its filters are.

    Benchmarks/site.py PROGRAM [--events 100,10000,100000] [--seed 1] [--keep DIR] [--browser]

The articles are made from a seed: sentences that report aid, attacks, talks and sanctions between countries of
data/actors.tsv in towns of data/places-generated.tsv, ten to an article, over eleven years; the same seed gives the
same bytes. With `--browser` (Playwright, as the browser tests have it) the explorer is opened in Chromium.
"""

import argparse
import datetime
import gzip
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
SENTENCES = [
    "On {date} {a} pledged {n} million euros in military aid to {b}.",
    "{a} delivered {n} million euros of humanitarian aid to {b} on {date}.",
    "{a} forces shelled {town} on {date}, killing {few} people.",
    "On {date} {a} struck {town} with missiles.",
    "{a} and {b} held talks in {town} on {date}.",
    "On {date} {a} offered to mediate between {b} and {c}.",
    "{a} imposed sanctions on {b} on {date}.",
    "{a} accused {b} of an attack on {town} on {date}.",
    "Parliament in {a} ratified the accord with {b} on {date}.",
    "{a} and {b} exchanged {n} prisoners on {date}.",
]
OUTLETS = [f"Paper {number}" for number in range(1, 61)]
FIRST, DAYS = datetime.date(2014, 1, 1), 4_000


def column(name: str, kind: tuple[str, str]) -> list[str]:
    """The first names of the rows of a table whose second or third column says the kind."""
    lines = (ROOT / "data" / name).read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line.startswith("id\t")).split("\t")
    kind_at, names_at = header.index(kind[0]), header.index("names")
    rows = [line.split("\t") for line in lines if line and not line.startswith(("#", "id\t"))]
    return [row[names_at].split("|")[0] for row in rows if len(row) > kind_at and row[kind_at] == kind[1]]


def words(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


def article(number: int, source: random.Random, countries: list[str], towns: list[str]) -> str:
    published = FIRST + datetime.timedelta(days=source.randrange(30, DAYS))
    sentences = []
    for _ in range(10):
        a, b, c = source.sample(countries, 3)
        day = published - datetime.timedelta(days=source.randrange(1, 30))
        values = {
            "a": a, "b": b, "c": c, "n": source.randrange(2, 990), "few": source.randrange(2, 60),
            "town": source.choice(towns), "date": words(day),
        }
        sentences.append(source.choice(SENTENCES).format(**values))
    record = {
        "id": f"{published}-{number}", "title": f"Report {number}", "published": str(published), "language": "en",
        "source": source.choice(OUTLETS), "text": "\n\n".join(sentences),
    }
    return json.dumps(record)


def make_project(folder: pathlib.Path, events: int, seed: int) -> None:
    source = random.Random(seed)
    countries, towns = column("actors.tsv", ("kind", "country")), column("places-generated.tsv", ("level", "city"))
    towns = sorted(source.sample(towns, 400))
    (folder / "corpus").mkdir(parents=True)
    lines = (article(number, source, countries, towns) for number in range(max(1, events // 10)))
    (folder / "corpus" / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "timeline.yml").write_text("title: Bench\nlanguage: en\nshow: quotes\n", encoding="utf-8")


def build(program: str, folder: pathlib.Path) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [program, "build", "--quiet", "--no-ledger"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"build: exit status {process.returncode}")
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def packed(paths: list[pathlib.Path]) -> float:
    """Kilobytes after gzip."""
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths) / 1_000


# As `LARGE` in templates/assets/explorer.js: more events than that, and it opens on the last months.
LARGE = 20_000


def first_view(site: pathlib.Path) -> list[pathlib.Path]:
    """Everything the explorer loads before a reader does anything: what the page names, the years it shows, the newest
    titles."""
    assets = [site / "timeline.html", *(site / "assets").glob("*.css"), *(site / "assets").glob("explorer*.js")]
    assets += [site / "assets" / name for name in ("timeline.js", "shards.js")]
    line = (site / "shards" / "index.js").read_text(encoding="utf-8").splitlines()[-1]
    index = json.loads(line[len('TL.put("index",') : -2])
    years, (first, last) = index["years"], index["recent"]
    if index["count"] > LARGE:
        # A year is its name, where its events begin, how many they are, and its last day.
        after = [(None, None, None, float("-inf")), *years]
        years = [year for before, year in zip(after, years) if year[3] >= first and before[3] < last]
    months = index["months"][-1:]
    shards = [f"y/{year[0]}" for year in years] + [f"m/{month[0]}" for month in months]
    return assets + [site / "shards" / f"{name}.js" for name in ["index", *shards]]


def in_browser(site: pathlib.Path) -> str:
    """Milliseconds to the largest paint, layout shift, and from a filter to the next frame: the first, then the middle of seven."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.add_init_script(
            """window.seen = { paint: 0, shift: 0 };
            new PerformanceObserver(l => l.getEntries().forEach(e => { seen.paint = e.startTime; }))
              .observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) seen.shift += e.value; }))
              .observe({ type: "layout-shift", buffered: true });""")
        page.goto((site / "timeline.html").as_uri())
        page.wait_for_selector(".explorer .overview svg", timeout=60_000)
        page.wait_for_timeout(3_000)
        seen = page.evaluate("seen")
        page.locator(".facet summary").first.click()
        page.wait_for_selector('.facet-panel input[type="checkbox"]')
        first, *others = page.evaluate(
            """async () => {
              const times = [];
              for (let n = 0; n < 8; n += 1) {
                await new Promise(done => setTimeout(done, 500));
                const boxes = document.querySelectorAll('.facet-panel input[type="checkbox"]');
                times.push(await new Promise(done => {
                  const start = performance.now();
                  boxes[n % Math.min(boxes.length, 4)].click();
                  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
                }));
              }
              return times;
            }""")
        browser.close()
    return (
        f"largest paint {seen['paint']:.0f} ms, layout shift {seen['shift']:.3f}, filter to paint {first:.0f} ms at first, "
        f"then {statistics.median(others):.0f} ms")


def measure(options, events: int, folder: pathlib.Path) -> None:
    make_project(folder, events, options.seed)
    wall, processor, peak = build(options.program, folder)
    site = folder / "site"
    again, _, _ = build(options.program, folder)
    files = [path for path in site.rglob("*") if path.is_file()]
    found = json.loads((site / "data" / "events.json").read_text(encoding="utf-8"))["events"]
    search = list((site / "shards" / "s").glob("*.js"))
    print(
        f"{len(found):7} events: {wall:7.1f} s wall, {processor:7.1f} s CPU, again {again:.1f} s, peak {peak:.0f} MB; "
        f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB; first view of the explorer "
        f"{packed(first_view(site)):.0f} kB gz; search {packed(search):.0f} kB gz in {len(search)} shards", flush=True)
    if options.browser:
        print(f"{'':7}         {in_browser(site)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--events", default="100,10000,100000", help="about how many, between commas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path, help="where the projects are left")
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    for events in map(int, options.events.split(",")):
        if options.keep:
            shutil.rmtree(options.keep / str(events), ignore_errors=True)
            measure(options, events, options.keep / str(events))
        else:
            with tempfile.TemporaryDirectory() as name:
                measure(options, events, pathlib.Path(name) / "project")


if __name__ == "__main__":
    main()
