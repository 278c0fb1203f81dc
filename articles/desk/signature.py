"""Who did it: kept as plain id and name, so that the record outlives the account."""

from django.contrib.auth.models import AbstractBaseUser


def signature(by: AbstractBaseUser | None, prefix: str) -> dict[str, int | str | None]:
    """The two fields `<prefix>_by_id` and `<prefix>_by_name`; empty for a command."""
    if by is None:
        return {f"{prefix}_by_id": None, f"{prefix}_by_name": ""}
    return {f"{prefix}_by_id": by.pk, f"{prefix}_by_name": name_of(by)}


def name_of(by: AbstractBaseUser | None) -> str:
    """The full name of a user, else the login; empty for a command."""
    return "" if by is None else (by.get_full_name() or by.get_username())
