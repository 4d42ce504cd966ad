"""The one place where text is made fit: for Business Central's fields, for a terminal, for a spreadsheet, for a sentence."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from woobc.core.domain.page_fields import FieldKind

LARGEST_NUMBER = Decimal(10) ** 12
_SMALLEST = Decimal("1e-16")
"""With twelve digits before the point as many as Decimal reckons with."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)
PHONE_LENGTH = 30
EMAIL_LENGTH = 80

# Only entities closed by a semicolon: html.unescape alone would also turn "&notes" into "¬es".
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_REMOVED = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u00ad{_BIDI}\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_JOINERS = re.compile(r"[\u200c\u200d]+")
MOST_MARKS = 30
"""Accents on one letter, as Unicode's stream-safe form has it: more are a pile, and putting them in order takes for ever."""
LONGEST = 100_000
"""No text that is looked at is longer; the fields it may go into take a fiftieth of it."""
ASCII_FORMS = str.maketrans({"…": "...", "·": "|", "–": "-", "→": ">", "×": "x"})
_SHOWN_AS_ESCAPE = re.compile(
    f"[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029{_BIDI}\u2060-\u2064\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
_PHONE = re.compile(r"(?<![+(])[+(]*[0-9](?:[^\w#,;]|[0-9_])*")
"""Its beginning is looked for where a row of signs begins, not at each of them again."""
LONGEST_PHONE = 1000
_TAG = re.compile(r"<[^<>]*>")
_NOT_IN_PHONES = re.compile(r"[^0-9 +()/.\-]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


class Normalised(Struct, frozen=True):
    """A text as it may be sent, and whether something of it had to go."""

    text: str
    cut: bool


def utf16_length(text: str) -> int:
    """Business Central's measure of length: an emoji counts as two."""
    return len(text) + (0 if text.isascii() else sum(character > "\uffff" for character in text))


def clean(text: str) -> str:
    """One line of visible text: entities decoded once, NFC, line breaks and tabs as one blank, hidden characters gone."""
    text = text[:LONGEST]
    if text.isascii() and text.isprintable() and "&" not in text:  # as most is
        return text.strip()
    decoded = _ENTITY.sub(_decoded, text)
    visible = _JOINERS.sub(_joining, _REMOVED.sub("", _BREAKS.sub(" ", decoded)))
    return unicodedata.normalize("NFC", _without_piles(visible)).strip()


def _decoded(entity: re.Match[str]) -> str:
    import html  # an idle job does without its table of entities

    return html.unescape(entity[0])


def _joining(joiners: re.Match[str]) -> str:
    """Joiners shape emoji families and Indic or Persian words; beside a blank or ASCII they only hide."""
    text, start, end = joiners.string, joiners.start(), joiners.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (
        joiners[0] if all(beside and not (beside.isascii() or beside.isspace()) for beside in (before, after)) else ""
    )


def _without_piles(text: str) -> str:
    """The text with at most `MOST_MARKS` accents on one letter."""
    if len(text) <= MOST_MARKS or text.isascii():
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def code_form(text: str) -> str:
    """As Business Central keeps a Code: trimmed and upper case, letter by letter (ß stays ß)."""
    if text.isascii():
        return text.upper().strip()
    upper = "".join(large if len(large := character.upper()) == 1 else character for character in text[:LONGEST])
    return unicodedata.normalize("NFC", _without_piles(upper)).strip()


def clean_code(text: str) -> str:
    """A Code without anything hidden in it; never cut."""
    return code_form(clean(text).replace("\u200c", "").replace("\u200d", ""))


def normalise(text: str, kind: FieldKind, length: int) -> Normalised:
    """`text` fit for a field of `kind` with at most `length` UTF-16 units; `cut` says that its end is missing."""
    whole = clean_code(text) if kind is FieldKind.CODE else clean(text)
    if utf16_length(whole) <= length:
        return Normalised(whole, False)
    return Normalised(_beginning(whole, length), True)


def fitting(text: str, length: int) -> str:
    """`text` fit for a text field of at most `length` UTF-16 units."""
    return normalise(text, FieldKind.TEXT, length).text


def _beginning(text: str, length: int) -> str:
    """The longest beginning of whole characters, as a reader counts them, within `length` UTF-16 units."""
    kept, left = "", length
    for cluster in _clusters(text):
        left -= utf16_length(cluster)
        if left < 0:
            return _without_blank_end(kept or _code_points(cluster, length))
        kept += cluster
    return kept


def _without_blank_end(text: str) -> str:
    while text and (text[-1].isspace() or text[-1] in "\u200c\u200d"):
        text = text[:-1]
    return text


def _code_points(cluster: str, length: int) -> str:
    """Of a single character longer than the field (a pile of accents) what fits, without splitting a surrogate pair."""
    units = itertools.accumulate(utf16_length(character) for character in cluster)
    return cluster[: sum(reached <= length for reached in units)]


def _clusters(text: str) -> Iterator[str]:
    """What a reader sees as single characters: letters with their accents, emoji sequences, flags."""
    cluster = ""
    for character in text:
        if cluster and not _belongs(cluster, character):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster


def _belongs(cluster: str, character: str) -> bool:
    if cluster[-1] == "\u200d" or character in "\u200c\u200d":
        return True
    if unicodedata.category(character).startswith("M") or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if "\U000e0020" <= character <= "\U000e007f":
        return True
    return len(cluster) == 1 and _is_flag_half(cluster) and _is_flag_half(character)


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def clean_phone(text: str) -> Normalised:
    """The first number in `text`, of `0123456789 +()/.-` only: Business Central refuses a phone number with a letter.

    What follows a letter, `#`, `,` or `;` behind the first digit (an extension, a second number) goes with it.
    """
    text = clean(text[:LONGEST_PHONE])
    digits = (str(unicodedata.decimal(character)) if character.isdecimal() else character for character in text)
    plain = re.sub(r"\s+", " ", _DASHES.sub("-", "".join(digits)))
    found = _PHONE.search(plain)
    number = _NOT_IN_PHONES.sub("", found[0]).rstrip(" +(/.-")[:PHONE_LENGTH].rstrip() if found else ""
    return Normalised(number, number != plain)


def normalise_email(text: str) -> str:
    """Trimmed and lower case; empty if Business Central would not take it as an address."""
    email = clean(text).lower()
    return email if _EMAIL.fullmatch(email) and utf16_length(email) <= EMAIL_LENGTH else ""


def whole_number(text: str, *, most: int = 18) -> int | None:
    """The number of at most `most` digits 0 to 9 that is all of `text`; None for anything else.

    Python calls `²` a digit too, and takes `１２` for a number.
    """
    return int(text) if 0 < len(text) <= most and text.isascii() and text.isdigit() else None


def decimal_number(text: str) -> Decimal | None:
    """The number that is all of `text`, below `LARGEST_NUMBER`; None for anything else, such as `NaN` or `１２`.

    Its digits are few enough to be reckoned with: of more than sixteen decimals the rest is rounded away.
    """
    number = Decimal(text) if len(text) <= 60 and _NUMBER.fullmatch(text) else None
    if number is None or abs(number) >= LARGEST_NUMBER:
        return None
    exponent = number.as_tuple().exponent
    return number if isinstance(exponent, int) and exponent >= -16 else number.quantize(_SMALLEST)


def counted(number: int, one: str, several: str = "") -> str:
    """`1 order`, `2 orders`; `several` where an s at the end is not enough."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def as_sentence(text: str) -> str:
    """What somebody else said, with one end."""
    said = text.rstrip(". ")
    return said if said.endswith(("!", "?", "…")) else f"{said}."


def one_line(text: str, most: int = 2000) -> str:
    """What another system said, on one line of at most `most` characters, without anything a terminal or a log reader would
    act on."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text[: 2 * most])
    return " ".join(printable.split())[:most]


def without_tags(text: str, most: int = 2000) -> str:
    """The same of what may be a piece of a web page."""
    return one_line(_TAG.sub(" ", text[: 4 * most]), most)


def for_terminal(text: str) -> str:
    """`text` with control and direction characters spelled out, so that it can only be read."""
    return _SHOWN_AS_ESCAPE.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def in_ascii(text: str) -> str:
    """Our own signs in their ASCII form, every other letter spelled out."""
    return text.translate(ASCII_FORMS).encode("ascii", "backslashreplace").decode("ascii")


def for_csv(cell: str) -> str:
    """`cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_START) else cell
