"""Keeps uploads from filling the disk: of a file that is too large nothing is kept but its size."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

if TYPE_CHECKING:
    Base = UploadedFile[bytes]
else:
    Base = UploadedFile

MANY = "uploads"  # the field of forms that take archives and tables
_REST = 2**20  # bytes of a request beside its files


class TooLarge(Base):
    """A file of which only the name and the size are known; forms refuse it by its size."""


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Writes a file to disk until it is larger than it may be."""

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ANN401
        META: dict[str, str],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Refuse a request by the size that it announces, before anything of it is read."""
        if content_length > max(settings.IMPORT_MAX_BYTES, 20 * settings.UPLOAD_MAX_BYTES) + _REST:
            raise RequestDataTooBig("What was sent is larger than anything that can be uploaded.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep the bytes while the file is small enough."""
        if start + len(raw_data) <= self._most:
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Return the file, or its name and size where it is too large."""
        if file_size <= self._most:
            return super().file_complete(file_size)
        self.file.close()  # which takes it off the disk
        return TooLarge(file=None, name=self.file_name, content_type=self.content_type, size=file_size)

    @property
    def _most(self) -> int:
        return settings.IMPORT_MAX_BYTES if self.field_name == MANY else settings.UPLOAD_MAX_BYTES
