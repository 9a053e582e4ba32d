#!/usr/bin/env python3
"""Writes Sources/EmbeddedData/embedded.c, the list of the files that are compiled into the program:
everything in data/ and templates/, and in starter/, the project that `timeline init` writes.

    scripts/embed.py           writes the list
    scripts/embed.py --check   exits 1 where the list is not what would be written
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIST = ROOT / "Sources/EmbeddedData/embedded.c"
FOLDERS = ["data", "starter", "templates"]


def embedded_paths():
    """The files' paths in the order of their bytes; hidden files are not the program's.

    All must be UTF-8: the program does not make sure of it again.
    """
    paths = (path.relative_to(ROOT) for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    names = sorted(str(path) for path in paths if not any(part.startswith(".") for part in path.parts))
    for name in names:
        (ROOT / name).read_text("utf-8")
    return names


def name(path):
    return "file_" + re.sub(r"[^a-z0-9]", "_", path.lower())


def source(paths):
    names = [name(path) for path in paths]
    twice = {n for n in names if names.count(n) > 1}
    if twice:
        sys.exit(f"embed.py: paths too alike to tell apart in C: {sorted(twice)}")
    arrays = "\n".join(
        f"static const unsigned char {n}[] = {{\n#embed \"../../{p}\"\n}};\n" for n, p in zip(names, paths)
    )
    rows = "\n".join(f"  {{\"{p}\", {n}, sizeof {n}}}," for n, p in zip(names, paths))
    return (
        "// Made by scripts/embed.py: run it again when a file is added, renamed or removed.\n"
        f"#include \"EmbeddedData.h\"\n\n{arrays}\n"
        f"static const struct embedded_file files[] = {{\n{rows}\n}};\n\n"
        "size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }\n\n"
        "struct embedded_file embedded_file_at(size_t index) { return files[index]; }\n"
    )


def main():
    text = source(embedded_paths())
    if "--check" in sys.argv[1:]:
        if not LIST.exists() or LIST.read_text() != text:
            sys.exit("embed.py: Sources/EmbeddedData/embedded.c is not up to date: run scripts/embed.py")
    else:
        LIST.write_text(text)


if __name__ == "__main__":
    main()
