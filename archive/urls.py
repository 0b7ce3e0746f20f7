"""The archive's own pages."""

from django.contrib.sitemaps import views as sitemaps
from django.urls import URLPattern, path
from django.views.decorators.http import conditional_page

from archive.api import article as article_json
from archive.api import lists as json_lists
from archive.pages.sitemaps import SITEMAPS
from archive.views import article, crawlers, dates, entities, feeds, home, lists

_index, _sitemap = conditional_page(sitemaps.index), conditional_page(sitemaps.sitemap)

app_name = "archive"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("articles/<int:pk>/", article.article, name="article-short"),
    path("articles/<int:pk>/versions/", article.versions, name="versions"),
    path("articles/<int:pk>/<str:slug>/", article.article, name="article"),
    path("stories/<int:pk>/", article.story, name="story"),
    path("people/", entities.index, {"kind": "person"}, name="people"),
    path("people/<str:slug>/", entities.entity, {"kind": "person"}, name="person"),
    path("people/<str:slug>/feed/", feeds.entity, {"kind": "person"}, name="person-feed"),
    path("places/", entities.index, {"kind": "place"}, name="places"),
    path("places/<str:slug>/", entities.entity, {"kind": "place"}, name="place"),
    path("places/<str:slug>/feed/", feeds.entity, {"kind": "place"}, name="place-feed"),
    path("sources/", lists.sources, name="sources"),
    path("sources/<str:slug>/", lists.source, name="source"),
    path("sources/<str:slug>/feed/", feeds.source, name="source-feed"),
    path("languages/", lists.languages, name="languages"),
    path("languages/<str:code>/", lists.language, name="language"),
    path("dates/", dates.dates, name="dates"),
    path("dates/<path:edtf>/", dates.date_page, name="date"),
    path("api/v1/articles/<int:pk>/", article_json.article, name="api-article"),
    path("api/v1/people/", json_lists.entities, {"kind": "person"}, name="api-people"),
    path("api/v1/places/", json_lists.entities, {"kind": "place"}, name="api-places"),
    path("api/v1/sources/", json_lists.sources, name="api-sources"),
    path("api/v1/languages/", json_lists.languages, name="api-languages"),
    path("api/v1/stories/", json_lists.stories, name="api-stories"),
    path("robots.txt", crawlers.robots, name="robots"),
    path("opensearch.xml", crawlers.opensearch, name="opensearch"),
    path("sitemap.xml", _index, {"sitemaps": SITEMAPS, "sitemap_url_name": "archive:sitemap"}, name="sitemaps"),
    path("sitemap-<str:section>.xml", _sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
]
