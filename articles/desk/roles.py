"""The roles of the desk and what each may do; made after every migration, for all to rely on."""

from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

CONTRIBUTOR = "Contributor"
EDITOR = "Editor"

_WRITES = [
    "add_article", "change_article", "view_article", "view_author", "view_section", "view_series",
    "view_topic", "add_topic", "add_source", "change_source", "view_source", "add_image",
    "change_image", "view_image", "view_correction", "view_revision",
    "view_standingpage", "view_standingwords", "view_zone",
]  # fmt: skip
_EDITS = [
    "publish_article", "withdraw_article", "issue_correction", "delete_article",
    "add_author", "change_author", "add_section", "change_section", "add_series", "change_series",
    "change_topic", "view_importrun", "view_legacydocument", "view_readerreport",
    "change_readerreport", "view_suggestion", "change_suggestion", "view_address",
    "view_terms", "change_terms",
    "add_standingpage", "change_standingpage", "add_zone", "change_zone", "compose_front",
]  # fmt: skip
PERMISSIONS = {CONTRIBUTOR: _WRITES, EDITOR: _WRITES + _EDITS}


def after_migrations(sender, using: str, **_) -> None:
    """Give each role its group and its permissions; what an administrator added stays.

    Django makes permissions after a migration too, and not always before this: so they are made
    here first, else the groups of a new database would stand empty until its second migration.
    """
    create_permissions(sender, verbosity=0, using=using)
    held = Permission.objects.using(using).filter(content_type__app_label="articles")
    by_name = {permission.codename: permission for permission in held}
    for role, names in PERMISSIONS.items():
        group, _created = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*[by_name[name] for name in names if name in by_name])
