"""Every event page against the record: what a reader who doubts it needs must be on the page."""

import html
import json
import re
import unittest

from pages import SITE


def words(markup: str) -> str:
    """The text of a page as a reader sees it: no tags, one blank between words."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", markup)))


class EventPagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        record = json.loads((SITE / "data" / "events.json").read_text(encoding="utf-8"))
        cls.events = record["events"]
        cls.articles = {article["id"]: article for article in record["articles"]}

    def test_there_are_events(self) -> None:
        self.assertGreater(len(self.events), 100)

    def test_every_page_shows_its_evidence_its_date_and_its_status(self) -> None:
        for event in self.events:
            with self.subTest(event=event["id"]):
                source = (SITE / "e" / f"{event['id']}.html").read_text(encoding="utf-8")
                page = words(source)
                self.assertIn(words(html.escape(event["title"])), page)
                for evidence in event["evidence"]:
                    self.assertIn(words(html.escape(evidence["quote"])), page)
                    self.assertIn(words(html.escape(self.articles[evidence["article"]]["title"])), page)
                    self.assertIn(evidence["rule"], page)
                self.assertIn(event["date"]["rule"], page)
                self.assertIn(event["date"]["edtf"] or "no date", page)
                self.assertRegex(source, r'href="\.\./a/[^"]+\.html')

    def test_the_time_words_of_a_date_are_quoted(self) -> None:
        for event in self.events:
            span = event["date"]["span"]
            evidence = next((e for e in event["evidence"] if span and covers(e, span)), None)
            if not evidence:
                continue
            with self.subTest(event=event["id"]):
                quote = evidence["quote"].encode()
                time_words = quote[span["start"] - evidence["start"] : span["end"] - evidence["start"]].decode()
                page = words((SITE / "e" / f"{event['id']}.html").read_text(encoding="utf-8"))
                self.assertIn(f"“{time_words}”", page)

    def test_positions_are_bytes_of_the_quote(self) -> None:
        for event in self.events:
            for evidence in event["evidence"]:
                self.assertEqual(evidence["end"] - evidence["start"], len(evidence["quote"].encode()))

    def test_every_article_has_a_page(self) -> None:
        pages = [page for page in (SITE / "a").glob("*.html") if page.stem != "index"]
        self.assertEqual(len(pages), len(self.articles))


def covers(evidence: dict, span: dict) -> bool:
    return (
        evidence["article"] == span["article"]
        and evidence["start"] <= span["start"]
        and span["end"] <= evidence["end"]
    )


if __name__ == "__main__":
    unittest.main()
