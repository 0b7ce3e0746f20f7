"""The pages and JSON of search."""

from django.urls import URLPattern, path

from search import api, export, feed, openapi, views
from search.names import views as names
from search.openapi.page import page as api_page

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("search/", views.results, name="results"),
    path("search/facet/", views.facet, name="facet"),
    path("search/names/", names.names, name="names"),
    path("search/names/upload/", names.upload, name="names-upload"),
    path("search/feed/", feed.feed, name="feed"),
    path("search/export/<str:name>/", export.export, name="export"),
    path("api/v1/", api_page, name="api-page"),
    path("api/v1/search/", api.search, name="api"),
    path("api/v1/suggest/", api.suggest, name="suggest"),
    path("api/v1/schema/", openapi.schema, name="schema"),
]
