"""The words of a raw document, gathered by a way of its own that asks no format.

A format that forgets a field would forget it in the account as well, if that were made from what
the format has read. So the words of each value are looked for here in the bytes themselves.

front_matter  what stands behind the keys of YAML, TOML or JSON at the head of a text
json_values   every text in an object of JSON, however deep
xml_values    every text between two tags
overlooked    which of them no piece of the record holds
"""

from .overlooked import overlooked

__all__ = ["overlooked"]
