"""Sources, with what gives them away."""

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.forms import web_address
from archive.admin.history import WithHistory
from archive.admin.names import checked_name
from archive.curate.decision import announce
from archive.models import Source

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Source]
    Form = forms.ModelForm[Source]
else:
    Base = admin.ModelAdmin
    Form = forms.ModelForm

MOST_LINES = 200
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")


class LinesField(forms.CharField):
    """A list of words, one a line."""

    widget = forms.Textarea(attrs={"rows": 4, "dir": "auto"})

    def prepare_value(self, value: object) -> object:
        """Show a list as lines."""
        return "\n".join(str(line) for line in value) if isinstance(value, list) else value

    def to_python(self, value: object) -> list[str]:  # type: ignore[override]
        """Return the lines that are not empty, each once."""
        if isinstance(value, list):
            return value
        return list(dict.fromkeys(line.strip() for line in str(value or "").splitlines() if line.strip()))

    def validate(self, value: list[str]) -> None:
        """Refuse too many lines."""
        super().validate(value)
        if len(value) > MOST_LINES:
            raise forms.ValidationError(_("At most %(most)d lines.") % {"most": MOST_LINES})

    def has_changed(self, initial: object, data: object) -> bool:
        """Compare lists."""
        return self.to_python(initial) != self.to_python(data)


class SourceForm(Form):
    """One source; without an address of its own it gets one from its name."""

    homepage = forms.URLField(
        label=gettext_lazy("Homepage"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField", "dir": "ltr"}),
    )
    slug = forms.SlugField(
        label=gettext_lazy("Short name"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Leave empty to take the name."),
    )
    hosts = LinesField(
        label=gettext_lazy("Hosts"),
        required=False,
        help_text=gettext_lazy("Hosts of its pages, one a line: example.org"),
    )
    names = LinesField(
        label=gettext_lazy("Names"),
        required=False,
        help_text=gettext_lazy("Names by which its own articles give it away, one a line"),
    )

    class Meta:
        model = Source
        fields = ["name", "slug", "homepage", "country", "language", "hosts", "names", "description"]
        labels = {
            "name": gettext_lazy("Name"),
            "country": gettext_lazy("Country"),
            "language": gettext_lazy("Language"),
            "description": gettext_lazy("Description"),
        }
        help_texts = {
            "country": gettext_lazy("ISO code of two letters."),
            "description": gettext_lazy("Simple markup is kept; anything else is cut."),
        }

    def clean_name(self) -> str:
        """Refuse what is no name."""
        return checked_name(self.cleaned_data["name"])

    def clean_homepage(self) -> str:
        """Refuse addresses that are no web pages."""
        return web_address(self.cleaned_data["homepage"])

    def clean_hosts(self) -> list[str]:
        """Keep hosts as addresses have them, in small letters and without www; refuse what is none."""
        hosts = [str(host).lower().removeprefix("www.").rstrip(".") for host in self.cleaned_data["hosts"]]
        for host in hosts:
            if len(host) > 253 or not HOST.fullmatch(host):
                raise forms.ValidationError(_("“%(host)s” is no host; write example.org.") % {"host": host[:100]})
        return hosts

    def clean_names(self) -> list[str]:
        """Refuse what is no name."""
        return [checked_name(name) for name in self.cleaned_data["names"]]

    def clean(self) -> dict[str, Any]:
        """Give the source an address."""
        super().clean()  # or the database alone would see what must be unique
        cleaned = dict(self.cleaned_data)
        if not cleaned.get("slug") and cleaned.get("name"):
            cleaned["slug"] = slugify(cleaned["name"])[:120] or f"source-{Source.objects.count() + 1}"
        return cleaned


@admin.register(Source)
class SourceAdmin(WithHistory, Base):
    """Who publishes, and what is taken for granted of it."""

    form = SourceForm
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "country", "language", "articles_here", "homepage"]
    list_select_related = ["language"]
    search_fields = ["name", "slug", "homepage"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Return the sources with the number of their articles."""
        return Source.objects.annotate(many=Count("articles")).order_by("name")

    @admin.display(description=gettext_lazy("articles"), ordering="many")
    def articles_here(self, source: Source) -> int:
        """Return how many articles of it there are."""
        return int(source.many)  # type: ignore[attr-defined]

    def has_change_permission(self, request: HttpRequest, obj: Source | None = None) -> bool:
        """Leave the unknown source as it is."""
        return super().has_change_permission(request, obj) and not (obj and obj.is_unknown)

    def has_delete_permission(self, request: HttpRequest, obj: Source | None = None) -> bool:
        """Leave the unknown source where it is."""
        return super().has_delete_permission(request, obj) and not (obj and obj.is_unknown)

    def save_model(self, request: HttpRequest, obj: Source, form: "forms.ModelForm[Source]", change: bool) -> None:
        """Keep the source; where its name or address changed, the index learns it for every article."""
        super().save_model(request, obj, form, change)
        if change and {"name", "slug"} & set(form.changed_data):
            for article in obj.articles.published().iterator():
                announce(article)
