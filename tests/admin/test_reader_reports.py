"""Reader reports: what the reader said is not ours to change, the answer is."""

import pytest
from django.urls import reverse

from articles.desk import correct
from articles.models import ReaderReport
from tests import make
from tests.admin.forms import fill


@pytest.fixture
def report(db):
    return ReaderReport.objects.create(article=make.published("The ferry"), text="It was Monday.")


def change(report: ReaderReport) -> str:
    return reverse("admin:articles_readerreport_change", args=[report.pk])


def test_the_words_of_the_reader_stay(desk_client, report):
    fill(desk_client, change(report), text="All is well.", answer="Looked at.")

    report.refresh_from_db()
    assert (report.text, report.answer) == ("It was Monday.", "Looked at.")


def test_a_correction_of_another_piece_is_no_answer(desk_client, report):
    foreign = correct(make.published(), by=None, kind="correction", text="Other.")

    fill(desk_client, change(report), correction=str(foreign.pk), outcome="corrected")

    report.refresh_from_db()
    assert (report.correction, report.outcome) == (None, "open")


def test_a_report_is_closed_with_its_correction(desk_client, report):
    issued = correct(report.article, by=None, kind="correction", text="It was Monday.")

    fill(desk_client, change(report), correction=str(issued.pk), outcome="corrected")

    report.refresh_from_db()
    assert (report.correction, report.outcome) == (issued, "corrected")
