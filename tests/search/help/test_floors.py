"""How often the first correction is right, on slips in texts of our own; the floors are those for real archives."""

import random
from types import SimpleNamespace

import pytest

from benchmarks.suggest.slips import slips
from search.engine import search
from search.help.vocabulary import keys
from search.query.request import Request
from search.rebuild import rebuild
from tests import factories as make

TEXTS = {
    "en": [
        "The government announced a new budget on Monday after months of difficult negotiations with the opposition.",
        "Scientists discovered that warmer oceans change the weather across several continents every summer.",
        "The football team celebrated its victory while thousands of supporters gathered near the old stadium.",
        "Police investigated a robbery at the national museum, where valuable paintings disappeared last night.",
        "Farmers complained that the harvest suffered because heavy rain flooded their fields in September.",
    ],
    "ar": [
        "أعلنت الحكومة ميزانية جديدة بعد مفاوضات طويلة مع المعارضة في البرلمان.",
        "اكتشف العلماء أن المحيطات الدافئة تغير الطقس في قارات كثيرة خلال الصيف.",
        "احتفل الفريق بالفوز بينما تجمع آلاف المشجعين قرب الملعب القديم في العاصمة.",
        "حققت الشرطة في سرقة المتحف الوطني حيث اختفت لوحات ثمينة ليلة أمس.",
        "اشتكى المزارعون من خسارة المحصول بسبب الأمطار الغزيرة التي أغرقت الحقول.",
    ],
    "vi": [
        "Chính phủ công bố ngân sách mới sau nhiều tháng đàm phán khó khăn với phe đối lập.",
        "Các nhà khoa học phát hiện đại dương ấm lên làm thay đổi thời tiết ở nhiều châu lục.",
        "Đội bóng ăn mừng chiến thắng trong khi hàng nghìn cổ động viên tụ tập gần sân vận động.",
        "Cảnh sát điều tra vụ trộm tại bảo tàng quốc gia, nơi nhiều bức tranh quý biến mất.",
        "Nông dân than phiền mùa màng thất bát vì mưa lớn làm ngập ruộng đồng vào tháng chín.",
    ],
}
FLOORS = {"en": 0.90, "ar": 0.75, "vi": 0.70}


@pytest.fixture
def newspapers(db: None) -> None:
    chance = random.Random(5)
    for code, texts in TEXTS.items():
        for n in range(8):
            make.article(" ".join(chance.sample(texts, 4)), title=f"{n}", language=code)
    rebuild()


def test_the_first_correction_is_mostly_right(newspapers: None) -> None:
    reached = SimpleNamespace()
    for code, texts in TEXTS.items():
        some = list(slips(texts * 5, code, 60, seed=3))
        assert len(some) == 60
        right = [first(one.typed) == keys(one.meant) for one in some]
        setattr(reached, code, sum(right) / len(right))
    assert all(getattr(reached, code) >= floor for code, floor in FLOORS.items()), reached


def first(typed: str) -> list[str]:
    found = search(Request(q=typed)).help.did_you_mean
    return keys(found[0].label) if found else []
