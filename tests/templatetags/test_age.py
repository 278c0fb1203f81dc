"""The age of an old piece, told in the words of its language, and only where it is known."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from articles.models import Article
from articles.templatetags.age import age


def aged(years: int, days: int = 1, **fields) -> Article:
    """Published at noon, this many years and days ago."""
    noon = timezone.now().replace(hour=12, minute=0, second=0) - timedelta(days=days)
    if (noon.month, noon.day) == (2, 29):
        noon -= timedelta(days=1)
    return Article(published_at=noon.replace(year=noon.year - years), **fields)


def test_nothing_is_said_of_a_piece_without_a_date():
    assert age(Article()) == ""


@pytest.mark.parametrize(("years", "days"), [(0, 0), (0, 300), (1, 0), (0, -5)])
def test_nothing_is_said_until_the_day_after_the_first_birthday(years, days):
    assert age(aged(years, days)) == ""


def test_a_birthday_is_not_more_than_its_years():
    assert age(aged(3, 0)) == "This piece is more than two years old."
    assert age(aged(3, 1)) == "This piece is more than three years old."


@pytest.mark.parametrize(
    ("language", "years", "told"),
    [
        ("en", 1, "This piece is more than one year old."),
        ("en", 2, "This piece is more than two years old."),
        ("en", 10, "This piece is more than ten years old."),
        ("en", 11, "This piece is more than 11 years old."),
        ("uk", 1, "Цьому матеріалу понад один рік."),
        ("uk", 3, "Цьому матеріалу понад три роки."),
        ("uk", 5, "Цьому матеріалу понад п’ять років."),
        ("uk", 11, "Цьому матеріалу понад 11 років."),
        ("uk", 21, "Цьому матеріалу понад 21 рік."),
        ("uk", 32, "Цьому матеріалу понад 32 роки."),
        ("ar", 1, "مضى على نشر هذه المادة أكثر من سنة."),
        ("ar", 2, "مضى على نشر هذه المادة أكثر من سنتين."),
        ("ar", 3, "مضى على نشر هذه المادة أكثر من ثلاث سنوات."),
        ("ar", 12, "مضى على نشر هذه المادة أكثر من 12 سنة."),
        ("he", 1, "הכתבה הזאת פורסמה לפני יותר משנה."),
        ("he", 2, "הכתבה הזאת פורסמה לפני יותר משנתיים."),
        ("he", 8, "הכתבה הזאת פורסמה לפני יותר משמונה שנים."),
        ("he", 15, "הכתבה הזאת פורסמה לפני יותר מ־15 שנים."),
    ],
)
def test_the_years_stand_in_the_case_and_number_of_the_language(language, years, told):
    with translation.override(language):
        assert age(aged(years)) == told


def test_a_day_that_was_printed_counts_as_it_was_printed():
    """Midnight of 4 May in Kyiv is 21:00 of 3 May in UTC: in UTC it is a day older."""
    evening = aged(2).published_at.replace(hour=21, minute=0, second=0, microsecond=0)

    told = age(Article(published_at=evening, published_precision=Article.Precision.DAY))

    assert told == "This piece is more than one year old."
    assert age(Article(published_at=evening)) == "This piece is more than two years old."
