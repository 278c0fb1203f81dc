"""Which rows of a table have one of many keys, asked in one statement of one parameter.

`filter(key__in=…)` prepares each key by itself and takes ten times as long as the answer. SQLite
takes the keys as a JSON list (https://www.sqlite.org/json1.html#jeach), PostgreSQL as an array.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection, models


def having(
    model: type[models.Model], key: str, values: Collection[str | int], *names: str, where: str = ""
) -> list[tuple[Any, ...]]:
    """The columns `names` of each row whose column `key` is among the values, in no order.

    Rows come as the database keeps them: no field has converted anything. `where` is more SQL.
    """
    if not values:
        return []
    columns = ", ".join(map(connection.ops.quote_name, names))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} {_from(model, key, where)}", [_list(values)])
        return cursor.fetchall()


def remove(model: type[models.Model], key: str, values: Collection[str], where: str) -> None:
    """Delete the rows whose column `key` is among the values and that are what `where` says."""
    if values:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE {_from(model, key, where)}", [_list(values)])


def all_null(columns: Sequence[str]) -> str:
    """The condition that none of the columns holds anything."""
    return " AND ".join(f"{connection.ops.quote_name(each)} IS NULL" for each in columns)


def _from(model: type[models.Model], key: str, where: str) -> str:
    quoted = connection.ops.quote_name
    among = "(SELECT value FROM json_each(%s))" if _is_sqlite() else "ANY(%s)"
    test = f"{quoted(key)} {'IN' if _is_sqlite() else '='} {among}"
    return f"FROM {quoted(model._meta.db_table)} WHERE {test}" + (f" AND {where}" if where else "")


def _list(values: Collection[str | int]) -> Any:
    return json.dumps(list(values)) if _is_sqlite() else list(values)


def _is_sqlite() -> bool:
    return connection.vendor == "sqlite"
