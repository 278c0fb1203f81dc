"""Every address of the project; the app's own stand in articles/urls.py."""

from django.contrib import admin
from django.urls import include, path

handler500 = "articles.views.broken.broken"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
