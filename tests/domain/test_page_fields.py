"""The table of the staging page's fields is whole."""

from __future__ import annotations

from woobc.core.domain.page_fields import FIELDS, OPTION_VALUES, REQUIRED, RESULTS, FieldKind, default_elements


def test_each_field_has_an_element_of_its_own() -> None:
    assert default_elements().keys() == FIELDS.keys()
    assert len(set(default_elements().values())) == len(FIELDS)


def test_texts_and_codes_have_a_length_and_nothing_else_has() -> None:
    of_text = {name for name, field in FIELDS.items() if field.kind in (FieldKind.CODE, FieldKind.TEXT)}
    assert {name for name, field in FIELDS.items() if field.length} == of_text


def test_what_we_choose_from_is_known_of_each_option() -> None:
    assert OPTION_VALUES.keys() == {name for name, field in FIELDS.items() if field.kind is FieldKind.OPTION}


def test_what_must_be_there_and_what_comes_back_are_fields() -> None:
    assert {*REQUIRED, *RESULTS} <= FIELDS.keys()
