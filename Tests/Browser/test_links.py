"""Every link inside the site leads to a file, and to a place in it where it names one."""

import html
import pathlib
import re
import unittest
from urllib.parse import unquote

from pages import SITE

LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
PLACE = re.compile(r'\sid="([^"]*)"')
MARKDOWN_LINK = re.compile(r"\]\(([^)\s]*)\)")
OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class LinkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.pages = {page.resolve(): page.read_text(encoding="utf-8") for page in SITE.glob("**/*.html")}
        cls.places = {page: set(map(html.unescape, PLACE.findall(text))) for page, text in cls.pages.items()}

    def broken(self, page: pathlib.Path, links: list[str]) -> list[str]:
        """The links of a page that lead nowhere."""
        told = []
        for link in links:
            if not link or OUTSIDE.match(link):
                continue
            path, _, place = unquote(html.unescape(link)).partition("#")
            path = path.partition("?")[0]
            target = (page.parent / path).resolve() if path else page
            # The scripts of the explorer read what follows its address.
            known = place in self.places.get(target, ()) or not place or target.name == "timeline.html"
            if not target.is_file() or not target.is_relative_to(SITE) or not known:
                told.append(f"{page.relative_to(SITE)}: {link}")
        return told

    def test_links_of_pages(self) -> None:
        self.assertEqual([b for page, text in self.pages.items() for b in self.broken(page, LINK.findall(text))], [])

    def test_links_of_markdown(self) -> None:
        told = []
        for page in SITE.glob("**/*.md"):
            text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
            told += self.broken(page.resolve(), [link.strip("<>") for link in MARKDOWN_LINK.findall(text)])
        self.assertEqual(told, [])

    def test_every_page_can_be_reached(self) -> None:
        """From the front page; those apart that former addresses lead to, and those that other sites show."""
        home = (SITE / "index.html").resolve()
        seen, open_ = {home}, [home]
        while open_:
            page = open_.pop()
            for link in LINK.findall(self.pages[page]):
                if link and not OUTSIDE.match(link):
                    target = (page.parent / unquote(html.unescape(link)).split("#")[0]).resolve()
                    if target in self.pages and target not in seen:
                        seen.add(target)
                        open_.append(target)
        redirects = {page for page, text in self.pages.items() if 'http-equiv="refresh"' in text}
        shown_elsewhere = {page for page in self.pages if page.parent.name == "embed"}
        unreached = set(self.pages) - seen - redirects - shown_elsewhere - {(SITE / "404.html").resolve()}
        self.assertEqual(sorted(str(page.relative_to(SITE)) for page in unreached), [])


if __name__ == "__main__":
    unittest.main()
