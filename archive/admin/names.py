"""The names of a person or place, as an editor writes them: one preferred in each language."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

import languages
from archive.curate.decision import CurateError
from archive.curate.naming import plain_name
from archive.models import Entity, EntityName
from archive.pages.wording import language_in

if TYPE_CHECKING:
    TabularInline = admin.TabularInline[EntityName, Entity]
    EntityForm = forms.ModelForm[Entity]
    EntityNameForm = forms.ModelForm[EntityName]
    FormSet = forms.BaseInlineFormSet[EntityName, Entity, forms.ModelForm[EntityName]]
else:
    TabularInline = admin.TabularInline
    EntityForm = EntityNameForm = forms.ModelForm
    FormSet = forms.BaseInlineFormSet


def checked_name(text: str) -> str:
    """Return a name that can be kept; raises ValidationError for any other."""
    try:
        return plain_name(text)
    except CurateError as error:
        raise forms.ValidationError(str(error)) from error


class FactsForm(EntityForm):
    """An entity itself, but for its name, which is changed with a preview."""

    class Meta:
        model = Entity
        fields = ["country", "latitude", "longitude", "is_hidden"]
        labels = {
            "country": gettext_lazy("Country"),
            "latitude": gettext_lazy("Latitude"),
            "longitude": gettext_lazy("Longitude"),
            "is_hidden": gettext_lazy("Hidden"),
        }
        help_texts = {
            "country": gettext_lazy("ISO code of two letters, of a place."),
            "is_hidden": gettext_lazy("No person or place at all; readers never see it."),
        }

    def clean_country(self) -> str:
        """Keep codes in capitals; refuse what is none."""
        country = str(self.cleaned_data["country"]).strip().upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise forms.ValidationError(_("A country has a code of two letters, such as TR."))
        return country

    def clean(self) -> dict[str, Any]:
        """Refuse half a position and one that is not on Earth."""
        super().clean()  # or the database alone would see what must be unique
        cleaned = dict(self.cleaned_data)
        latitude, longitude = cleaned.get("latitude"), cleaned.get("longitude")
        if (latitude is None) != (longitude is None) and not self.errors:
            raise forms.ValidationError(_("Give both latitude and longitude, or neither."))
        if latitude is not None and longitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180):
            raise forms.ValidationError(_("Latitude lies between -90 and 90, longitude between -180 and 180."))
        return cleaned


def language_choices() -> list[tuple[str, str]]:
    """Return the codes and names of all languages, by their names in the interface's language."""
    named = sorted((language_in(code, get_language()), code) for code in languages.codes() if code != "und")
    return [(code, name) for name, code in named]


class NameForm(EntityNameForm):
    """One name."""

    class Meta:
        model = EntityName
        fields = ["text", "language", "is_preferred"]
        labels = {"text": gettext_lazy("Name"), "is_preferred": gettext_lazy("Preferred")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as Django calls it
        super().__init__(*args, **kwargs)
        choices = [("", _("any language")), *language_choices()]
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=choices, required=False)
        self.fields["text"].widget.attrs["dir"] = "auto"

    def clean_text(self) -> str:
        """Refuse what is no name."""
        return checked_name(self.cleaned_data["text"])

    def _get_validation_exclusions(self) -> set[str]:
        """Leave it to the formset to see that one name is preferred: here, the row before may still be."""
        return {*super()._get_validation_exclusions(), "is_preferred"}  # type: ignore[misc]  # not in the stubs


class NamesFormSet(FormSet):
    """All names of an entity."""

    def clean(self) -> None:
        """Refuse two preferred names in one language, and the same name twice."""
        super().clean()
        preferred, seen = set(), set()
        for form in self.forms:
            said = form.cleaned_data if form.is_valid() else {}
            if not said.get("text") or said.get("DELETE"):
                continue
            if (said["text"], said["language"]) in seen:
                raise forms.ValidationError(_("“%(name)s” stands twice in one language.") % {"name": said["text"]})
            seen.add((said["text"], said["language"]))
            if said["is_preferred"] and said["language"] in preferred:
                raise forms.ValidationError(_("One name is preferred in each language; choose."))
            if said["is_preferred"]:
                preferred.add(said["language"])

    def save(self, commit: bool = True) -> list[EntityName]:
        """Save the names; what is not preferred any more makes room first."""
        less = [f.instance.pk for f in self.initial_forms if not f.cleaned_data.get("is_preferred")]
        gone = [f.instance.pk for f in self.deleted_forms]
        EntityName.objects.filter(pk__in=[*less, *gone]).update(is_preferred=False)
        saved: list[EntityName] = super().save(commit)
        return saved


class EntityNameInline(TabularInline):
    """The names of an entity, in its own page."""

    model = EntityName
    form = NameForm
    formset = NamesFormSet
    fields = ["text", "language", "is_preferred"]
    extra = 1
    verbose_name = gettext_lazy("name")
    verbose_name_plural = gettext_lazy("names")
