"""Spanish."""

from languages.base import Language, fold, phrases, word_set
from languages.reading import PageWords
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("spanish")(word))


LANGUAGE = Language(
    code="es",
    name="Español",
    english="Spanish",
    stem=stem,
    stop_words=word_set(
        "el la los las un una unos unas de del al a en y o u que con por para como su sus se es son fue ser ha han no lo",
        "le les más pero sin sobre entre este esta estos estas ese esa si ya muy también desde hasta cuando donde",
    ),
    page=PageWords(
        sharing=phrases("compartir\nimprimir\nenviar\ncompartir en facebook\ncopiar enlace"),
        comments=phrases("comentarios\ncomentar\ndeja un comentario"),
        advertising=phrases("publicidad"),
        related=phrases("lea también\nlee también\nver más\nnoticias relacionadas\nte puede interesar"),
        genres=phrases("vídeo\nvideo\nanálisis\nopinión"),
        credits=phrases("foto\nimagen\ncrédito"),
        bylines=phrases("por"),
        stamps=phrases("publicado\nactualizado\núltima actualización"),
        openings=phrases("tras\nantes\ndespués\ndurante\nen\ndesde"),
    ),
    same_word=(("elecciones", "elección"), ("presidentes", "presidente"), ("políticas", "política")),
    other_word=(("Turquía", "Túnez"),),
)
