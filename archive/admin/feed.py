"""Feeds and sitemaps: whether they work, and since when not."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.pages import desk_page, user_of
from archive.feeds.read import read_feed
from archive.fetch.address import read_address
from archive.fetch.fault import FetchError
from archive.models import Feed, FeedEntry, Source

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Feed]
    Form = forms.ModelForm[Feed]
else:
    Base = admin.ModelAdmin
    Form = forms.ModelForm

LATEST = 50  # entries shown on the page of a feed


class FeedForm(Form):
    """One feed: where, whose, how often."""

    class Meta:
        model = Feed
        fields = ["url", "title", "source", "interval", "is_active", "override"]
        widgets = {
            "url": forms.URLInput(attrs={"class": "vLargeTextField", "dir": "ltr"}),
            "title": forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
            "override": forms.TextInput(attrs={"class": "vLargeTextField", "dir": "auto"}),
        }
        help_texts = {
            "url": _("A feed (RSS, Atom, JSON Feed), a sitemap, or an index of sitemaps."),
            "title": _("Leave empty to take its own."),
            "source": _("Whose it is, where its articles do not give it away; empty: found article by article."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        if "source" in self.fields:
            choices: Any = self.fields["source"]
            choices.queryset = Source.objects.exclude(slug=Source.UNKNOWN)

    def clean_url(self) -> str:
        """Keep the address in the one form in which it is fetched; refuse what is none."""
        try:
            return str(read_address(self.cleaned_data["url"]))
        except FetchError as error:
            raise forms.ValidationError(str(error)) from error


@admin.action(description=_("Read now"), permissions=["read"])
def read_chosen(model_admin: "FeedAdmin", request: HttpRequest, queryset: QuerySet[Feed]) -> None:
    """Have the chosen feeds read."""
    model_admin.read(request, queryset)


@admin.register(Feed)
class FeedAdmin(Base):
    """Feeds, the broken ones first."""

    form = FeedForm
    list_display = ["name", "health", "source", "every", "next_due", "open_entries"]
    list_filter = ["state", "is_active", "kind"]
    list_select_related = ["source"]
    search_fields = ["title", "url", "source__name"]
    actions = [read_chosen]
    change_form_template = "admin/archive/feed/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Feed]:
        """Return the feeds with how many articles are still to be fetched."""
        waiting = Count("entries", filter=Q(entries__outcome="waiting"))
        return super().get_queryset(request).annotate(waiting=waiting).order_by("-failures", "title", "url")

    @admin.display(description=_("feed"), ordering="title")
    def name(self, feed: Feed) -> SafeString:
        """Return its title, or else its address."""
        return format_html("<bdi>{}</bdi>", feed.title or feed.url)

    @admin.display(description=_("health"), ordering="state")
    def health(self, feed: Feed) -> SafeString:
        """Return how it is, and why; or that nobody reads it."""
        return format_html(
            '<span class="health {}">{}</span> <small class="quiet"><bdi>{}</bdi></small>',
            feed.state,
            feed.in_words(),
            feed.message[:200],
        )

    @admin.display(description=_("every"), ordering="interval")
    def every(self, feed: Feed) -> str:
        """Return how often it is read."""
        return ngettext("%(n)d minute", "%(n)d minutes", feed.interval) % {"n": feed.interval}

    @admin.display(description=_("to be fetched"), ordering="waiting")
    def open_entries(self, feed: Feed) -> int:
        """Return how many articles it told of that nobody has fetched yet."""
        return int(feed.waiting)  # type: ignore[attr-defined]

    def has_read_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may have a feed read now."""
        return bool(request.user.has_perm("archive.read_feed"))

    def get_urls(self) -> list[URLPattern]:
        """Return the address of reading it before Django's."""
        page = desk_page(self, "<int:pk>/read/", require_POST(self.read_one), "read", self.has_read_permission)
        return [page, *super().get_urls()]

    def read_one(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Have one feed read and show the job."""
        job = read_feed(get_object_or_404(Feed, pk=pk), by=user_of(request))
        return HttpResponseRedirect(reverse("admin:archive_job_change", args=[job.pk]))

    def read(self, request: HttpRequest, feeds: Iterable[Feed]) -> None:
        """Have feeds read, and say where to look."""
        for feed in feeds:
            job = read_feed(feed, by=user_of(request))
            link = format_html('<a href="{}">{}</a>', reverse("admin:archive_job_change", args=[job.pk]), feed)
            text = (
                format_html(gettext("{} is being read."), link)
                if job.is_open
                else format_html("{}: {}", link, job.message)
            )
            messages.info(request, text)

    def save_model(self, request: HttpRequest, obj: Feed, form: "forms.ModelForm[Feed]", change: bool) -> None:
        """Keep the feed, and who overruled robots.txt; a new one is read at once, and a changed one anew."""
        if "override" in form.changed_data:
            obj.override_by = user_of(request) if obj.override else None
        if not change:
            obj.added_by = user_of(request)
        if "url" in form.changed_data:
            obj.etag = obj.modified = ""
        obj.next_due = None if {"url", "override", "interval"} & set(form.changed_data) else obj.next_due
        super().save_model(request, obj, form, change)
        if not change and obj.is_active:
            self.read(request, [obj])

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show what became of the latest entries below the form."""
        feed = self.get_object(request, object_id)
        entries = FeedEntry.objects.filter(feed=feed).select_related("article")[:LATEST] if feed else []
        shown = {"entries": entries, "may_read": self.has_read_permission(request)}
        return super().change_view(request, object_id, form_url, {**shown, **(extra_context or {})})
