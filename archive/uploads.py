"""Keeps uploads from filling the disk: of a file that is too large nothing is kept but its size."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class TooLarge(UploadedFile):
    """A file of which only the name and the size are known; forms refuse it by its size."""


class BoundedUploadHandler(FileUploadHandler):
    """Lets a file through to the handlers after it until it is larger than it may be."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Pass the bytes on while the file is small enough."""
        return raw_data if start + len(raw_data) <= settings.UPLOAD_MAX_BYTES else None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Answer for a file that is too large; leave every other to the handlers after this one."""
        if file_size <= settings.UPLOAD_MAX_BYTES:
            return None
        return TooLarge(file=None, name=self.file_name, content_type=self.content_type, size=file_size)
