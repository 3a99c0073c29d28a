"""LibreOffice without a window, as somebody else's spreadsheet program."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

# Every formula is calculated on loading, whatever value is stored beside it.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Office:
    """Opens and saves workbooks. Each call starts the program, which takes seconds."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder
        user = folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")

    def convert(self, books: Mapping[str, bytes]) -> dict[str, bytes]:
        """The workbooks, by name, as the program saves them."""
        sources, saved = self._folder / "sources", self._folder / "saved"
        sources.mkdir(exist_ok=True)
        for name, content in books.items():
            (sources / f"{name}.xlsx").write_bytes(content)
        command = [
            str(self._program),
            f"-env:UserInstallation={(self._folder / 'profile').as_uri()}",
            *("--headless", "--convert-to", "xlsx", "--outdir", str(saved)),
            *(str(sources / f"{name}.xlsx") for name in books),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return {name: (saved / f"{name}.xlsx").read_bytes() for name in books}
