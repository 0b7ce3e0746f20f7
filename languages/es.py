"""Spanish."""

from languages.base import Language, fold, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("spanish")(word))


_DATES = DateWords(
    order="dmy",
    months={"setiembre": 9, "sept": 9},
    weekdays={"miercoles": 2, "sabado": 5},
    seasons={"primavera": 21, "verano": 22, "otoño": 23, "invierno": 24},
    ordinals={
        **{"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "cuarto": 4},
        **{"último": 4},
    },
    day_words={"primero": 1},
    numbers={
        **{"un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7},
        **{"ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30},
    },
    decades={"cincuenta": 1950, "sesenta": 1960, "setenta": 1970, "ochenta": 1980, "noventa": 1990},
    days={
        **{"hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ayer": -1, "anoche": -1, "anteayer": -2},
        **{"antes de ayer": -2, "mañana": 1, "pasado mañana": 2},
    },
    units={
        **{"día": "day", "días": "day", "semana": "week", "semanas": "week", "fin de semana": "weekend"},
        **{"mes": "month", "meses": "month", "trimestre": "quarter", "año": "year", "años": "year"},
        **{"década": "decade", "décadas": "decade", "siglo": "century"},
    },
    shifts={
        **{"pasado": -1, "pasada": -1, "último": -1, "última": -1, "este": 0, "esta": 0, "en curso": 0, "actual": 0},
        **{"presente": 0, "próximo": 1, "próxima": 1, "que viene": 1, "entrante": 1},
    },
    from_there={"anterior": -1, "previo": -1, "previa": -1, "antes": -1},
    doubtful=("mar", "sep", "mañana", "dom", "lun", "jue", "vie", "ene"),
    cues=(
        *("en", "desde", "hasta", "de", "del", "durante", "antes de", "después de", "a finales de", "a principios de"),
        *(
            "a mediados de",
            "finales de",
            "principios de",
            "mediados de",
            "mes de",
            "el año",
            "año",
            "para",
            "entre",
            "y",
        ),
        *("tras", "el", "los", "temporada", "verano de", "elecciones de", "hacia"),
    ),
    counted=(
        *("personas", "euros", "dólares", "pesos", "hombres", "mujeres", "niños", "soldados", "metros", "kilómetros"),
        *("toneladas", "millones", "muertos", "heridos", "empleos", "plazas", "habitantes", "años", "horas", "veces"),
        *("páginas", "trabajadores", "votos", "hectáreas", "empresas", "viviendas"),
    ),
    ahead=("hasta", "hasta el", "antes de", "antes del", "para", "a partir de", "a partir del", "para el"),
    behind=("desde", "desde el"),
    future=(
        *("*ará", "*arán", "*erá", "*erán", "*irá", "*irán", "*drá", "*drán", "habrá", "prevé", "previsto", "prevista"),
        *("próximo", "próxima", "previstas", "previstos", "va", "van", "deberá", "planea"),
    ),
    past=("*ó", "*aron", "*ieron", "fue", "fueron", "era", "eran", "había", "habían", "ha", "han", "estaba", "dijo"),
    through=("a", "al", "hasta el", "y", "hasta"),
    written=(
        "[{weekday}[,] ][día ]{day}[º] de {month}[( de | del | del año |, )_{year}]",
        "[{weekday}[,] ]{day} {month}[( de | del | )_{year}]",
        "[{weekday}[,] ]{month} {day}[,] {year}",
        "{day}[ de {month}[ de {year}]] (al|a|hasta el) {day_to} de {month_to}[( de | del )_{year_to}]",
        "{day}(_-_| al | a | y ){day_to} de {month}[( de | del )_{year}]",
        "{month}(_-_| a | y ){month_to}( de | del ){year}",
        "{month}( de | del | del año | de el año ){year}",
        "{weekday}[,] [día ]{day}",
        "año {year}",
        "{year}(_-_| a | y ){year_to}",
        "[los ]años {decade}",
        "[los ]años {tens}",
        "[la ]década de[ los| los años]_{decade}",
        "[la ]década de[ los| los años]_{tens}",
        "siglo {century}",
        "{quarter} trimestre( de | del | del año ){year}",
        "{half} (semestre|mitad)( de | del | del año ){year}",
        "{season}( de | del ){year}",
    ),
    relative=(
        *("{unit} {shift}", "{shift} {unit}", "{month} {shift}", "{weekday} {shift}", "{shift} {weekday}"),
        *("{shift} {month}", "{season} {shift}", "{shift} {season}", "{day} de {month} {shift}"),
        *("{shift} {day} de {month}", "{month} del {unit} {shift}", "{month} de {shift} {unit}"),
        *("{unit} {from_there}", "un {unit} {from_there}", "{day} de {month} del {unit} {shift}"),
        *("{shift} mes de {month}", "mes de {month} {shift}", "{shift} {weekday} {day} de {month}"),
    ),
    ago=("hace [(unos|más de|casi|cerca de|apenas|ya) ]{number} {unit}", "{number} {unit} atrás"),
    hence=("dentro de {number} {unit}",),
    never=(
        *(
            "hasta hoy",
            "por la mañana",
            "la mañana",
            "de la mañana",
            "una mañana",
            "mañana (del|de|siguiente)",
            "hoy día",
        ),
        *("{shift} día", "{shift} (años|meses|días|semanas)", "cada mañana", "{shift} vez", "la última semana de"),
    ),
    onwards=("hasta hoy", "hasta la fecha", "hasta la actualidad", "en adelante"),
    captions=("foto de archivo", "imagen de archivo", "fotografía de archivo"),
)

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
        missing=phrases(
            """página no encontrada\nla página no existe\nno se ha encontrado la página\nerror 404
            artículo no encontrado"""
        ),
        login=phrases(
            """inicia sesión para continuar\ninicie sesión para continuar\nsolo para suscriptores\nsuscríbete para seguir leyendo
            suscríbete para leer"""
        ),
        consent=phrases(
            """aceptar y continuar\nvaloramos su privacidad\nvaloramos tu privacidad\naceptar todas las cookies"""
        ),
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
    dates=_DATES,
    places=PlaceWords(
        before=listed(
            "ciudad, ciudad de, capital, norte de, sur de, norte, sur, este, oeste, provincia de, estado de",
            "región de, isla de, puerto de",
        ),
        prepositions=listed("en, a, de, del, desde, hacia, hasta, por, entre, la, el, con, para"),
        doubtful=listed(
            "victoria, mérida, toledo, mercedes, flores, rosario, santiago, trinidad, córdoba, león, salamanca",
            "aragón, cruz, parís, marina, angel, sol, paz",
        ),
        never=listed("la, el, los, las, de, mes, san, santa, uno, sol, paz, sin, son"),
        organisations_before=listed(
            "universidad, banco, instituto, diario, club, real, atlético, fc, universidad de, calle, avenida"
        ),
        organisations_after=listed("university, bank, fc, united, times, post"),
    ),
    people=PeopleWords(
        titles=listed(
            "presidente, presidenta, primer ministro, ministro, ministra, secretario, secretario general, senador",
            "diputado, diputada, alcalde, alcaldesa, gobernador, embajador, general, coronel, capitán, rey, reina",
            "príncipe, princesa, papa, cardenal, obispo, señor, señora, sr, sra, don, doña, dr, doctor, profesor",
            "director, directora, portavoz, abogado, juez, fiscal, entrenador, técnico, delantero, portero, jugador",
            "actor, actriz, cantante, escritor, escritora, periodista, líder, empresario, expresidente, canciller",
        ),
        abbreviations=listed(
            "sr, sra, dr, dra, st, av",
        ),
        speech=listed(
            "dijo, afirmó, explicó, añadió, señaló, declaró, aseguró",
        ),
        organisations=listed(
            "universidad, instituto, banco, partido, club, fc, estadio, calle, avenida, plaza, hospital, escuela",
            "ministerio, tribunal, agencia, diario, museo, teatro, fundación, federación, unión, liga, copa, premio",
            "isla, río, lago",
        ),
    ),
    same_word=(("elecciones", "elección"), ("presidentes", "presidente"), ("políticas", "política")),
    other_word=(("Turquía", "Túnez"),),
)
