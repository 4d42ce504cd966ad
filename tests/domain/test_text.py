"""Texts from shops fit Business Central's fields, terminals and spreadsheets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woobc.core.domain.page_fields import FieldKind
from woobc.core.domain.text import (
    as_sentence,
    clean,
    clean_phone,
    code_form,
    counted,
    decimal_number,
    fitting,
    for_csv,
    for_terminal,
    in_ascii,
    normalise,
    normalise_email,
    one_line,
    utf16_length,
    whole_number,
    without_tags,
)

FAMILY = "👨‍👩‍👧‍👦"
TEXT, CODE = FieldKind.TEXT, FieldKind.CODE
TRICKY = "aeßıΐ \u0301\u0323\u200d\u200c\u202e\ufe0f\u00a0\u2028\t\n\x1f👨🏽🇳🇱अ्株\U000e0067🏴"
TEXTS = st.text() | st.text(st.sampled_from(TRICKY), max_size=40)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Müller &amp; Söhne", "Müller & Söhne"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("Mok &times; 2 &#128;", "Mok × 2 €"),
        ("Rock &notes & AT&T", "Rock &notes & AT&T"),
        ("e\u0301te\u0301", "été"),
        ("\ttab", "tab"),
        ("naïve\tTab\r\nregel 2\u2028LS \u202eRTL\u202c é", "naïve Tab regel 2 LS RTL é"),
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("pass\u200dword", "password"),
        (f"{FAMILY} é", f"{FAMILY} é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("half \ud83c emoji", "half  emoji"),
        ("&#0;&#x202e;x", "\ufffdx"),
        ("<em>groot</em>", "<em>groot</em>"),
    ],
)
def test_a_text_becomes_one_visible_line(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize(
    ("raw", "length", "expected"),
    [
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcdef"),
        ("abc def", 4, "abc"),
        ("🌷🌷🌷", 5, "🌷🌷"),
        (f"ab{FAMILY}", 12, "ab"),
        (f"ab{FAMILY}", 13, f"ab{FAMILY}"),
        ("👍🏽👍🏽", 7, "👍🏽"),
        ("🇳🇱🇩🇪", 6, "🇳🇱"),
        ("ax\u0323\u0307b", 2, "a"),
        ("می\u200cخ", 3, "می"),
        ("q" + "\u0323" * 50, 10, "q" + "\u0323" * 9),
        ("Size XL", 6, "Size X"),
    ],
)
def test_a_long_text_is_cut_between_characters_as_a_reader_counts_them(raw: str, length: int, expected: str) -> None:
    fitted = normalise(raw, TEXT, length)
    assert fitted.text == expected
    assert fitted.cut == (expected != raw)
    assert fitting(raw, length) == expected


@pytest.mark.parametrize(
    ("raw", "expected"), [(" wc-1001a ", "WC-1001A"), ("straße", "STRAßE"), ("0012", "0012"), ("œ", "Œ")]
)
def test_a_code_is_trimmed_and_upper_case_as_business_central_keeps_it(raw: str, expected: str) -> None:
    assert normalise(raw, CODE, 20).text == expected


@pytest.mark.parametrize(("raw", "code"), [("می\u200cخ", "میخ"), ("é\u200dé", "ÉÉ"), ("é\u200c\u200dé", "ÉÉ")])
def test_a_code_holds_no_joiner(raw: str, code: str) -> None:
    assert normalise(raw, CODE, 20).text == code


@pytest.mark.parametrize("sign", ["\U0001f3fb", "\U0001f3ff", "\U000e0020", "\U000e007f", "\u0301", "\ufe0f"])
def test_skin_tones_tags_and_accents_belong_to_what_is_before_them(sign: str) -> None:
    raw = f"a👍{sign}"
    assert normalise(raw, TEXT, utf16_length(raw) - 1).text == "a"


@pytest.mark.parametrize("sign", ["\U0001f3fa", "\U0001f400", "\U000e001f", "\U000e0080", "🇦", "b", "X"])
def test_other_signs_are_characters_of_their_own(sign: str) -> None:
    raw = f"a👍{sign}"
    assert normalise(raw, TEXT, utf16_length(raw) - 1).text == "a👍"


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("a🇦🇦", "a"),
        ("a🇿🇿", "a"),
        ("🇦🇿🇦", "🇦🇿"),
        ("a\U0001f1e5🇦", "a\U0001f1e5"),
        ("a🇦\U0001f1e5", "a🇦"),
        ("a\U0001f200🇦", "a\U0001f200"),
        ("a🇦\U0001f200", "a🇦"),
    ],
)
def test_flags_are_of_two_halves(raw: str, left: str) -> None:
    assert normalise(raw, TEXT, utf16_length(raw) - 1).text == left


@given(TEXTS, st.sampled_from([TEXT, CODE]), st.integers(1, 40))
def test_whatever_comes_in_fits_and_can_travel_as_xml(raw: str, kind: FieldKind, length: int) -> None:
    fitted = normalise(raw, kind, length).text
    assert len(fitted.encode("utf-16-le")) // 2 <= length
    assert utf16_length(fitted) == len(fitted.encode("utf-16-le")) // 2
    assert fitted == fitted.strip() == unicodedata.normalize("NFC", fitted)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", fitted)


@given(TEXTS.filter(lambda text: "&" not in text), st.sampled_from([TEXT, CODE]), st.integers(1, 40))
def test_normalising_twice_changes_nothing_more(raw: str, kind: FieldKind, length: int) -> None:
    once = normalise(raw, kind, length).text
    again = normalise(once, kind, length)
    assert (again.text, again.cut) == (once, False)


@given(TEXTS)
def test_what_is_cut_is_a_beginning(raw: str) -> None:
    fitted = normalise(raw, TEXT, 10)
    assert clean(raw).startswith(fitted.text)
    assert fitted.cut == (fitted.text != clean(raw))


@pytest.mark.parametrize(
    ("raw", "expected", "cut"),
    [
        ("+31 6 12346655", "+31 6 12346655", False),
        ("  020-123 ext. 12", "020-123", True),
        ("Tel: (030) 22/33.4", "(030) 22/33.4", True),
        ("0800-FLOWERS", "0800", True),
        ("06\u00a012\u201334", "06 12-34", False),
        ("٠٦١٢٣", "06123", False),
        ("030 123 # 4", "030 123", True),
        ("none", "", True),
        ("", "", False),
        ("1" * 40, "1" * 30, True),
        ("1" * 29 + " 234", "1" * 29, True),
    ],
)
def test_a_phone_number_has_nothing_business_central_refuses(raw: str, expected: str, cut: bool) -> None:
    number = clean_phone(raw)
    assert (number.text, number.cut) == (expected, cut)


@given(TEXTS)
def test_no_phone_number_holds_a_letter(raw: str) -> None:
    assert re.fullmatch(r"[0-9 +()/.\-]{0,30}", clean_phone(raw).text)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (" Klant1@Example.COM\n", "klant1@example.com"),
        ("no address", ""),
        ("two@at@signs", ""),
        ("a b@example.com", ""),
        ("@example.com", ""),
        ("a@" + "x" * 78, "a@" + "x" * 78),
        ("a@" + "x" * 79, ""),
    ],
)
def test_an_email_is_trimmed_and_lower_case_or_unusable(raw: str, expected: str) -> None:
    assert normalise_email(raw) == expected


def test_a_terminal_never_sees_a_control_code() -> None:
    assert for_terminal("\x1b[31mred\u202e\n é 🌷") == "\\x1b[31mred\\u202e\\x0a é 🌷"
    assert for_terminal("a\u00adb\u061cc\x9f") == "a\\xadb\\u061cc\\x9f"


def test_our_own_signs_have_a_form_in_ascii() -> None:
    assert in_ascii("a… · – → × é🌷\u2028") == "a... | - > x \\xe9\\U0001f337\\u2028"


@given(TEXTS)
def test_a_terminal_gets_only_what_can_be_seen(raw: str) -> None:
    shown = for_terminal(raw)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in shown)


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-2+3", "@SUM(A1)", "\ttab", "\rx"])
def test_a_spreadsheet_never_sees_a_formula(cell: str) -> None:
    assert for_csv(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Mug", "1=1", "'s-Hertogenbosch"])
def test_an_ordinary_cell_stays_as_it_is(cell: str) -> None:
    assert for_csv(cell) == cell


@given(TEXTS)
def test_a_code_form_stays_itself(raw: str) -> None:
    assert code_form(code_form(raw)) == code_form(raw)


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (1, ("order",), "1 order"),
        (0, ("order",), "0 orders"),
        (2, ("activity row",), "2 activity rows"),
        (1, ("delivery waits", "deliveries wait"), "1 delivery waits"),
        (21, ("delivery waits", "deliveries wait"), "21 deliveries wait"),
    ],
)
def test_a_number_of_things_reads_like_a_sentence(number: int, words: tuple[str, ...], said: str) -> None:
    assert counted(number, *words) == said


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("((5) 12", "((5) 12"),
        ("+((0)20 3", "+((0)20 3"),
        ("call (+31) 20", "(+31) 20"),
        ("((((", ""),
        ("(((( 5", "5"),
        ("1(2", "1(2"),
        ("(" * 20_000 + "5", ""),
    ],
)
def test_signs_before_a_number_belong_to_it_wherever_they_begin(raw: str, expected: str) -> None:
    assert clean_phone(raw).text == expected


@given(TEXTS)
def test_a_pile_of_accents_is_cut_and_nothing_else(raw: str) -> None:
    pile = "a" + "\u0301\u0323" * 1000
    assert len(clean(f"{pile}b")) < 40
    assert clean(f"{raw}b") == clean(clean(f"{raw}b"))


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("007", 7), ("9" * 18, 10**18 - 1)])
def test_digits_make_a_whole_number(text: str, number: int) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["", "²", "１２", "٣", "-1", "+1", " 1", "1_000", "1.0", "9" * 19])
def test_what_python_would_take_for_a_digit_is_no_number(text: str) -> None:
    assert whole_number(text) is None


@pytest.mark.parametrize("text", ["", "NaN", "-Infinity", "１２", "²", "1e999999999", "1_0", "0x1", "1e12", "9" * 99])
def test_what_nobody_can_reckon_with_is_no_number(text: str) -> None:
    assert decimal_number(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**11), max_value=10**11, places=9))
def test_an_amount_keeps_its_value(amount: Decimal) -> None:
    assert decimal_number(str(amount)) == amount


@given(st.from_regex(r"[+-]?[0-9]{1,12}(\.[0-9]{0,40})?([eE][+-]?[0-9]{1,2})?", fullmatch=True))
def test_every_number_can_be_reckoned_with(text: str) -> None:
    number = decimal_number(text)
    assert number is None or (number + 1 - 1).quantize(Decimal("0.00001")) is not None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.5", "1.5"),
        ("0.1234567890123456", "0.1234567890123456"),
        ("0.12345678901234567", "0.1234567890123457"),
        ("0." + "0" * 57 + "1", "0E-16"),
        ("0." + "0" * 58 + "1", "None"),
    ],
)
def test_a_number_keeps_its_digits_up_to_sixteen_decimals(text: str, number: str) -> None:
    assert str(decimal_number(text)) == number


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("\uffff", 1), ("\U00010000", 2), ("é🌷", 3)])
def test_an_emoji_counts_as_two(text: str, length: int) -> None:
    assert utf16_length(text) == length


@pytest.mark.parametrize(("marks", "kept"), [(1, 1), (30, 30), (31, 30), (300, 30)])
def test_a_pile_of_accents_is_thirty_high(marks: int, kept: int) -> None:
    assert clean("q" + "\u0323" * marks + "b" * 40) == "q" + "\u0323" * kept + "b" * 40
    assert clean("\u0323" * marks + "b" * 40) == "\u0323" * kept + "b" * 40


@pytest.mark.parametrize("raw", ["éa\u200dé", "é\u200daé", "é \u200dé", "é\u200d é", "\u200dé", "é\u200d"])
def test_a_joiner_joins_only_what_is_right_beside_it(raw: str) -> None:
    assert clean(raw) == raw.replace("\u200d", "")


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        (" a\x00b\tc\u2028d ", 9, "a b c d"),
        (" a\x00b\tc\u2028d ", 5, "a b c"),
        ("abc", 2, "ab"),
        ("    a", 2, ""),
        ("   a", 2, "a"),
    ],
)
def test_what_others_say_is_one_line_of_so_many_characters(text: str, most: int, line: str) -> None:
    assert one_line(text, most) == line
    assert without_tags(text.strip(), most) == one_line(text.strip(), most)


def test_a_page_is_read_without_its_tags() -> None:
    assert without_tags("<p>a <b>x</b> & y</p> <unfinished", 30) == "a x & y <unfinished"
    assert without_tags("<aaaaaa>b", 2) == ""
    assert without_tags("<aaaaa>b", 2) == "b"


@pytest.mark.parametrize("shorten", [one_line, without_tags])
def test_two_thousand_characters_are_enough(shorten: Callable[[str], str]) -> None:
    assert shorten("x" * 3000) == "x" * 2000


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("It was.", "It was."),
        ("It was", "It was."),
        ("Not found!", "Not found!"),
        ("Why? ", "Why?"),
        ("…. .", "…"),
        ("Take X.", "Take X."),
    ],
)
def test_what_others_say_has_one_end(said: str, told: str) -> None:
    assert as_sentence(said) == told
