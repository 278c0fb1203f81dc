"""The app's configuration: triggers stand outside migrations, and the roles exist after them."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate, pre_migrate


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "The desk"

    def ready(self) -> None:
        # The two hooks of a migration are the one place where Django offers a signal alone.
        from articles.desk import roles
        from articles.models import search_sql, triggers, zone

        pre_migrate.connect(triggers.before_migrations, sender=self, dispatch_uid="guards")
        post_migrate.connect(triggers.after_migrations, sender=self, dispatch_uid="guards")
        pre_migrate.connect(search_sql.before_migrations, sender=self, dispatch_uid="search")
        post_migrate.connect(search_sql.after_migrations, sender=self, dispatch_uid="search")
        post_migrate.connect(zone.after_migrations, sender=self, dispatch_uid="zones")
        post_migrate.connect(roles.after_migrations, sender=self, dispatch_uid="roles")
        register(triggers.check, Tags.database)


class DeskConfig(AdminConfig):
    default_site = "articles.admin.site.DeskSite"
