"""Who may change which piece: asked of the person and the piece, beyond the role's permissions."""

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q

from articles.models import Article

UNDECIDED = (Article.Status.DRAFT, Article.Status.IN_REVIEW)


def may_change(user: AbstractBaseUser, article: Article) -> bool:
    """Whether this person may change this piece, in the state in which it is.

    Who may publish may change every piece but a withdrawn one. Anybody else with the permission
    to change articles may change what is not yet decided, and of that alone what they began
    (`created_by`) or are credited on (a byline whose author has their login). One query at most
    beside those for the permissions.
    """
    if not user.has_perm("articles.change_article"):
        return False
    if user.has_perm("articles.publish_article"):
        return article.status != Article.Status.WITHDRAWN
    return article.status in UNDECIDED and _is_theirs(user, article)


def changeable(user: AbstractBaseUser) -> Q:
    """The same as a condition on articles: those that this person may change.

    Joins the bylines for those who may not publish: ask for distinct rows.
    """
    if not user.has_perm("articles.change_article"):
        return Q(pk__in=[])
    if user.has_perm("articles.publish_article"):
        return ~Q(status=Article.Status.WITHDRAWN)
    theirs = Q(created_by=user.pk) | Q(bylines__author__user=user.pk)
    return Q(status__in=UNDECIDED) & theirs


def _is_theirs(user: AbstractBaseUser, article: Article) -> bool:
    if article.created_by_id == user.pk:
        return True
    return article.bylines.filter(author__user=user).exists()
