"""Turkish: two letters i, and endings parted from names by an apostrophe."""

from languages.base import Language, fold, normalise, phrases, word_set
from languages.reading import PageWords
from languages.snowball import snowball

_CASE = str.maketrans({"I": "ı", "İ": "i"})


def exact(word: str) -> str:
    """Return a normalised word: I becomes ı and İ becomes i, and a name loses what follows its apostrophe."""
    return normalise(word.replace("I\u0307", "İ").translate(_CASE)).partition("'")[0]


def stem(word: str) -> str:
    """Return the folded stem, so that it is the same where the dots were left out."""
    return fold(snowball("turkish")(word))


LANGUAGE = Language(
    code="tr",
    name="Türkçe",
    english="Turkish",
    normalise=exact,
    stem=stem,
    stop_words=word_set(
        "ve bir bu da de için ile çok daha olarak gibi en ne o ki mi mu mı kadar sonra var ya veya ise ama her şu olan",
        "oldu olduğu diye göre tarafından",
    ),
    page=PageWords(
        player=phrases("canlı yayın\ndinle"),
        sharing=phrases("paylaş\nyazdır\nfacebook'ta paylaş\nbağlantıyı kopyala\nabone ol"),
        comments=phrases("yorumlar\nyorum yap"),
        advertising=phrases("reklam"),
        related=phrases("ilgili haberler\nayrıca bakınız\ndaha fazla oku\nbunlar da ilginizi çekebilir"),
        genres=phrases("video\nanaliz\ngörüş"),
        credits=phrases("fotoğraf\nfoto\ngörsel"),
        bylines=phrases("yazan\nhaber"),
        stamps=phrases("yayınlanma\ngüncelleme\nson güncelleme"),
    ),
    same_word=(("Türkiye'nin", "Türkiye"), ("İstanbul", "istanbul"), ("seçimler", "seçim"), ("ISI", "ısı")),
    other_word=(("kar", "kâğıt"),),
)
