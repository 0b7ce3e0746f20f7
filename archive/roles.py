"""Who may do what: two groups with least rights, set anew at every migration.

A curator brings articles in, has feeds read, corrects, publishes and rejects; an editor also withdraws, decides for all
articles at once and mends people, places, sources and feeds. Users and settings stay with administrators, and
nobody deletes an article: it is withdrawn.
"""

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.db.models import Q

CURATOR = "Curator"
EDITOR = "Editor"

_CURATOR = frozenset(
    {
        "view_article",
        "change_article",
        "ingest_article",
        "publish_article",
        "view_capture",
        "view_articleversion",
        "view_correction",
        "view_entity",
        "add_entity",
        "view_entityname",
        "view_source",
        "view_feed",
        "read_feed",
        "view_import",
        "view_job",
        "retry_job",
        "view_visit",
    }
)
_EDITOR = _CURATOR | {
    "withdraw_article",
    "correct_everywhere",
    "delete_correction",
    "change_entity",
    "merge_entity",
    "add_entityname",
    "change_entityname",
    "delete_entityname",
    "view_merge",
    "add_source",
    "change_source",
    "add_feed",
    "change_feed",
    "delete_feed",
}
RIGHTS: dict[str, frozenset[str]] = {CURATOR: _CURATOR, EDITOR: frozenset(_EDITOR)}


def sync_roles(sender: AppConfig, using: str = "default", **kwargs: object) -> None:
    """Make both groups and give each exactly its rights; runs after every migration."""
    from django.contrib.auth.models import Group, Permission

    create_permissions(sender, verbosity=0, using=using, apps=apps)  # ours may run before Django's own
    for name, codenames in RIGHTS.items():
        group, _ = Group.objects.using(using).get_or_create(name=name)
        ours = Permission.objects.using(using).filter(Q(content_type__app_label="archive"), codename__in=codenames)
        group.permissions.set(ours)
