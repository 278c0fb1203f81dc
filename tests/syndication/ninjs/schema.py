"""As much of JSON Schema as IPTC's schema of ninjs uses, so that no dependency is needed."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": int | float}


def errors(schema: dict, value: object, rules: dict | None = None, at: str = "") -> Iterator[str]:
    """What is wrong with a value: unknown and missing keys, types, enumerations, formats."""
    rules = schema if rules is None else rules
    rules = _resolved(schema, rules)
    if not isinstance(value, TYPES.get(rules.get("type"), object)):
        yield f"{at}: {value!r} is no {rules['type']}"
    elif isinstance(value, dict):
        yield from _of_object(schema, value, rules, at)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from errors(schema, one, rules.get("items", {}), f"{at}[{number}]")
    elif value not in rules.get("enum", [value]) or not _has_format(value, rules.get("format")):
        yield f"{at}: {value!r}"


def _of_object(schema: dict, value: dict, rules: dict, at: str) -> Iterator[str]:
    known = rules.get("properties", {})
    yield from (f"{at}: no {name}" for name in rules.get("required", ()) if name not in value)
    for name, one in value.items():
        if name in known:
            yield from errors(schema, one, known[name], f"{at}.{name}")
        else:
            yield f"{at}: unknown {name}"


def _resolved(schema: dict, rules: dict) -> dict:
    if "$ref" not in rules:
        return rules
    named = schema["$defs"][rules["$ref"].rpartition("/")[2]]
    properties = named.get("properties", {}) | rules.get("properties", {})
    return named | rules | {"properties": properties}


def _has_format(value: object, name: str | None) -> bool:
    if name == "uri":
        return bool(urlsplit(value).scheme) and value.isascii()
    if name == "date-time":
        return datetime.fromisoformat(value).tzinfo is not None and "T" in value
    return True
