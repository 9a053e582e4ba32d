#!/usr/bin/env python3
"""Makes data/outlines.tsv: the outlines of the countries of the world, for the map of a site.

usage: make-outlines.py PACKAGE_FOLDER DATA_FOLDER      (needs the packages rdata and shapely)

PACKAGE_FOLDER is what `dpkg -x` makes of Debian's r-cran-rnaturalearthdata: Natural Earth 1:50m, public domain. Borders that two
countries share stay shared. The same input gives the same bytes.
"""
import lzma
import pathlib
import sys
import warnings

import rdata
import shapely

warnings.simplefilter("ignore")  # the packages' own, on the type of a file without a header
DATABASE = "usr/lib/R/site-library/rnaturalearthdata/data/Rdata"
TABLE = "countries50"
# What simplification may take away, as an area of a corner, and the smallest island that is drawn: in degrees, squared.
CORNER = 0.06
ISLAND = 0.03
# Without a code of ISO 3166-1, and part of the country that has one.
PART_OF = {"Somaliland": "SO", "N. Cyprus": "CY", "Siachen Glacier": "IN"}
ODD_CODES = {"Kosovo": "XK", "France": "FR", "Norway": "NO"}

HEAD = """\
# Made by scripts/make-outlines.py: do not edit. Natural Earth 1:50m (naturalearthdata.com), public domain.
# Outlines of countries, for the map: one ring a row. A line on the map is no statement on whose a place is.
# country: ISO 3166-1 alpha-2; - where there is none. ring: longitude and latitude of its first point in hundredths of a degree, then
# the steps to each next one; the last leads back to the first.
"""


def unpacked(folder):
    """The R object of the table, as rdata parses it."""
    base = pathlib.Path(folder) / DATABASE
    index = rdata.conversion.convert(rdata.parser.parse_data(base.with_suffix(".rdx").read_bytes()))
    start, length = next(place for name, place in index["variables"].items() if str(name) == TABLE)
    chunk = base.with_suffix(".rdb").read_bytes()[start : start + length]
    # Four bytes of length, `Z` for raw LZMA2, then the data.
    assert chunk[4:5] == b"Z", "expected data packed by xz"
    packing = [{"id": lzma.FILTER_LZMA2, "preset": 6 | lzma.PRESET_EXTREME, "dict_size": 1 << 26}]
    bytes_ = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=packing).decompress(chunk[5:])
    return rdata.parser.parse_data(bytes_).object


def attributes(value):
    """The attributes of an R object by name."""
    found, node = {}, value.attributes
    while node is not None and node.info.type.name == "LIST":
        tag = node.tag.referenced_object if node.tag.value is None else node.tag
        found[tag.value.value.decode()] = node.value[0]
        node = node.value[1]
    return found


def texts(value):
    """A vector of strings, or a factor as its labels."""
    labels = attributes(value).get("levels")
    if labels is None:
        return [(item.value or b"").decode("latin-1") for item in value.value]
    names = texts(labels)
    return [names[number - 1] if 0 < number <= len(names) else "" for number in value.value]


def countries(table):
    """By code: the shape of each country; those without a code are told apart by their names."""
    columns = dict(zip(texts(attributes(attributes(table)["data"])["names"]), attributes(table)["data"].value))
    shapes = {}
    for name, code, region in zip(texts(columns["name"]), texts(columns["iso_a2"]), attributes(table)["polygons"].value):
        code = PART_OF.get(name) or ODD_CODES.get(name) or (code if len(code) == 2 and code.isalpha() else f"- {name}")
        shapes.setdefault(code, []).append(shape(attributes(region)["Polygons"].value))
    shapes = {code: shapely.union_all(parts) for code, parts in shapes.items()}
    return dict(sorted(shapes.items()))


def shape(rings):
    """Rings of sp: outer ones and holes."""
    outer, holes = [], []
    for ring in rings:
        parts = attributes(ring)
        numbers = parts["coords"].value
        half = len(numbers) // 2
        line = shapely.Polygon(list(zip(numbers[:half], numbers[half:])))
        (holes if parts["hole"].value[0] else outer).append(shapely.make_valid(line))
    return shapely.difference(shapely.union_all(outer), shapely.union_all(holes))


def rings(region):
    """The rings that are drawn, the largest first; a country of small islands keeps its largest."""
    parts = sorted(shapely.get_parts(region), key=lambda part: -part.area)
    parts = [part for number, part in enumerate(parts) if part.geom_type == "Polygon" and (number == 0 or part.area > ISLAND)]
    for part in parts:
        yield part.exterior
        yield from (hole for hole in part.interiors if shapely.Polygon(hole).area > ISLAND)


def steps(ring):
    """The row of a ring; empty where too little of it is left."""
    points = []
    for x, y in ring.coords[:-1]:
        point = (round(x * 100), round(y * 100))
        if not points or points[-1] != point:
            points.append(point)
    if len(points) < 3:
        return ""
    numbers = list(points[0])
    for (x, y), (nextx, nexty) in zip(points, points[1:]):
        numbers += [nextx - x, nexty - y]
    return " ".join(map(str, numbers))


def main():
    package, data = sys.argv[1:]
    shapes = countries(unpacked(package))
    simple = shapely.coverage_simplify(list(shapes.values()), CORNER)
    rows = [f"{code[:2].strip()}\t{row}" for code, region in zip(shapes, simple) for row in map(steps, rings(region)) if row]
    (pathlib.Path(data) / "outlines.tsv").write_text(HEAD + "country\tring\n" + "\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
