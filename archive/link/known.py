"""What linking asks of the archive for every article, kept for as long as nobody else can write."""

from collections.abc import Iterable
from functools import cached_property

from archive.detect import Mention as Finding
from archive.models import Correction, Entity

Corrections = dict[tuple[str, str], Correction]


class Known:
    """The decisions that hold in all articles, and entities by their keys; good for one transaction."""

    def __init__(self) -> None:
        self._by_key: dict[str, Entity] = {}
        self._asked: set[str] = set()

    @cached_property
    def corrections(self) -> Corrections:
        """Return what was decided for all articles, by kind and surface."""
        everywhere = Correction.objects.for_words().filter(article=None, surface__gt="")
        rows = everywhere.select_related("entity__merged_into").order_by("decided")
        return {(row.kind, row.surface): row for row in rows}

    def look_up(self, findings: Iterable[Finding]) -> None:
        """Ask for the entities that findings name by their keys, those of many articles at once."""
        wanted = {finding.value for finding in findings if finding.value and finding.kind != "date"} - self._asked
        if wanted:
            rows = Entity.objects.filter(key__in=wanted).select_related("merged_into")
            self._by_key |= {row.key: row.standing() for row in rows if row.key}
            self._asked |= wanted

    def entity(self, key: str) -> Entity | None:
        """Return the entity with a key that was asked for."""
        return self._by_key.get(key)

    def learn(self, key: str, entity: Entity) -> None:
        """Keep an entity that was made meanwhile."""
        self._by_key[key] = entity
