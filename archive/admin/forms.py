"""The forms of the desk; what they check is checked again where it is kept."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.seen import STALE
from archive.curate.decision import CurateError, read_date
from archive.models import Article, Source

CONTENT_TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html", ".htm": "text/html"}


class BringInForm(forms.Form):
    """A new article: pasted text or a file, and what else is known of it."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "dir": "auto", "class": "vLargeTextField"}),
        help_text=gettext_lazy("Paste the article as it was published; buttons and captions are cut for you."),
    )
    file = forms.FileField(
        label=gettext_lazy("or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(CONTENT_TYPES)}),
        help_text=gettext_lazy("One article as .txt, .html or .md."),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"dir": "auto", "class": "vTextField"}),
        help_text=gettext_lazy("Leave empty to take it from the text."),
    )
    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField", "dir": "ltr"}),
        help_text=gettext_lazy("Where it was published."),
    )
    source = forms.ModelChoiceField(
        label=gettext_lazy("Source"),
        queryset=Source.objects.exclude(slug=Source.UNKNOWN),
        required=False,
        empty_label=gettext_lazy("Find out from the text"),
    )

    def clean_url(self) -> str:
        """Refuse addresses that are no web pages."""
        return web_address(self.cleaned_data["url"])

    def clean_file(self) -> "UploadedFile[bytes] | None":
        """Refuse files of other kinds and files that are too large, before anybody reads them."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file is None:
            return None
        if PurePath(str(file.name)).suffix.lower() not in CONTENT_TYPES:
            raise forms.ValidationError(_("Only .txt, .html and .md files can be read."))
        size = file.size or 0
        if size > settings.UPLOAD_MAX_BYTES:
            sizes = {"size": filesizeformat(size), "most": filesizeformat(settings.UPLOAD_MAX_BYTES)}
            raise forms.ValidationError(_("The file has %(size)s; at most %(most)s can be read.") % sizes)
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for either a text or a file."""
        cleaned = self.cleaned_data
        if "file" in cleaned and bool(cleaned.get("text", "").strip()) == bool(cleaned["file"]):
            raise forms.ValidationError(_("Paste a text or choose a file, one of the two."))
        return cleaned


if TYPE_CHECKING:
    ArticleForm = forms.ModelForm[Article]
else:
    ArticleForm = forms.ModelForm


class RecordForm(ArticleForm):
    """What is known about an article as a whole; its words and its status change elsewhere."""

    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField", "dir": "ltr"}),
    )

    class Meta:
        model = Article
        fields = ["published", "source", "language", "byline", "url"]
        labels = {
            "published": gettext_lazy("Published"),
            "source": gettext_lazy("Source"),
            "language": gettext_lazy("Language"),
            "byline": gettext_lazy("Byline"),
        }
        widgets = {"published": forms.TextInput(attrs={"dir": "ltr", "class": "vTextField"})}
        help_texts = {"published": gettext_lazy("2016-08-09, 2016-08 or 2016; empty where nobody knows.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Django calls it
        super().__init__(*args, **kwargs)
        for field in self.fields.values():  # sources are mended at their own pages
            if isinstance(field.widget, RelatedFieldWidgetWrapper):
                field.widget.can_change_related = field.widget.can_delete_related = False
                field.widget.can_view_related = False

    stale = False  # whether the article changed since the form was shown

    def clean(self) -> dict[str, Any]:
        """Refuse to overwrite what somebody else changed meanwhile."""
        super().clean()
        if self.stale:
            raise forms.ValidationError(STALE)
        return dict(self.cleaned_data)

    def clean_published(self) -> str:
        """Refuse what is no date."""
        value = str(self.cleaned_data["published"])
        try:
            return str(read_date(value)["value"]) if value.strip() else ""
        except CurateError as error:
            raise forms.ValidationError(str(error)) from error

    def clean_url(self) -> str:
        """Refuse addresses that are no web pages."""
        return web_address(self.cleaned_data["url"])


def web_address(url: str) -> str:
    """Return an address of a web page; raises ValidationError for any other."""
    if url and not url.lower().startswith(("http://", "https://")):
        raise forms.ValidationError(_("Only addresses of web pages can be kept: http:// or https://."))
    return url
