"""Why a page could not be fetched."""

from archive.ingest.incoming import IngestError
from archive.models.visit import PASSING, Outcome


class FetchError(IngestError):
    """A page cannot be fetched; `outcome` is the kind of reason, the message says what, why and the cure.

    `wait` is how many seconds the site asked us to stay away, where it said so.
    """

    def __init__(self, outcome: Outcome, url: str, why: str, *, status: int | None = None, wait: float = 0) -> None:
        super().__init__(f"{url[:500]}: {why}")
        self.outcome, self.status, self.wait = outcome, status, wait

    @property
    def passes(self) -> bool:
        """Tell whether it may work another time."""
        return self.outcome in PASSING
