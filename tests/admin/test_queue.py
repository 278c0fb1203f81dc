"""The queue: what the import guessed, piece by piece, settled in one click each."""

from django.contrib.auth.models import Permission
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.admin.queue.rows import PAGE_SIZE
from articles.desk import withdraw
from articles.models import Article, ImportRun, LegacyDocument, Suggestion
from tests import make
from tests.admin.forms import fields, said

QUEUE = "admin:articles_suggestion_queue"


def guess(piece: Article, value: str = "Ira Pole", field: str = "interviewee", **more):
    words = more.pop("words", "a ferryman")
    return Suggestion.objects.create(
        article=piece, field=field, value=value, words=words, confidence=0.8, **more
    )


def document(piece: Article, run: ImportRun) -> LegacyDocument:
    return LegacyDocument.objects.create(
        namespace="legacy", source_id=f"{piece.pk}.txt", path=f"{piece.pk}.txt", sha256="x",
        original=b"", original_bytes_count=0, article=piece, first_run=run, last_run=run,
        outcome="created",
    )  # fmt: skip


def forms(response) -> list[str]:
    """Where the forms of the queue lead."""
    page = LexborHTMLParser(response.content.decode())
    return [form.attributes["action"] for form in page.css(".suggestion form")]


def buttons(response) -> list[str]:
    page = LexborHTMLParser(response.content.decode())
    return [button.text(strip=True) for button in page.css(".suggestion button")]


# Who may


def test_a_contributor_has_no_queue(client, contributor):
    client.force_login(contributor)

    assert client.get(reverse(QUEUE)).status_code == 403


def test_nothing_is_sent_to_the_queue_itself(desk_client):
    assert desk_client.post(reverse(QUEUE)).status_code == 405


def test_a_click_without_the_token_of_the_form_is_refused(client, editor):
    made = guess(make.draft("The ferry"))
    client.handler.enforce_csrf_checks = True
    client.force_login(editor)

    response = client.post(reverse("admin:articles_suggestion_accept", args=[made.pk]) + "?queue=1")

    assert response.status_code == 403


def test_a_piece_that_is_withdrawn_or_settled_is_not_in_the_queue(desk_client):
    gone = make.published("Gone")
    guess(gone, "Ada Gone")
    withdraw(gone, by=None, notice="It went.")
    guess(make.draft(), "Done Already", outcome="dismissed")

    assert "Nothing is left to settle." in said(desk_client.get(reverse(QUEUE)))


def test_who_may_not_publish_is_shown_what_they_may_change(client, contributor):
    for name in ("view_suggestion", "change_suggestion"):
        contributor.user_permissions.add(Permission.objects.get(codename=name))
    guess(make.draft("Mine", created_by=contributor), "Shown Name")
    guess(make.draft("Hers"), "Other Name")
    client.force_login(contributor)

    text = said(client.get(reverse(QUEUE)))

    assert "Mine" in text
    assert "Hers" not in text


# What is shown


def test_each_guess_stands_with_its_confidence_and_the_words_it_was_read_from(desk_client):
    piece = make.draft("The ferry", body="<p>At dawn <b>Ira Pole</b>, a ferryman, rows.</p>")
    guess(piece, words="a ferryman who rows")

    response = desk_client.get(reverse(QUEUE))

    text = said(response)
    assert "The ferry" in text
    assert "Interviewee 80 % sure" in text
    assert "At dawn Ira Pole , a ferryman, rows." in text
    assert "Read from: a ferryman who rows" in text
    page = LexborHTMLParser(response.content.decode())
    assert page.css_first(".suggestion mark").text() == "Ira Pole"
    assert page.css_first("input[name=value]").attributes["value"] == "Ira Pole"
    assert buttons(response) == ["Accept", "Dismiss"]


def test_what_was_guessed_is_text_and_never_markup(desk_client):
    guess(make.draft(), "<script>alert(1)</script>", words="<img src=x onerror=alert(1)>")

    html = desk_client.get(reverse(QUEUE)).content.decode()

    assert "<script>alert" not in html
    assert "<img src=x" not in html


def test_it_is_narrowed_by_field_and_by_run(desk_client):
    run, other = (ImportRun.objects.create(namespace="legacy") for _ in range(2))
    mine, theirs = make.draft("Of this run"), make.draft("Of another run")
    document(mine, run)
    document(theirs, other)
    guess(mine, "Ira Pole")
    guess(mine, "Mira Holt", "source")
    guess(theirs, "Olga Finn")

    of_run = said(desk_client.get(reverse(QUEUE), {"run": run.pk}))
    of_field = said(desk_client.get(reverse(QUEUE), {"field": "source"}))

    assert "Of this run" in of_run
    assert "Interviewee 1 Source 1" in of_run
    assert "Of another run" not in of_run
    assert "Interviewee 80 %" not in of_field
    assert "Source 80 %" in of_field


def test_what_cannot_be_read_in_the_address_is_not_asked_for(desk_client):
    guess(make.draft("The ferry"))

    response = desk_client.get(reverse(QUEUE), {"run": "1 OR 1", "field": "<b>", "after": "x"})

    assert "The ferry" in said(response)


def test_it_is_paged_and_nothing_is_shown_twice_or_left_out(desk_client):
    pieces = [make.draft() for _ in range(3)]
    for number in range(2 * PAGE_SIZE + 5):
        guess(pieces[number % 3], f"Name {number}")
    seen, address = [], reverse(QUEUE)
    while address:
        response = desk_client.get(address)
        seen += forms(response)
        more = LexborHTMLParser(response.content.decode()).css_first(".queue-more a")
        address = reverse(QUEUE) + more.attributes["href"] if more else None

    keys = [action.split("/")[-3] for action in seen]
    assert len(keys) == len(set(keys)) == 2 * PAGE_SIZE + 5


def test_it_costs_the_same_with_3_guesses_and_with_300(desk_client, django_assert_num_queries):
    def fill(count):
        run = ImportRun.objects.create(namespace="legacy")
        for _ in range(count):
            piece = make.draft()
            document(piece, run)
            guess(piece)

    fill(3)
    desk_client.get(reverse(QUEUE))
    with django_assert_num_queries(6):  # session, person, two for permissions, counts, the page
        desk_client.get(reverse(QUEUE))
    fill(297)
    with django_assert_num_queries(6):
        desk_client.get(reverse(QUEUE))


# What a click does


def click(client, made: Suggestion, name: str, query: str = "", **data):
    """The answer to one guess, from the form that the queue shows."""
    opened = client.get(f"{reverse(QUEUE)}?{query}")
    sent = fields(opened.content.decode(), f"#suggestion-{made.pk} form")
    address = reverse(f"admin:articles_suggestion_{name}", args=[made.pk])
    return client.post(f"{address}?queue=1&{query}", {**sent, **data})


def test_after_a_click_the_person_is_at_the_next_one(desk_client):
    older, newer = make.draft("Older"), make.draft("Newer")
    first, second = guess(newer, "One Name"), guess(newer, "Two Name")
    third = guess(older, "Three Name")

    to_second = click(desk_client, first, "accept")
    to_third = click(desk_client, second, "dismiss")
    to_nothing = click(desk_client, third, "dismiss")

    assert to_second.url == f"{reverse(QUEUE)}#suggestion-{second.pk}"
    assert to_third.url == f"{reverse(QUEUE)}#suggestion-{third.pk}"
    assert to_nothing.url == reverse(QUEUE)


def test_behind_the_last_one_the_first_that_was_passed_over_comes(desk_client):
    piece = make.draft()
    passed, last = guess(piece, "One Name", "source"), guess(piece, "Two Name", "source")
    guess(piece, "Three Name", "interviewee")

    response = click(desk_client, last, "accept", f"field=source&after={piece.pk}-{passed.pk}")

    assert response.url == f"{reverse(QUEUE)}?field=source#suggestion-{passed.pk}"
    assert f"suggestion-{passed.pk}" in desk_client.get(response.url).content.decode()


def test_a_value_is_changed_and_accepted_in_one_click(desk_client):
    piece = make.draft()
    made = guess(piece)

    click(desk_client, made, "accept", value=" Ira  Poole ")

    assert piece.participants.get().name == "Ira Poole"
    made.refresh_from_db()
    assert (made.outcome, made.value, made.settled_by_name) == (
        "accepted",
        "Ira Poole",
        "Edna Marsh",
    )


def test_a_kind_is_chosen_from_those_that_there_are(desk_client):
    piece = make.published(kind="report")
    made = guess(piece, "report", "kind", words="")

    click(desk_client, made, "accept", value="review")

    piece.refresh_from_db()
    assert piece.kind == "review"
    assert piece.public_revision.note == "Kind: Review"


def test_a_correction_is_put_into_the_piece_by_hand_and_ticked_off(desk_client):
    piece = make.published("The ferry")
    made = guess(piece, "We were wrong.", "correction", words="We were wrong.")

    shown = desk_client.get(reverse(QUEUE))
    response = click(desk_client, made, "accept")

    assert buttons(shown) == ["Done", "Dismiss"]
    assert reverse("admin:articles_article_correct", args=[piece.pk]) in shown.content.decode()
    assert "Ticked off" in said(desk_client.get(response.url))
    assert not piece.corrections.exists()


def test_a_refusal_is_said_and_the_guess_stays_open(desk_client):
    made = guess(make.draft())

    response = click(desk_client, made, "accept", value="x" * 201)

    assert "at most 200 characters" in said(desk_client.get(response.url))
    made.refresh_from_db()
    assert made.outcome == "open"


def test_the_front_page_leads_to_the_queue(desk_client):
    guess(make.draft())

    assert reverse(QUEUE) in desk_client.get(reverse("admin:index")).content.decode()
