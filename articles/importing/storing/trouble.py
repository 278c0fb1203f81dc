"""What ends a run because something cannot be written to, in the words of the person's remedy."""

_DATABASE = "See that it answers, has room, and is held by no other program."


class StorageFailed(Exception):
    """The database, the pictures' storage or the temporary folder cannot be written to.

    The message says which, why, and what to do; the batch was rolled back.
    """


def database_silent(error: Exception) -> str:
    """Of a database that cannot be written to before the first batch, or after the last."""
    return f"The database cannot be written to: {error}. {_DATABASE}"


def batch_refused(error: Exception) -> StorageFailed:
    """Of a database that is locked, full or gone in the middle of a batch."""
    refused = "The database refused the last batch, which was rolled back"
    return StorageFailed(f"{refused}: {error}. {_DATABASE}")


def picture_not_kept(error: Exception) -> StorageFailed:
    """Of the storage of pictures: full, read-only, or a bucket that does not answer."""
    return StorageFailed(
        f"A picture could not be laid into the storage, and the last batch was rolled back: "
        f"{error}. See that STORAGE_URL can be written to and has room."
    )


def no_shelf(error: OSError) -> StorageFailed:
    """Of the folder where pictures wait for their batch."""
    return StorageFailed(
        f"The temporary folder, where pictures wait, cannot be written to: {error}. "
        "Make room there, or name another folder by TMPDIR."
    )
