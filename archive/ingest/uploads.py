"""Keeps uploads from filling the disk: of a file that is too large nothing is kept but its size."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler

if TYPE_CHECKING:
    Base = UploadedFile[bytes]
else:
    Base = UploadedFile


class TooLarge(Base):
    """A file of which only the name and the size are known; forms refuse it by its size."""


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Writes a file to disk until it is larger than it may be."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep the bytes while the file is small enough."""
        if start + len(raw_data) <= settings.UPLOAD_MAX_BYTES:
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Return the file, or its name and size where it is too large."""
        if file_size <= settings.UPLOAD_MAX_BYTES:
            return super().file_complete(file_size)
        self.file.close()  # which takes it off the disk
        return TooLarge(file=None, name=self.file_name, content_type=self.content_type, size=file_size)
