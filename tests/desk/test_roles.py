"""The roles stand after the first migration, with all that each may do."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from articles.desk.roles import PERMISSIONS


def held():
    return {
        group.name: set(group.permissions.values_list("codename", flat=True))
        for group in Group.objects.all()
    }


def test_every_permission_of_a_role_exists(db):
    known = set(Permission.objects.values_list("codename", flat=True))

    assert not {name for names in PERMISSIONS.values() for name in names} - known


def test_each_role_has_its_permissions(db):
    assert held() == {role: set(names) for role, names in PERMISSIONS.items()}


@pytest.mark.django_db(transaction=True)
def test_they_stand_after_the_first_migration_of_an_empty_database():
    call_command("flush", interactive=False, verbosity=0)

    assert held() == {role: set(names) for role, names in PERMISSIONS.items()}
