"""A language that articles are written in."""

from django.db import models

import languages


class LanguageQuerySet(models.QuerySet["Language"]):
    """Languages, many at once."""

    def sync(self) -> int:
        """Write one row for each language file and return how many there are."""
        rows = [languages.get(code) for code in languages.codes()]
        self.bulk_create(
            [Language(code=row.code, name=row.name, english=row.english, direction=row.direction) for row in rows],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["name", "english", "direction"],
        )
        return len(rows)


class Language(models.Model):
    """A language, as its file in `languages/` declares it; rows follow the files."""

    code = models.SlugField(primary_key=True, max_length=8)
    name = models.CharField(max_length=64, help_text="The language's name in itself.")
    english = models.CharField(max_length=64)
    direction = models.CharField(max_length=3, choices=[("ltr", "left to right"), ("rtl", "right to left")])

    objects = LanguageQuerySet.as_manager()

    class Meta:
        ordering = ["english"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the language's page."""
        from django.urls import reverse

        return reverse("archive:language", args=[self.code])
