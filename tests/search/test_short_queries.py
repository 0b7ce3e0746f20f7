"""Two or three words in bare letters are too few to tell a language by; what they mean is found all the same."""

import pytest
from django.utils import translation

from search.query.request import Request
from search.rebuild import rebuild
from search.understand import understand
from tests import factories as make
from tests.search.conftest import Ask

QUERIES = {
    "secim sonuclari": ("tr", "Yüksek kurul seçimin sonuçlarını pazartesi akşamı açıkladı."),
    "disisleri bakani": ("tr", "Dışişleri Bakanlığı sözcüsü, bakanın ziyareti ertelediğini duyurdu."),
    "dogalgaz fiyatlari": ("tr", "Doğalgazın fiyatı kış öncesinde yeniden yükseldi."),
    "multeciler sinirda": ("tr", "Yüzlerce mülteci geceyi sınır kapısında geçirdi."),
    "alegeri prezidentiale": ("ro", "Alegerile prezidențiale vor avea loc în noiembrie, a anunțat guvernul."),
    "pretul gazelor": ("ro", "Prețurile gazelor au crescut înainte de iarnă."),
    "tara noastra": ("ro", "Țara noastră primește un nou ambasador."),
    "refugiati granita": ("ro", "Sute de refugiați au petrecut noaptea lângă graniță."),
    "bau cu tong thong": ("vi", "Cuộc bầu cử tổng thống diễn ra vào tháng mười một."),
    "gia xang dau": ("vi", "Giá xăng dầu lại tăng trước mùa đông."),
    "nguoi ti nan": ("vi", "Hàng trăm người tị nạn ngủ qua đêm ở cửa khẩu."),
    "quan he ngoai giao": ("vi", "Hai nước nối lại quan hệ ngoại giao sau nhiều năm."),
}
OTHERS = (
    "The election results were announced by the commission on Monday evening.",
    "Gas prices have risen again before the winter, and hundreds of refugees are at the border.",
)


@pytest.fixture
def articles(db: None) -> dict[str, int]:
    """The article of each query, among others."""
    for text in OTHERS:
        make.article(text, title="")
    made = {query: make.article(text, language=code, title="").pk for query, (code, text) in QUERIES.items()}
    rebuild()
    return made


@pytest.mark.parametrize("page", ["en", "vi", "ar"])
def test_the_right_article_comes_first_on_pages_of_any_language(articles: dict[str, int], ask: Ask, page: str) -> None:
    with translation.override(page):
        first = {query: ask(query).hits[0].id for query in QUERIES}
    assert first == articles


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("rusya ile iliskiler", "tr"),
        ("presedintele turciei", "ro"),
        ("razboiul din ucraina", "ro"),
        ("đường phố Hà Nội", "vi"),
        ("coup in turkey", "en"),
        ("Erdogan", "ar"),  # nobody could tell: the page's own
    ],
)
def test_the_language_of_a_query(db: None, query: str, code: str) -> None:
    with translation.override("ar"):
        assert understand(Request.read({"q": [query]})).question.language == code
