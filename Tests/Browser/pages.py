"""Where the built site lies, and one page of each kind in it."""

import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "site")).resolve()

# The class of a page's body names the template it was made of.
KIND = re.compile(r'<body class="page-([a-z-]+)"')


def wait_until(page, condition: str) -> None:
    """Waits, frame by frame, until an expression holds: Playwright's own way evaluates strings in the page, which its
    policy forbids unless the first look is enough."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.evaluate("() => new Promise(requestAnimationFrame)")
    raise AssertionError(f"never so: {condition}")


def one_of_each() -> dict[str, pathlib.Path]:
    """The largest page of each kind, and the front of each list of lists; a kind that a template has must be there."""
    found: dict[str, pathlib.Path] = {}
    for page in sorted(SITE.glob("**/*.html")):
        kind = KIND.search(page.read_text(encoding="utf-8"))
        if kind and (kind[1] not in found or page.stat().st_size > found[kind[1]].stat().st_size):
            found[kind[1]] = page
    templates = {template.stem for template in (ROOT / "templates" / "pages").glob("*.md")}
    missing = templates - set(found) - {"undated"}  # every event of the sample has a date
    assert not missing, f"no page in {SITE} of the kinds {sorted(missing)}"
    return found
