"""The eleven promises, one file each: what must never be broken."""
