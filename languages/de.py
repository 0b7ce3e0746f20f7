"""German: ß and ss, umlauts written out where the keyboard has none."""

import regex

from languages.base import Language, fold, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed
from languages.snowball import snowball

_SPELT_OUT = regex.compile(r"(?<![aeq])([aou])e")


def folded(word: str) -> str:
    """Return a word without umlauts, in whichever spelling they came: "Köln" and "Koeln" are one."""
    return _SPELT_OUT.sub(r"\1", fold(word))


def stem(word: str) -> str:
    """Return the folded stem."""
    return folded(snowball("german")(word.replace("'", "").replace("ß", "ss")))


_DATES = DateWords(
    order="dmy",
    capitals=True,
    noun_capitals=True,
    months={"jänner": 1, "jän": 1, "feber": 2, "märz": 3, "sept": 9, "januars": 1, "augusts": 8},
    weekdays={"sonnabend": 5, "montags": 0, "mittwochs": 2},
    seasons={
        **{"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24, "frühlings": 21, "frühjahrs": 21},
        **{"sommers": 22, "herbstes": 23, "winters": 24},
    },
    ordinals={
        **{"ersten": 1, "erste": 1, "erstes": 1, "zweiten": 2, "zweite": 2, "zweites": 2, "dritten": 3, "dritte": 3},
        **{"vierten": 4, "vierte": 4, "letzten": 4, "neunzehnten": 19, "zwanzigsten": 20},
    },
    numbers={
        **{"ein": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7},
        **{"acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "zwanzig": 20, "dreißig": 30},
    },
    decades={
        **{"fünfzigerjahre": 1950, "sechzigerjahre": 1960, "siebzigerjahre": 1970, "achtzigerjahre": 1980},
        **{"neunzigerjahre": 1990, "fünfzigerjahren": 1950, "sechzigerjahren": 1960, "siebzigerjahren": 1970},
        **{"achtzigerjahren": 1980, "neunzigerjahren": 1990},
    },
    days={
        **{
            "heute": 0,
            "heute abend": 0,
            "heute früh": 0,
            "heute morgen": 0,
            "gestern morgen": -1,
            "morgen früh": 1,
            "gestern": -1,
            "gestern abend": -1,
            "vorgestern": -2,
        },
        **{"morgen": 1, "übermorgen": 2},
    },
    units={
        **{"tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "wochenende": "weekend"},
        **{"monat": "month", "monats": "month", "monate": "month", "monaten": "month", "quartal": "quarter"},
        **{"jahr": "year", "jahres": "year", "jahre": "year", "jahren": "year", "jahrzehnt": "decade"},
        **{"jahrzehnten": "decade", "jahrhunderts": "century", "jahrhundert": "century"},
    },
    shifts={
        **{
            f"{stem}{end}": -1 for stem in ("letzt", "vergangen", "vorig", "vorigen") for end in ("e", "en", "er", "es")
        },
        **{f"dies{end}": 0 for end in ("e", "en", "er", "es", "em")},
        **{f"laufende{end}": 0 for end in ("", "n", "s", "r")},
        **{f"heurige{end}": 0 for end in ("", "n", "s", "r")},
        **{f"{stem}{end}": 1 for stem in ("nächst", "kommend") for end in ("e", "en", "er", "es")},
    },
    from_there={"vorangegangenen": -1, "davor": -1, "zuvor": -1},
    doubtful=("mai", "mär", "so", "sa", "mi", "di", "do", "mo", "fr", "sonne", "august", "jan"),
    cues=(
        *("im", "seit", "bis", "von", "vom", "ab", "anfang", "ende", "mitte", "am", "zum", "in", "nach", "vor", "und"),
        *(
            "zwischen",
            "jahr",
            "modelljahr",
            "baujahr",
            "jahre",
            "jahres",
            "jahren",
            "sommer",
            "herbst",
            "winter",
            "frühjahr",
            "frühling",
            "um",
        ),
        *("für", "seit dem", "bis zum", "schon", "noch", "erst", "saison", "der", "wahl", "den", "diesen"),
    ),
    counted=(
        *("menschen", "personen", "euro", "dollar", "meter", "metern", "kilometer", "kilometern", "soldaten", "tonnen"),
        *("millionen", "milliarden", "prozent", "stück", "stimmen", "mitarbeiter", "jobs", "jahre", "stunden", "mal"),
        *("seiten", "plätze", "beschäftigte", "studenten", "wohnungen", "mann", "frauen", "kinder", "schilling"),
    ),
    ahead=("bis", "bis zum", "bis ende", "bis anfang", "bis mitte", "ab", "ab dem", "zum", "spätestens", "kommenden"),
    behind=("seit", "seit dem", "seit ende", "seit anfang", "bereits", "erst"),
    future=(
        *(
            "wird",
            "werden",
            "würde",
            "würden",
            "soll",
            "sollen",
            "will",
            "wollen",
            "geplant",
            "geplanten",
            "erwartet",
            "voraussichtlich",
        ),
        *("startet", "beginnt", "findet", "plant", "kommenden", "nächsten", "bevorstehenden"),
    ),
    past=(
        "war",
        "waren",
        "hatte",
        "hatten",
        "wurde",
        "wurden",
        "sagte",
        "erklärte",
        "*eilte",
        "*igte",
        "*ierte",
        "*ierten",
        "*ete",
        "teilte",
        "hat",
        "haben",
        "gab",
    ),
    through=("bis", "bis zum", "und"),
    written=(
        "[{weekday}[,] [(dem|den) ]]{day}. {month}[ {year}]",
        "{day}.[ {month}[ {year}]] bis [zum ]{day_to}. {month_to}[ {year_to}]",
        "{day}.(_-_| bis | und | bis zum ){day_to}. {month}[ {year}]",
        "[{weekday}[,] ](am|vom|zum|dem|den|bis|ab) >{day}._{month_n}.",
        "{weekday}[,] [(dem|den) ]{day}._{month_n}.[_{year}]",
        "\\(>{day}.{month_n}.<\\)",
        "{month}(_-_| bis | und ){month_to} {year}",
        "{month} [des Jahres ]{year}",
        "[im ](jahr|jahre|jahres) {year}",
        "{year}(_-_| bis ){year_to}",
        "{year}_/_{year2_to}",
        "{tens}er-jahre[n]",
        "{tens}er jahre[n]",
        "{tens}erjahre[n]",
        "{tens}er",
        "{decade}",
        "{century}. jahrhundert[s]",
        "{quarter}[.] quartal[s][ {year}| des jahres {year}]",
        "{half}[.] (halbjahr|hälfte)[s] [des jahres ]{year}",
        "{season}[ des jahres] {year}",
    ),
    relative=(
        *("{shift} {unit}", "{shift} {month}", "{shift} {weekday}", "{shift} {season}", "{weekday} {shift} {unit}"),
        *("{month} {shift} {unit}", "{month} des {shift} {unit}", "{weekday} der {shift} {unit}"),
        *(
            "{season} {shift} {unit}",
            "{season} des {shift} {unit}",
            "(ein|im) {unit} {from_there}",
            "{quarter} quartal",
        ),
        *("{days} {weekday}", "{quarter} quartal {shift} {unit}"),
    ),
    ago=("vor [(rund|etwa|gut|knapp|mehr als|fast|über|genau) ]{number} {unit}",),
    never=(
        *(
            "{shift} tage[n]",
            "(am|jeden|diesen|guten|nächsten|frühen|der|den|dem|vom|des|einem|einen|zum) morgen",
            "vor {number} {unit} noch",
            "in den {shift} {number} {unit}",
        ),
        *("{shift} {number} {unit}", "{shift} (jahren|jahrzehnten|monaten|wochen|tagen)"),
    ),
    onwards=("bis heute", "bis in die Gegenwart"),
    captions=("archivbild", "archivfoto", "symbolbild"),
)

LANGUAGE = Language(
    code="de",
    name="Deutsch",
    english="German",
    fold=folded,
    stem=stem,
    stop_words=word_set(
        "der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf aus bei mit nach von vom",
        "zu zum zur für über unter vor um als auch es er sie wir ihr ist sind war waren wird werden hat haben nicht noch",
        "nur sich so wie dass daß durch gegen seit sein seine bis",
    ),
    page=PageWords(
        missing=phrases(
            """seite nicht gefunden\nseite existiert nicht\nartikel nicht gefunden\nfehler 404
            seite konnte nicht gefunden werden"""
        ),
        login=phrases(
            """melden sie sich an, um\nanmelden und weiterlesen\nnur für abonnenten\njetzt abonnieren und weiterlesen
            bereits abonnent"""
        ),
        consent=phrases(
            """zustimmen und weiter\nwir schätzen ihre privatsphäre\nalle cookies akzeptieren\ncookies zustimmen"""
        ),
        sharing=phrases("teilen\ndrucken\nmerken\nauf facebook teilen\nlink kopieren"),
        comments=phrases("kommentare\nkommentieren\nkommentar schreiben"),
        advertising=phrases("anzeige\nwerbung"),
        related=phrases("mehr zum thema\nlesen sie auch\nlesen sie mehr\nauch interessant\nweiterlesen"),
        genres=phrases("video\nanalyse\nmeinung\ninterview"),
        credits=phrases("foto\nbild\nquelle"),
        bylines=phrases("von"),
        stamps=phrases("veröffentlicht\naktualisiert\nstand"),
        openings=phrases("nach\nvor\nwährend\nin\nbei\nseit\nam"),
    ),
    dates=_DATES,
    places=PlaceWords(
        endings=("s", "es", "ens"),
        compounds=True,
        before=listed(
            "stadt, land, provinz, region, hauptstadt, nördlichen, südlichen, östlichen, westlichen, zentralen",
            "raum, großraum, insel",
        ),
        prepositions=listed("in, aus, nach, bei, von, bis, um, nahe, zwischen, richtung, über, vor, gegen, mit"),
        doubtful=listed(
            "essen, halle, singen, hagen, siegen, worms, marl, hamm, wesel, moers, zug, enge, lage, plan, nur",
            "wien, mann, wort, hof, bremen, ahlen, westen, kempten, fürth, gera, ulm, münster, mainz, linz, graz",
            "steyr, wels, wels-land, tulln, krems",
        ),
        never=listed(
            "zug, enge, lage, plan, nur, mann, wort, essen, halle, wege, bis, alle, merkel, macht, stadt, land",
            "berg, nie, wer, van, las, ende, mitte, mai, marin, bad, western, so",
        ),
        organisations_before=listed(
            "universität, bank, technische, bayer, borussia, fc, sv, vfb, eintracht, hertha, austria, rapid",
            "sturm",
        ),
        organisations_after=listed(
            "universität, bank, ag, gmbh, verlag, zeitung, times, post, institut, university, city, united, fc"
        ),
    ),
    people=PeopleWords(
        titles=listed(
            "präsident, präsidentin, bundespräsident, kanzler, bundeskanzler, bundeskanzlerin, kanzlerin, vizekanzler",
            "minister, ministerin, außenminister, innenminister, finanzminister, verteidigungsminister",
            "ministerpräsident, premierminister, premier, staatssekretär, bürgermeister, landeshauptmann, herr, frau",
            "dr, prof, professor, general, oberst, sprecher, sprecherin, chef, vorsitzender, vorsitzende, direktor",
            "direktorin, trainer, teamchef, kapitän, stürmer, torhüter, regisseur, regisseurin, autor, autorin",
            "schauspieler, schauspielerin, sänger, sängerin, könig, königin, papst, kardinal, bischof, richter",
            "anwalt, forscher, forscherin, experte, expertin, abgeordneter, parteichef, generalsekretär, botschafter",
            "gründer, mentor",
        ),
        abbreviations=listed(
            "dr, prof, mag, ing, nr, st, hl, bzw, usw, ca",
        ),
        speech=listed(
            "sagte, sagt, erklärte, meinte, betonte, fügte, kritisierte, forderte, warnte",
        ),
        organisations=listed(
            "universität, university, uni, institut, bank, partei, verein, verband, club, fc, sc, sv, gmbh, ag",
            "konzern, gruppe, ministerium, gericht, agentur, zeitung, verlag, museum, theater, stadion, straße, platz",
            "park, kirche, krankenhaus, schule, hochschule, akademie, stiftung, liga, cup, pokal, preis, orf",
        ),
    ),
    same_word=(("Straße", "Strasse"), ("Köln", "Koeln"), ("Wahlen", "Wahl"), ("Präsident", "Praesidenten")),
    other_word=(("Wahl", "Wal"), ("Quelle", "Qulle")),
)
