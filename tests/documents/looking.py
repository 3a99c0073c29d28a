"""What a picture says, where it stands, and whether it fits."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from itertools import combinations

from PIL import Image

from bot.documents.picture import PAPER, WIDTH
from tests.documents.test_picture import lacking

Box = tuple[float, float, float, float]


@dataclass
class Written:
    """Every text that was drawn since the last :meth:`clear`, with the box it takes."""

    texts: list[tuple[str, Box]] = field(default_factory=list)

    def clear(self) -> None:
        self.texts.clear()

    @property
    def words(self) -> list[str]:
        return [text for text, _ in self.texts]

    def box(self, text: str) -> Box:
        """Where a text stands that is written once."""
        (found,) = [box for each, box in self.texts if each == text]
        return found

    def assert_readable(self, width: float) -> None:
        """Nothing overlaps, nothing leaves the paper, nothing is drawn as the empty box."""
        assert self.texts
        for (one, a), (other, b) in combinations(self.texts, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"{one} lies on {other}"
        for text, (left, top, right, _) in self.texts:
            assert left > 0, text
            assert right < width, text
            assert top > 0, text
        assert lacking("".join(self.words)) == set()


def opened(content: bytes) -> Image.Image:
    """A picture as wide as a phone, with free edges."""
    image = Image.open(io.BytesIO(content))
    assert image.format == "PNG"
    assert image.width == WIDTH
    image = image.convert("RGB")
    for edge in ((0, 0, 4, image.height), (WIDTH - 4, 0, WIDTH, image.height)):
        assert image.crop(edge).getcolors(2) == [(4 * image.height, rgb(PAPER))]
    return image


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def lines_across(image: Image.Image, colour: str, least: int) -> list[int]:
    """The heights at which at least so many pixels are of the colour."""
    wanted = rgb(colour)
    columns = image.width
    pixels = image.tobytes()
    found = []
    for y in range(image.height):
        row = pixels[y * columns * 3 : (y + 1) * columns * 3]
        if sum(row[x : x + 3] == bytes(wanted) for x in range(0, len(row), 3)) >= least:
            found.append(y)
    return found
