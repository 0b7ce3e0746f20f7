"""The pages and JSON of search."""

from django.urls import URLPattern, path

from search import api, views

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("search/", views.results, name="results"),
    path("api/v1/search/", api.search, name="api"),
]
