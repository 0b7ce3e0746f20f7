"""The archive's own pages."""

from django.urls import URLPattern, path

from archive import api
from archive.views import article, dates, entities, home, lists

app_name = "archive"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("articles/<int:pk>/", article.article, name="article-short"),
    path("articles/<int:pk>/<str:slug>/", article.article, name="article"),
    path("stories/<int:pk>/", article.story, name="story"),
    path("people/", entities.index, {"kind": "person"}, name="people"),
    path("people/<str:slug>/", entities.entity, {"kind": "person"}, name="person"),
    path("places/", entities.index, {"kind": "place"}, name="places"),
    path("places/<str:slug>/", entities.entity, {"kind": "place"}, name="place"),
    path("sources/", lists.sources, name="sources"),
    path("sources/<str:slug>/", lists.source, name="source"),
    path("languages/", lists.languages, name="languages"),
    path("languages/<str:code>/", lists.language, name="language"),
    path("dates/", dates.dates, name="dates"),
    path("dates/<path:edtf>/", dates.date_page, name="date"),
    path("api/v1/articles/<int:pk>/", api.article, name="api-article"),
]
