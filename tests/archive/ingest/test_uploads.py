"""Uploads that are too large leave nothing but their size."""

from io import BytesIO
from typing import Any

import pytest
from django.test import RequestFactory
from pytest_django.fixtures import Settings

from archive.ingest.uploads import TooLarge

BOUNDARY = "x"


def sent(content: Any, settings: Settings) -> Any:
    settings.UPLOAD_MAX_BYTES = 100_000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    part = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'.encode()
    body = part + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    request = RequestFactory().generic("POST", "/", BytesIO(body).read(), f"multipart/form-data; boundary={BOUNDARY}")
    file = request.FILES["file"]
    return file


@pytest.mark.parametrize("size", [100_001, 5_000_000])
def test_of_a_file_that_is_too_large_only_the_size_is_kept(size: int, settings: Settings) -> None:
    file = sent(b"a" * size, settings)
    assert isinstance(file, TooLarge)
    assert (file.size, file.file) == (size, None)


@pytest.mark.parametrize("size", [1, 100_000])
def test_any_other_file_comes_whole(size: int, settings: Settings) -> None:
    with sent(b"a" * size, settings) as file:
        assert file.read() == b"a" * size
