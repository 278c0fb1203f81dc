"""The pictures that documents name; how they become rows is told in storing/.

gathering   those of a batch of entries, taken from their archive and, if wanted, from the web
whereabouts where in the archive a picture lies; nothing outside it is ever read
downloads   each address once a run, and none that the library has
attachments pictures of the archive that nobody names
"""
