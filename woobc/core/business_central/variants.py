"""Item variants: people and orders name them by code, the API wants and shows their ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from woobc.core.business_central.api_service import VALUES_PER_REQUEST, ApiService, Field, text_of
from woobc.core.domain.text import code_form


class Variants:
    """What was looked up once is remembered for the run."""

    def __init__(self, api: ApiService) -> None:
        self._api = api
        self._ids: dict[tuple[str, str], str] = {}
        self._looked_up: set[str] = set()

    def of(self, item_numbers: Collection[str]) -> Mapping[tuple[str, str], str]:
        """Ids by item number and code: of these items, and of any that were asked for before."""
        new = sorted(set(item_numbers) - self._looked_up)
        for start in range(0, len(new), VALUES_PER_REQUEST):
            chunk, address = new[start : start + VALUES_PER_REQUEST], self._api.address("itemVariants")
            for row in self._api.matching(address, Field("itemNumber"), chunk, "id,itemNumber,code"):
                key = code_form(text_of(row, "itemNumber")), code_form(text_of(row, "code"))
                self._ids[key] = text_of(row, "id").lower()
            self._looked_up.update(chunk)
        return self._ids
