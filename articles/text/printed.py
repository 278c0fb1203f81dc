"""The day that was printed, of a time that was stored as midnight somewhere else."""

from datetime import datetime, timedelta

EAST = timedelta(hours=13)  # Auckland in summer; with it Honolulu, ten hours to the west, is right
QUARTER_MINUTES = (0, 15, 30, 45)  # zones differ by no less


def printed(local: datetime, precision: str) -> datetime:
    """The local time itself; of precision "day" one that falls on the day that was printed.

    Midnight of 4 May in Kyiv is 21:00 of 3 May in UTC, and printed was 4 May. No hour is known
    then, so the nearest midnight of ours says the day. Zones differ by quarters of an hour: any
    other time was no midnight anywhere, and is left as it is.
    """
    is_midnight = local.minute in QUARTER_MINUTES and not local.second and not local.microsecond
    return local + EAST if precision == "day" and is_midnight else local
