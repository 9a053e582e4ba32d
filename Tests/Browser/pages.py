"""Where the built site lies, and one page of each kind in it."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "site")).resolve()

# A page kind is a folder of the site, or a page at its top.
KINDS = ["y", "m", "d", "e", "a", "actor", "place", "category", "aid", "mediation", "source", "thread", "embed"]


def one_of_each() -> dict[str, pathlib.Path]:
    """The first page of each kind by name, as the kind and its path; a kind without a page fails the test."""
    found = {page.stem: page for page in sorted(SITE.glob("*.html"))}
    for kind in KINDS:
        pages = sorted((SITE / kind).glob("*.html"))
        assert pages, f"no page of the kind {kind}/ in {SITE}"
        found[kind] = max(pages, key=lambda page: (page.stat().st_size, page.name))
    return found
