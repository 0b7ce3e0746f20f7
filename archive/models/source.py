"""Who published an article."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.history import History
from archive.markup import clean_markup


class Source(models.Model):
    """A newspaper, agency or site; the one called *Unknown source* stands in until a curator chooses."""

    UNKNOWN = "unknown"

    slug = models.SlugField(_("short name"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    homepage = models.URLField(_("homepage"), blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, help_text="ISO 3166 code of two letters.")
    language = models.ForeignKey("archive.Language", models.PROTECT, null=True, blank=True, verbose_name=_("language"))
    hosts = models.JSONField(_("hosts"), default=list, blank=True, help_text="Hosts of its pages, such as example.org.")
    names = models.JSONField(
        _("names"), default=list, blank=True, help_text="Names by which its own articles give it away."
    )
    description = models.TextField(
        _("description"), blank=True, help_text="Simple markup is kept; anything else is cut."
    )

    history = History()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Save the source, its description cut to the allowed markup."""
        self.description = clean_markup(self.description)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the source's page."""
        return reverse("archive:source", args=[self.slug])

    @property
    def is_unknown(self) -> bool:
        """Tell whether nobody knows yet who published."""
        return self.slug == self.UNKNOWN
