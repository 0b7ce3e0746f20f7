"""Words of Django's admin that its Vietnamese leaves in English or says clumsily; our catalogues have them."""

from django.utils.translation import gettext_noop

WORDS = (
    gettext_noop(" By %(filter_title)s "),
    gettext_noop("Add %(name)s"),
    gettext_noop("Skip to main content"),
    gettext_noop("Breadcrumbs"),
    gettext_noop("Show counts"),
    gettext_noop("Hide counts"),
    gettext_noop("Toggle theme (current theme: auto)"),
    gettext_noop("Toggle theme (current theme: light)"),
    gettext_noop("Toggle theme (current theme: dark)"),
    gettext_noop("Select all objects on this page for an action"),
    gettext_noop("Select this object for an action - {}"),
    gettext_noop("Model name"),
    gettext_noop("Add link"),
    gettext_noop("Change or view list link"),
    gettext_noop("Forgotten your login credentials?"),
    gettext_noop("View selected %(model)s"),
    gettext_noop("Set password"),
    gettext_noop("Error:"),
    gettext_noop("Toggle navigation"),
    gettext_noop("Added:"),
    gettext_noop("Changed:"),
    gettext_noop("Deleted:"),
)
