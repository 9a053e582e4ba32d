"""The files of data/ and feeds/ against the specifications they name."""

import asyncio
import csv
import datetime
import hashlib
import io
import json
import re
import unittest
import urllib.parse
import xml.etree.ElementTree as xml

import icalendar
import jsonschema
from datasette.app import Datasette

from pages import SITE

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def read(path: str):
    return json.loads((SITE / path).read_text(encoding="utf-8"))


class EventsTest(unittest.TestCase):
    def test_events_are_what_their_schema_says(self) -> None:
        jsonschema.Draft202012Validator.check_schema(read("data/schema.json"))
        jsonschema.Draft202012Validator(read("data/schema.json")).validate(read("data/events.json"))

    def test_the_schema_names_every_field_of_an_event(self) -> None:
        known = read("data/schema.json")["$defs"]["event"]["properties"]
        for event in read("data/events.json")["events"]:
            self.assertEqual(sorted(event), sorted(known))


class FeedsTest(unittest.TestCase):
    def test_calendars_parse(self) -> None:
        """RFC 5545: lines of at most 75 octets, ended by CR LF; every event with what it needs."""
        for path in [SITE / "feeds/events.ics", *sorted((SITE / "feeds").glob("*/*.ics"))]:
            data = path.read_bytes()
            self.assertLessEqual(data.count(b"BEGIN:VEVENT"), 100, path)
            self.assertTrue(all(len(line) <= 75 for line in data.split(b"\r\n")), path)
            self.assertNotIn(b"\n", data.replace(b"\r\n", b""), path)
            for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
                for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"]:
                    self.assertIn(name, event, path)
                self.assertNotIsInstance(event["DTSTART"].dt, datetime.datetime, "a day has no hour")

    def test_feeds_have_what_atom_asks_for(self) -> None:
        """RFC 4287, section 4: a feed and each entry has one id, title and updated; every id stands once."""
        for path in sorted((SITE / "feeds").glob("**/*.atom")):
            with self.subTest(path=path.name):
                feed = xml.parse(path).getroot()
                entries = feed.findall(ATOM + "entry")
                self.assertLessEqual(len(entries), 100)
                for element in [feed, *entries]:
                    for name in ["id", "title", "updated"]:
                        self.assertEqual(len(element.findall(ATOM + name)), 1)
                    self.assertRegex(element.findtext(ATOM + "updated") or "", RFC3339)
                self.assertIsNotNone(feed.find(f"{ATOM}author/{ATOM}name"))
                ids = [entry.findtext(ATOM + "id") for entry in entries]
                self.assertEqual(len(set(ids)), len(ids))

    def test_json_feed(self) -> None:
        """jsonfeed.org, version 1.1."""
        feed = read("feeds/feed.json")
        self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
        self.assertTrue(feed["title"] and feed["items"])
        self.assertEqual(len({item["id"] for item in feed["items"]}), len(feed["items"]))
        for item in feed["items"]:
            self.assertTrue("content_text" in item or "content_html" in item)
            for name in ["date_published", "date_modified"]:
                self.assertRegex(item[name], RFC3339)


class TablesTest(unittest.TestCase):
    def test_csv(self) -> None:
        """RFC 4180: records end in CR LF and have the same number of fields; quotes are doubled inside quotes."""
        for path in [*(SITE / "data").glob("*.csv"), *(SITE / "feeds").glob("*/*.csv")]:
            with self.subTest(path=path.name):
                text = path.read_bytes().decode("utf-8")
                self.assertTrue(text.endswith("\r\n"))
                unquoted = re.sub(r'"(?:[^"]|"")*"', "", text)
                self.assertNotRegex(unquoted, r'"|[^\r]\n|\r[^\n]')
                rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})
                self.assertEqual(len(set(rows[0])), len(rows[0]), "a header names each column once")

    def test_tables_and_lines_tell_of_the_same_events(self) -> None:
        """What rests on an event or counts its money names an event that is there."""
        events = read("data/events.json")["events"]
        lines = (SITE / "data/events.ndjson").read_text(encoding="utf-8").splitlines()
        self.assertEqual([json.loads(line) for line in lines], events)
        ids = {event["id"] for event in events}
        for name in ["sources.csv", "aid.csv"]:
            with (SITE / "data" / name).open(encoding="utf-8", newline="") as file:
                named = {row["event"] for row in csv.DictReader(file)}
            self.assertTrue(named and named <= ids, name)
            self.assertTrue(name != "sources.csv" or named == ids)

    def test_every_column_is_told(self) -> None:
        page = (SITE / "data.html").read_text(encoding="utf-8")
        tables = [r for r in read("data/datapackage.json")["resources"] if r["format"] == "csv"]
        self.assertEqual({r["path"] for r in tables}, {"events.csv", "sources.csv", "aid.csv"})
        for field in (field for table in tables for field in table["schema"]["fields"]):
            self.assertTrue(field["description"])
            self.assertIn(f">{field['name']}<", page)

    def test_the_package_describes_its_files(self) -> None:
        """Frictionless Data Package: names, sizes, hashes, and every value of a column is of its type."""
        package = read("data/datapackage.json")
        names = [resource["name"] for resource in package["resources"]]
        self.assertEqual(len(set(names)), len(names))
        for resource in package["resources"]:
            self.assertRegex(resource["name"], r"^[a-z0-9._-]+$")
            data = (SITE / "data" / resource["path"]).read_bytes()
            self.assertEqual(resource["hash"], "sha256:" + hashlib.sha256(data).hexdigest())
            self.assertEqual(resource["bytes"], len(data))
            if resource["format"] == "csv":
                self.check_types(resource["schema"]["fields"], data.decode("utf-8"))

    def check_types(self, fields: list[dict], text: str) -> None:
        types = {
            "string": str, "integer": int, "number": float, "date": datetime.date.fromisoformat,
            "boolean": {"true": True, "false": False}.__getitem__,
        }
        rows = csv.reader(io.StringIO(text, newline=""))
        self.assertEqual(next(rows), [field["name"] for field in fields])
        for row in rows:
            for field, value in zip(fields, row):
                if value:
                    types[field["type"]](value)

    def test_checksums(self) -> None:
        for line in (SITE / "data/SHA256SUMS").read_text(encoding="utf-8").splitlines():
            digest, _, name = line.partition("  ")
            self.assertEqual(hashlib.sha256((SITE / "data" / name).read_bytes()).hexdigest(), digest)


class OtherFormatsTest(unittest.TestCase):
    def test_geojson(self) -> None:
        """RFC 7946: points as longitude and latitude, and no other reference system."""
        collection = read("data/events.geojson")
        self.assertEqual(collection["type"], "FeatureCollection")
        self.assertNotIn("crs", collection)
        ids = [feature["id"] for feature in collection["features"]]
        self.assertEqual(len(set(ids)), len(ids))
        for feature in collection["features"]:
            self.assertEqual((feature["type"], feature["geometry"]["type"]), ("Feature", "Point"))
            longitude, latitude = feature["geometry"]["coordinates"]
            self.assertTrue(-180 <= longitude <= 180 and -90 <= latitude <= 90)
            self.assertIsInstance(feature["properties"], dict)

    def test_timelinejs(self) -> None:
        """The fields that TimelineJS documents: every slide has a headline, a text and a date with at least a year."""
        known = {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
        events = read("data/timelinejs.json")["events"]
        self.assertTrue(events)
        for event in events:
            self.assertLessEqual(set(event), known)
            self.assertTrue(event["text"]["headline"] and "text" in event["text"])
            for date in [event["start_date"], event.get("end_date", event["start_date"])]:
                self.assertIsInstance(date["year"], int)
                self.assertTrue("day" not in date or "month" in date)
                datetime.date(date["year"], date.get("month", 1), date.get("day", 1))

    def test_json_ld(self) -> None:
        """What stands in the pages parses, and says what it is in the words of schema.org."""
        script = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
        kinds: dict[str, set[str]] = {}
        for page in [*(SITE / "e").glob("*.html"), SITE / "data.html"]:
            for text in script.findall(page.read_text(encoding="utf-8")):
                thing = json.loads(text)
                self.assertEqual(thing["@context"], "https://schema.org")
                kinds.setdefault(page.parent.name if page.parent != SITE else page.stem, set()).add(thing["@type"])
        self.assertEqual(kinds, {"e": {"Article"}, "data": {"Dataset"}})


class DatabaseTest(unittest.TestCase):
    """SQLite in Datasette, as those who publish data do it."""

    def get(self, path: str) -> dict:
        async def ask() -> dict:
            database = Datasette([str(SITE / "data/timeline.sqlite")])
            response = await database.client.get(path)
            self.assertEqual(response.status_code, 200, path)
            return response.json()

        return asyncio.run(ask())

    def test_every_event_is_in_it(self) -> None:
        rows = self.get("/timeline.json?sql=select+count(*)+from+events&_shape=arrays")["rows"]
        self.assertEqual(rows, [[len(read("data/events.json")["events"])]])

    def test_full_text_search_answers(self) -> None:
        """A word of a quote is found, with the event it belongs to; one with marks also without them."""
        found = self.get("/timeline/search.json?_search=ceasefire&_shape=objects")
        self.assertGreater(found["filtered_table_rows_count"], 0)
        sql = "select e.title from search s join events e on e.number = s.rowid where search match 'erdogan'"
        rows = self.get("/timeline.json?_shape=arrays&sql=" + urllib.parse.quote(sql))["rows"]
        self.assertTrue(rows)


if __name__ == "__main__":
    unittest.main()
