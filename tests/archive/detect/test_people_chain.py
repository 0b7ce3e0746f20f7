"""Arabic names of many parts: sons and fathers, houses, and known people inside the name of somebody else."""

import pytest

from archive.detect import detect
from archive.detect.people import lists
from archive.detect.people.known import Person, knowing, known_of

KING = Person("p:king", "Abdullah bin Abdulaziz", ("عبدالله بن عبدالعزيز",))
ABBAS = Person("p:abbas", "Mahmoud Abbas", ("محمود عباس",))


def people(text: str) -> list[tuple[str, str]]:
    with knowing(known_of(iter((KING, ABBAS)))):
        return [(m.surface, m.value) for m in detect(text, language="ar") if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبل الأمير متعب بن عبدالله بن عبدالعزيز وزير الحرس الوطني.", "متعب بن عبدالله بن عبدالعزيز"),
        ("وصل الأمير مقرن بن عبدالعزيز آل سعود ولي العهد إلى الرياض.", "مقرن بن عبدالعزيز آل سعود"),
        ("قال الدكتور مساعد بن محمد العيبان إن الأمر انتهى.", "مساعد بن محمد العيبان"),
        ("أكد ممثل الوزارة عبد الحميد خلف الله تواصل العمل.", "عبد الحميد خلف الله"),
        ("وتابع أن الوزير شفيق جراية غادر البلاد.", "شفيق جراية"),
    ],
)
def test_a_name_of_many_parts_is_found_whole(text: str, expected: str) -> None:
    assert expected in [surface for surface, _ in people(text)]


def test_a_son_is_not_the_known_person_who_is_his_father() -> None:
    found = dict(people("استقبل الأمير متعب بن عبدالله بن عبدالعزيز وزير الدفاع."))
    assert found == {"متعب بن عبدالله بن عبدالعزيز": ""}


def test_a_known_person_stays_who_he_is_with_the_name_of_his_house_behind() -> None:
    assert ("عبدالله بن عبدالعزيز آل سعود", "p:king") in people("وصل الملك عبدالله بن عبدالعزيز آل سعود أمس.")


def test_persons_joined_by_and_are_each_their_own() -> None:
    found = [surface for surface, _ in people("بمشاركة لبنى نعمان ولطفي بوشناق وعبد الله مريش وصبري مصباح.")]
    assert found == ["لبنى نعمان", "لطفي بوشناق", "عبد الله مريش", "صبري مصباح"]


def test_a_verb_before_a_son_is_no_name() -> None:
    found = [surface for surface, _ in people("وأضاف بن غربية في تصريح للإذاعة أن الوزير محمود عباس موافق.")]
    assert not [surface for surface in found if "أضاف" in surface]


def test_a_town_with_in_grown_on_to_it_is_no_person() -> None:
    assert not people("نقل إلى المستشفى الجهوي بسيدي بوزيد، أين أكد مصدر طبي ذلك.")


def test_our_own_list_is_in_the_form_in_which_names_are_looked_up() -> None:
    names = lists.given_names("Arab") | lists.family_names("Arab")
    assert {lists.arabic_key("لبنى"), lists.arabic_key("الجبالي")} <= names
    assert all(name == lists.arabic_key(name) for name in names)
