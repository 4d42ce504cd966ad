"""The error answers of the WooCommerce REST API."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An answer other than 2xx: `{"code": …, "message": …, "data": {"status": …}}`.

    `body_status` differs from `status` where WooCommerce itself contradicts the status line.
    """

    def __init__(self, status: int, code: str, message: str, *, body_status: int | None = None, **data: Any) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.data: Any = {"status": status, **data} if body_status is None else body_status

    def body(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message, "data": self.data}


class Problems:
    """Bad parameters of one request; all of them are told in one answer."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, Any]] = {}

    def add(self, name: str, code: str, message: str, data: Any = None) -> None:
        self._found[name] = {"code": code, "message": message, "data": data}

    def wrong_type(self, name: str, kind: str) -> None:
        self.add(name, "rest_invalid_type", f"{name} is not of type {kind}.", {"param": name})

    def not_one_of(self, name: str, choices: list[str], *, shown: str | None = None) -> None:
        listed = ", ".join(choices[:-1])
        listed += f"{',' if len(choices) > 2 else ''} and {choices[-1]}"
        self.add(name, "rest_not_in_enum", f"{shown or name} is not one of {listed}.")

    def settle(self) -> None:
        """Raise what was found."""
        if not self._found:
            return
        raise ApiError(
            400,
            "rest_invalid_param",
            "Invalid parameter(s): " + ", ".join(self._found),
            params={name: detail["message"] for name, detail in self._found.items()},
            details=self._found,
        )
