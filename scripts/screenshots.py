"""Takes the README's pictures: screenshots.py SITE FOLDER."""

import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

site, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
folder.mkdir(parents=True, exist_ok=True)


def most_reported_event() -> pathlib.Path:
    """The event page with the most evidence: the largest file, the first by name of those alike."""
    return max(sorted((site / "e").glob("*.html")), key=lambda page: page.stat().st_size)


PICTURES = {
    "index": site / "index.html", "timeline": site / "timeline.html", "event": most_reported_event(),
    "aid": site / "aid" / "index.html", "map": site / "map.html",
}

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium") or shutil.which("chromium-browser"), args=["--no-sandbox"]
    )
    for name, page_path in PICTURES.items():
        for scheme in ["light", "dark"]:
            context = browser.new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900})
            page = context.new_page()
            page.goto(page_path.as_uri())
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}-{scheme}.png")
            context.close()
    browser.close()
