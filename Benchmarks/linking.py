"""How fast `timeline link` is, what memory it needs, and how its cost grows.

    Benchmarks/linking.py PROGRAM [--sizes 10000,100000,1000000] [--jobs 2]

The mentions are made as they are read: seeded events between invented bodies in invented towns, told by one to six
articles each in the words of a few templates, most with a day, some only with a month or with none; the same seed gives
the same bytes. Every run is one process, and everything counts: start-up, reading, linking, writing.
"""

import argparse
import base64
import datetime
import hashlib
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time

FIRST = datetime.date(2014, 1, 1)
DAYS = 4000
COUNTRIES = [f"{a}{b}" for a in "QXZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:60]
TOWNS = [f"{a}{b}{c}" for a in ("Bel", "Kor", "Mar", "Nov", "Ost", "Tal", "Ver", "Zel") for b in ("a", "e", "in", "o", "u")
         for c in ("burg", "by", "dorf", "gorod", "mouth", "polis", "stad", "ville", "wick", "yarsk")]
THINGS = "rifles,trucks,bridges,pumps,radios,tents,rails,boats,grain,turbines,masks,cables,lamps,drills,cranes".split(",")
PLACES = "the harbour,a depot,the power plant,the old airfield,a rail yard,the ring road,a market,the northern suburb".split(",")
TAILS = """after a night of rain,while talks went on elsewhere,as the two sides traded blame,days before a summit
,a spokesman said,according to three officials,in the second such case this season,and gave no further detail""".replace("\n", "").split(",")

# type, verbs, roles of the first and second body, whether it has a town, an amount
KINDS = [
    ("offensive.strike", ["struck", "hit", "shelled"], "attacker", "target", True, False),
    ("offensive.ground", ["attacked", "stormed"], "attacker", "target", True, False),
    ("offensive.territory", ["captured", "took"], "taker", "loser", True, False),
    ("aid.military", ["promised", "announced", "approved"], "donor", "recipient", False, True),
    ("aid.financial", ["pledged", "granted"], "donor", "recipient", False, True),
    ("diplomacy.demand", ["demanded", "called for"], "demander", "addressee", False, False),
    ("diplomacy.meeting", ["visited", "met"], "visitor", "host", True, False),
    ("mediation.talks", ["negotiated", "held talks"], "parties", "parties", True, False),
    ("sanctions.imposed", ["sanctioned", "blacklisted"], "sender", "target", False, False),
    ("humanitarian.exchange", ["exchanged", "swapped"], "parties", "parties", False, False),
]


def body(code: str, words: str, start: int) -> dict:
    return {"country": code, "id": code, "kind": "country", "name": f"Land {code}", "text": words,
            "start": start, "end": start + len(words)}


def event(source: random.Random) -> dict:
    """What one event is; its reports differ in words, precision and report date."""
    kind = source.choice(KINDS)
    first, second = source.sample(COUNTRIES, 2)
    return {
        "kind": kind, "first": first, "second": second, "day": FIRST + datetime.timedelta(source.randrange(DAYS)),
        "town": source.choice(TOWNS) if kind[4] else None,
        "amount": source.randrange(10, 999) * 1_000_000 if kind[5] else None,
        "thing": source.choice(THINGS), "place": source.choice(PLACES),
    }


def mention(told: dict, number: int, source: random.Random) -> bytes:
    type_, verbs, role, other, _, _ = told["kind"]
    verb, first, second = source.choice(verbs), told["first"], told["second"]
    where = f" in {told['town']}" if told["town"] and source.random() < 0.8 else ""
    price = f" worth {told['amount'] // 1_000_000} million euros" if told["amount"] and source.random() < 0.8 else ""
    names = f"Land {first}", f"Land {second}"
    quote = (f"{names[0]} {verb} {names[1]} over {told['thing']} near {told['place']}{where}{price} "
             f"{source.choice(TAILS)}, report {number % 9973} said.")
    report = told["day"] + datetime.timedelta(source.randrange(4))
    how = source.random()
    edtf = told["day"].isoformat() if how < 0.75 else told["day"].strftime("%Y-%m") if how < 0.85 else None
    roles = {role: [body(first, names[0], 0)]}
    at = len(names[0]) + len(verb) + 2
    roles.setdefault(other, []).append(body(second, names[1], at))
    record = {
        "amount": [{"raw": price[7:], "value": told["amount"], "currency": "EUR", "modifier": "exact", "measure": "value",
                    "converted_likely": False}] if price else [],
        "article": f"synthetic-{number:07}", "block": type_.split(".")[0], "counts": [],
        "confidence": {"parts": {"trigger": 0.8}, "value": 0.8},
        "date": {"basis": "same-clause" if edtf else "none", "confidence": 0.9, "edtf": edtf, "rule": "date.synthetic",
                 "timex": None},
        "key": base64.b32encode(hashlib.sha256(quote.encode() + str(number).encode()).digest())[:10].decode().lower(),
        "place": [{"id": f"x:{told['town'].lower()}", "level": "city", "name": told["town"], "role": "event",
                   "text": told["town"], "start": quote.index(where) + 4,
                   "end": quote.index(where) + 4 + len(told["town"])}] if where else [],
        "published": report.isoformat(), "quote": quote, "roles": roles, "rule": f"{type_}.synthetic",
        "rules": [f"{type_}.synthetic", "status.past", "date.synthetic"], "sentence": 0, "start": 0,
        "end": len(quote), "status": "announced" if price else "happened", "subtype": type_, "temporary": False,
        "trigger": {"start": len(names[0]) + 1, "end": at - 1, "lemma": verb},
    }
    return (json.dumps(record, sort_keys=True, separators=(",", ":")) + "\n").encode()


def write(path: pathlib.Path, size: int, seed: int) -> int:
    """Writes so many mentions; gives the number of events they tell of."""
    source, written, events = random.Random(seed), 0, 0
    with open(path, "wb") as sink:
        while written < size:
            told = event(source)
            events += 1
            for _ in range(min(source.choice([1, 1, 1, 2, 2, 3, 4, 6]), size - written)):
                sink.write(mention(told, written, source))
                written += 1
    return events


def run(program: str, path: pathlib.Path, jobs: int) -> tuple[float, float, float, int]:
    """Wall and processor seconds, peak megabytes, and events of one process."""
    started = time.perf_counter()
    with open(path.parent / "events.ndjson", "w+b") as sink:
        process = subprocess.Popen([program, "link", str(path), "--jobs", str(jobs), "--quiet"], stdout=sink)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"link: exit status {process.returncode}")
        sink.seek(0)
        found = sum(1 for _ in sink)
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="mentions, between commas")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    costs: dict[int, float] = {}
    print("mentions    made of      found   wall s    CPU s  us/mention  peak MB")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "mentions.ndjson"
        for size in [int(size) for size in options.sizes.split(",")]:
            events = write(path, size, options.seed)
            wall, cpu, peak, found = run(options.program, path, options.jobs)
            costs[size] = cpu / size
            print(f"{size:8} {events:10} {found:10} {wall:8.2f} {cpu:8.2f} {1e6 * cpu / size:11.1f} {peak:8.1f}", flush=True)
    if len(costs) > 1:
        print(f"a mention of {max(costs)} costs {costs[max(costs)] / costs[min(costs)]:.2f} of one of {min(costs)}")


if __name__ == "__main__":
    main()
