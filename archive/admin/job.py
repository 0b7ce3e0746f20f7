"""Work in the background: how far it is, what came of each item, and doing it again."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.pages import desk_page
from archive.admin.web import fetch_from_web
from archive.models import Job
from archive.tasks import retry

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Job]
else:
    Base = admin.ModelAdmin

_PAUSE = 3  # seconds after which the page of a job that goes on is shown anew


@admin.action(description=_("Do again"), permissions=["retry"])
def retry_chosen(model_admin: "JobAdmin", request: HttpRequest, queryset: QuerySet[Job]) -> None:
    """Have the chosen jobs done again."""
    again = sum(retry(job) for job in queryset)
    model_admin.message_user(request, gettext("%(n)d are done again.") % {"n": again})


@admin.register(Job)
class JobAdmin(Base):
    """Jobs, the latest first; they are made elsewhere and never edited."""

    list_display = ["what", "standing", "progress", "problems", "by", "queued", "finished", "message"]
    list_filter = ["state", "kind"]
    list_select_related = ["by"]
    search_fields = ["label", "message"]
    actions = [retry_chosen]
    change_form_template = "admin/archive/job/change_form.html"

    @admin.display(description=_("what"), ordering="label")
    def what(self, job: Job) -> SafeString:
        """Return what is done."""
        return format_html("<bdi>{}</bdi>", job.label)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, job: Job) -> SafeString:
        """Return where it stands."""
        return format_html('<span class="health {}">{}</span>', job.look, job.in_words())

    @admin.display(description=_("progress"))
    def progress(self, job: Job) -> str:
        """Return how many items are done, of how many."""
        return f"{job.done} / {job.total}" if job.total else str(job.done)

    def get_urls(self) -> list[URLPattern]:
        """Return the addresses of our own pages before Django's."""
        return [
            desk_page(self, "web/", fetch_from_web, "web", self.has_fetch_permission),
            desk_page(self, "<int:pk>/retry/", require_POST(self.retry_one), "retry", self.has_retry_permission),
            *super().get_urls(),
        ]

    def retry_one(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Do one job again."""
        if not retry(get_object_or_404(Job, pk=pk)):
            messages.warning(request, gettext("It goes on already."))
        return HttpResponseRedirect(reverse("admin:archive_job_change", args=[pk]))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show what came of each item, and how far it is as it goes on."""
        job = self.get_object(request, object_id)
        shown = {"job": job, "title": str(job), "subtitle": None, "may_retry": self.has_retry_permission(request)}
        answer = super().change_view(request, object_id, form_url, {**shown, **(extra_context or {})})
        if job and job.is_open:
            answer["Refresh"] = str(_PAUSE)
        return answer

    def has_fetch_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may bring articles in."""
        return bool(request.user.has_perm("archive.ingest_article"))

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may have jobs done again."""
        return bool(request.user.has_perm("archive.retry_job"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody: jobs are made by what is to be done."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Job | None = None) -> bool:
        """Let nobody: what was done is not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Job | None = None) -> bool:
        """Let nobody: they go by themselves after a while."""
        return False
