"""A list of names, looked up all at once."""

from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from search.names.listed import MOST, ListError, decode_list, read_names
from search.names.look_up import look_up
from tests import factories as make


@pytest.mark.parametrize(
    ("pasted", "names"),
    [
        ("Putin\n\n  Erdo\u0067\u0306an \n", ["Putin", "Erdoğan"]),
        ("putin\nPutin", ["putin"]),
        ('"Recep Tayyip Erdoğan";president\nرجب\t1', ["Recep Tayyip Erdoğan", "رجب"]),
        ('a "quoted" one', ["a quoted one"]),
        ("—\n***\n", []),
        ("\ud800x\x00y", ["x y"]),
    ],
)
def test_list_is_read_one_name_a_line(pasted: str, names: list[str]) -> None:
    assert read_names(pasted)[0] == names


def test_long_lists_are_cut_and_it_is_said() -> None:
    names, more = read_names("\n".join(f"name {n}" for n in range(MOST + 7)))
    assert (len(names), more) == (MOST, 7)


def test_name_is_found_with_its_names_in_other_scripts(archive: SimpleNamespace) -> None:
    erdogan, nobody = look_up(["Recep Tayyip Erdogan", "Nobody Atall"])
    assert "رجب طيب أردوغان" in erdogan.variants
    assert erdogan.url.endswith("/people/erdogan/")
    assert erdogan.total >= 3
    assert (nobody.total, nobody.url) == (0, "")


def test_a_surname_that_one_person_has_is_looked_up_with_all_names(archive: SimpleNamespace) -> None:
    (row,) = look_up(["Erdogan"])
    assert row.url.endswith("/people/erdogan/")
    assert "رجب طيب أردوغان" in row.variants
    assert row.total == 5
    other = make.entity("Bilal Erdogan")
    assert look_up(["Erdogan"])[0].url  # of whom no article speaks
    make.mention(archive.hosts, "Erdogan's", other)
    assert look_up(["Erdogan"])[0].url == ""


def test_count_is_what_the_link_leads_to(archive: SimpleNamespace, client: Client) -> None:
    (row,) = look_up(["Turkey"])
    answer = client.get(f"{reverse('search:api')}?{row.query_string}").json()
    assert row.total == answer["total"] > 1


def test_page_shows_the_table_and_the_same_as_csv(archive: SimpleNamespace, client: Client) -> None:
    address = reverse("search:names") + "?" + urlencode({"names": "=cmd()\nTurkey"})
    shown = client.get(address).content.decode()
    assert "<bdi>Turkey</bdi>" in shown
    assert "Thổ Nhĩ Kỳ" in shown
    table = b"".join(client.get(address + "&format=csv")).decode()
    assert table.startswith("\ufeffname,known_as,kind,articles,other_names,search\r\n'=cmd(),")


def test_uploaded_list_leads_to_its_own_address(archive: SimpleNamespace, client: Client) -> None:
    file = SimpleUploadedFile("names.csv", "\ufeffTurkey;x\r\nRussia".encode())
    answer = client.post(reverse("search:names-upload"), {"list": file})
    assert answer.status_code == 302
    assert answer["Location"].endswith("names=Turkey%0ARussia")


@pytest.mark.parametrize("content", [b"\x00\xff\x01" * 5, b"x" * 60_000])
def test_what_is_no_list_is_refused_with_the_cure(db: None, client: Client, content: bytes) -> None:
    answer = client.post(reverse("search:names-upload"), {"list": SimpleUploadedFile("names.bin", content)})
    assert answer.status_code == 400
    assert "UTF-8" in answer.content.decode()


def test_upload_without_a_file_is_refused(db: None, client: Client) -> None:
    assert client.post(reverse("search:names-upload")).status_code == 400


def test_utf_16_is_read_and_other_bytes_are_not() -> None:
    assert decode_list("Thổ Nhĩ Kỳ".encode("utf-16")) == "Thổ Nhĩ Kỳ"
    with pytest.raises(ListError):
        decode_list(b"\x00" * 8)
