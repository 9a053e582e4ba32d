"""The files of data/ and feeds/ against the specifications they name."""

import csv
import hashlib
import json
import unittest
import xml.etree.ElementTree as xml

import icalendar
import jsonschema

from pages import SITE

ATOM = "{http://www.w3.org/2005/Atom}"


def read(path: str):
    return json.loads((SITE / path).read_text(encoding="utf-8"))


class DownloadsTest(unittest.TestCase):
    def test_events_are_what_their_schema_says(self) -> None:
        jsonschema.Draft202012Validator(read("data/schema.json")).validate(read("data/events.json"))

    def test_the_schema_names_every_field_of_an_event(self) -> None:
        known = read("data/schema.json")["$defs"]["event"]["properties"]
        for event in read("data/events.json")["events"]:
            self.assertEqual(sorted(event), sorted(known))

    def test_calendars_parse(self) -> None:
        for path in [SITE / "feeds/events.ics", *sorted((SITE / "feeds").glob("*/*.ics"))]:
            icalendar.Calendar.from_ical(path.read_bytes())

    def test_feeds_have_what_atom_asks_for(self) -> None:
        for path in sorted((SITE / "feeds").glob("**/*.atom")):
            with self.subTest(path=path.name):
                feed = xml.parse(path).getroot()
                for name in ["id", "title", "updated"]:
                    self.assertIsNotNone(feed.find(ATOM + name))
                self.assertLessEqual(len(feed.findall(ATOM + "entry")), 100)

    def test_the_package_describes_its_files(self) -> None:
        for resource in read("data/datapackage.json")["resources"]:
            data = (SITE / "data" / resource["path"]).read_bytes()
            self.assertEqual(resource["hash"], "sha256:" + hashlib.sha256(data).hexdigest())
            if resource["format"] == "csv":
                header = next(csv.reader(data.decode("utf-8").splitlines()))
                self.assertEqual(header, [field["name"] for field in resource["schema"]["fields"]])


if __name__ == "__main__":
    unittest.main()
