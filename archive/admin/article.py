"""The queue, and the screen of one article."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.expressions import Combinable
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.bring_in import bring_in
from archive.admin.bulk import publish_chosen, reject_chosen, withdraw_chosen
from archive.admin.capture import show_capture
from archive.admin.copy import decide_pair
from archive.admin.filters import DoubtFilter, HandsFilter, LanguageFilter, SourceFilter, StatusFilter
from archive.admin.finding import decide_finding
from archive.admin.findings import decide_findings
from archive.admin.forms import RecordForm
from archive.admin.hands import hand_article, lay_back_chosen, take_chosen
from archive.admin.history import WithHistory
from archive.admin.pages import desk_page, user_of
from archive.admin.proposed import decide_words
from archive.admin.screen import screen
from archive.admin.seen import is_stale
from archive.admin.steps import steps_open, take_step
from archive.admin.story import decide_story
from archive.admin.undo import show_done, undo_steps
from archive.admin.words import edit_words
from archive.curate import article as correct
from archive.curate.decision import announce
from archive.curate.doubt import reasons, weigh
from archive.models import Article
from archive.pages.wording import edtf_in, language_in

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Article]
else:
    Base = admin.ModelAdmin


@admin.register(Article)
class ArticleAdmin(WithHistory, Base):
    """Articles: what waits first, and among that the most doubtful."""

    form = RecordForm
    list_display = [
        "headline",
        "source_name",
        "language_name",
        "published_on",
        "doubts",
        "standing",
        "added_on",
    ]
    list_filter = [StatusFilter, HandsFilter, DoubtFilter, LanguageFilter, SourceFilter]
    list_per_page = 50
    list_select_related = ["source", "language", "assigned_to"]
    search_fields = ["title", "url", "=id"]
    search_help_text = _("Words of the title, an address or a number")
    show_full_result_count = False
    actions = [publish_chosen, reject_chosen, withdraw_chosen, take_chosen, lay_back_chosen]
    change_list_template = "admin/archive/keyed_list.html"
    change_form_template = "admin/archive/article/screen.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Return the articles with what makes them doubtful."""
        match = request.resolver_match
        is_list = match is not None and match.url_name == "archive_article_changelist"
        return weigh(Article.objects.defer("text", "published_evidence") if is_list else Article.objects.all())

    def get_ordering(self, request: HttpRequest) -> list[str | Combinable]:
        """Put the most doubtful first in the queue, and what changed last elsewhere."""
        return ["-doubt", "pk"] if "status" not in request.GET else ["-changed", "-pk"]

    @admin.display(description=_("title"), ordering="title")
    def headline(self, article: Article) -> SafeString:
        """Return the title in its own direction."""
        return format_html('<bdi lang="{}">{}</bdi>', article.language_id, article.title)

    @admin.display(description=_("source"), ordering="source__name")
    def source_name(self, article: Article) -> SafeString:
        """Return the source, in the interface's language where it is unknown."""
        return format_html("<bdi>{}</bdi>", gettext("Unknown source") if article.source.is_unknown else article.source)

    @admin.display(description=_("added"), ordering="added")
    def added_on(self, article: Article) -> str:
        """Return the day on which it came in."""
        return date_format(localtime(article.added), "SHORT_DATE_FORMAT")

    @admin.display(description=_("language"), ordering="language")
    def language_name(self, article: Article) -> str:
        """Return the language's name in the interface's language."""
        return language_in(article.language_id, get_language())

    @admin.display(description=_("published on"), ordering="published_earliest")
    def published_on(self, article: Article) -> str:
        """Return the day of publication in words."""
        return edtf_in(article.published, get_language())

    @admin.display(description=_("why look"), ordering="doubt")
    def doubts(self, article: Article) -> SafeString:
        """Return the reasons to look, the weightiest first."""
        return format_html_join(" ", '<span class="doubt">{}</span>', ((reason,) for reason in reasons(article)))

    @admin.display(description=_("status"), ordering="status")
    def standing(self, article: Article) -> SafeString:
        """Return where the article stands, in whose hands, and the hour that was set for it."""
        said = [format_html("{}", StatusFilter.labels[article.status])]
        if article.assigned_to:
            said.append(format_html('<span class="hand"><bdi>{}</bdi></span>', article.assigned_to.get_username()))
        if article.publish_at:
            hour = date_format(localtime(article.publish_at), "SHORT_DATETIME_FORMAT")
            said.append(format_html('<span class="hour">{}</span>', hour))
        return format_html_join("", "<div>{}</div>", ((part,) for part in said))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let in who may bring articles in."""
        return bool(request.user.has_perm("archive.ingest_article"))

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may publish and reject."""
        return bool(request.user.has_perm("archive.publish_article"))

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may withdraw."""
        return bool(request.user.has_perm("archive.withdraw_article"))

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Let nobody: an article is withdrawn, never deleted."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the queue, or whatever was asked for."""
        title = _("What waits") if request.GET.get("status", "pending") == "pending" else _("Articles")
        keys = [("↓ ↑", _("choose")), ("o", _("open")), (_("space"), _("tick")), ("/", _("search"))]
        return super().changelist_view(request, {"title": title, "keys": keys, **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        """Return the addresses of the desk's own pages before Django's."""
        may = self.has_change_permission
        return [
            desk_page(self, "done/", show_done, "done", may),
            desk_page(self, "done/undo/", require_POST(undo_steps), "undo", self.has_publish_permission),
            desk_page(self, "<int:pk>/hand/", require_POST(hand_article), "hand", may),
            desk_page(self, "<int:pk>/step/", require_POST(take_step), "step", may),
            desk_page(self, "<int:pk>/findings/", require_POST(decide_findings), "findings", may),
            desk_page(self, "<int:pk>/findings/<str:ref>/", decide_finding, "finding", may),
            desk_page(self, "<int:pk>/words/", edit_words, "words", may),
            desk_page(self, "<int:pk>/words/<int:version>/", decide_words, "proposed", may),
            desk_page(self, "<int:pk>/story/", require_POST(decide_story), "story", may),
            desk_page(self, "<int:pk>/copies/<int:pair>/", decide_pair, "copy", may),
            desk_page(self, "<int:pk>/captures/<int:capture>/", show_capture, "capture", may),
            *super().get_urls(),
        ]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Bring an article in through the pipeline."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return bring_in(request)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Article | None = None,
    ) -> HttpResponse:
        """Show the record beside the words, and what was found in them."""
        article = context["original"]
        context.update(
            screen(article, request.user, request.GET.get("came", "")),
            steps=steps_open(article, request.user),
            title=article.title,
            subtitle=None,
        )
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_form(
        self,
        request: HttpRequest,
        obj: Article | None = None,
        change: bool = False,
        **kwargs: Any,  # noqa: ANN401
    ) -> "type[ModelForm[Article]]":
        """Return the form, which knows whether somebody else was faster."""
        form = super().get_form(request, obj, change, **kwargs)
        form.stale = obj is not None and request.method == "POST" and is_stale(request, obj)  # type: ignore[attr-defined]
        return form

    def save_model(self, request: HttpRequest, obj: Article, form: "ModelForm[Article]", change: bool) -> None:
        """Keep what was corrected; what nobody touched is not written."""
        changed = set(form.changed_data)
        if changed & {"byline", "url"}:
            obj.save(update_fields=["byline", "url", "changed"])
            announce(obj)
        if "source" in changed:
            correct.correct_source(obj, obj.source, by=user_of(request))
        if "published" in changed:
            correct.correct_published(obj, obj.published, by=user_of(request))
        if "_confirm" in request.POST:
            correct.confirm_record(obj, by=user_of(request))
        if "language" in changed:
            correct.correct_language(obj, obj.language, by=user_of(request))

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponseRedirect:
        """Stay on the screen."""
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("admin:archive_article_change", args=[obj.pk]))
