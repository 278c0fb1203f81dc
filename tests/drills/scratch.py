"""A database of a drill's own: made empty, and dropped. Nothing but the name given is touched."""

from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql


def answers(url: str) -> bool:
    """Whether a PostgreSQL server is there."""
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error:
        return False
    return True


def beside(url: str, name: str) -> str:
    """The address of the database of this name on the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def make(url: str) -> None:
    """An empty database at this address, whatever stood there before."""
    drop(url)
    if url.startswith("postgres"):
        _tell(url, "CREATE DATABASE {}")


def drop(url: str) -> None:
    if url.startswith("postgres"):
        _tell(url, "DROP DATABASE IF EXISTS {} WITH (FORCE)")
        return
    file = Path(urlsplit(url).path)
    for each in file.parent.glob(f"{file.name}*"):
        each.unlink()


def _tell(url: str, statement: str) -> None:
    name = urlsplit(url).path.strip("/")
    with psycopg.connect(beside(url, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))
