"""Pure functions on the bytes of pictures: taken in safely, and cut to size; no Django."""
