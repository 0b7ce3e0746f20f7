"""French: short words elided before a vowel."""

import regex

from languages.base import Language, fold, normalise, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed
from languages.snowball import snowball

_ELISION = regex.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)")


def exact(word: str) -> str:
    """Return a normalised word without what is elided before it: "l'élection" becomes "élection"."""
    return _ELISION.sub("", normalise(word))


def stem(word: str) -> str:
    """Return the folded stem; accents are often left out."""
    return fold(snowball("french")(word.replace("'", "")))


_DATES = DateWords(
    order="dmy",
    months={"aout": 8, "fevrier": 2, "decembre": 12},
    seasons={"printemps": 21, "été": 22, "automne": 23, "hiver": 24},
    ordinals={
        **{"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4},
        **{"dernier": 4, "1er": 1, "1re": 1, "2e": 2, "3e": 3, "4e": 4, "dix-neuvième": 19, "vingtième": 20},
    },
    day_words={"premier": 1},
    numbers={
        **{"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8},
        **{"neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30},
    },
    decades={"cinquante": 1950, "soixante": 1960, "soixante-dix": 1970, "quatre-vingt": 1980, "quatre-vingt-dix": 1990},
    days={
        **{"aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "cette nuit": 0, "hier": -1},
        **{"hier soir": -1, "hier matin": -1, "avant-hier": -2, "demain": 1, "après-demain": 2},
    },
    units={
        **{
            "jour": "day",
            "jours": "day",
            "semaine": "week",
            "semaines": "week",
            "week-end": "weekend",
            "mois": "month",
        },
        **{"trimestre": "quarter", "an": "year", "ans": "year", "année": "year", "années": "year"},
        **{"décennie": "decade", "décennies": "decade", "siècle": "century"},
    },
    shifts={
        **{"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "écoulé": -1, "écoulée": -1, "ce": 0, "cette": 0},
        **{"cet": 0, "en cours": 0, "prochain": 1, "prochaine": 1, "qui vient": 1},
    },
    from_there={"précédent": -1, "précédente": -1, "plus tôt": -1, "auparavant": -1},
    doubtful=("mars", "mar", "mai", "sam", "dim", "lun", "mer", "jeu", "ven", "jan"),
    cues=(
        *("en", "depuis", "avant", "après", "jusqu'en", "jusqu'à", "d'ici", "dès", "fin", "début", "mi", "de", "d'"),
        *("courant", "du mois de", "au mois de", "mois de", "à la fin", "entre", "l'an", "printemps", "été", "automne"),
        *("hiver", "vers", "pour", "saison", "édition", "élections de", "fin de", "début de", "à"),
    ),
    counted=(
        *(
            "personnes",
            "euros",
            "dollars",
            "hommes",
            "femmes",
            "enfants",
            "soldats",
            "militaires",
            "mètres",
            "kilomètres",
        ),
        *("tonnes", "millions", "milliards", "francs", "morts", "blessés", "emplois", "places", "habitants", "ans"),
        *("heures", "fois", "pages", "salariés", "voix", "élèves", "m", "hectares", "entreprises"),
    ),
    ahead=(
        "d'ici",
        "d'ici à",
        "d'ici la fin",
        "jusqu'en",
        "jusqu'au",
        "avant",
        "avant le",
        "à partir du",
        "à compter du",
    ),
    behind=("depuis", "depuis le", "dès"),
    future=(
        *(
            "*era",
            "*eront",
            "*ira",
            "*iront",
            "*dra",
            "*dront",
            "aura",
            "auront",
            "prévu",
            "prévue",
            "prévus",
            "prévues",
        ),
        *("prochain", "prochaine", "devrait", "devraient", "doit", "doivent", "prévoit", "va", "vont", "pourrait"),
    ),
    past=("a", "ont", "était", "étaient", "avait", "avaient", "été", "fut", "*ait", "*aient", "indiqué", "annoncé"),
    day_endings=("er", "ᵉʳ"),
    through=("au", "et", "jusqu'au", "à"),
    proclitics=("d'", "l'"),
    written=(
        "[{weekday}[,] ]{day} {month}[ {year}]",
        "[du ]{day}[ {month}[ {year}]] au {day_to} {month_to}[ {year_to}]",
        "[du ]{day}(_-_| au | et ){day_to} {month}[ {year}]",
        "{month}(_-_| à | et ){month_to} {year}",
        "{month}[ de l'année] {year}",
        "(l'année|l'an) {year}",
        "{year}(_-_| à | et ){year_to}",
        "[les ]années [mille neuf cent ]{decade}",
        "[les ]années [mille neuf cent ]{tens}",
        "[le |au |du ]{century}(e|ème|ᵉ|) siècle",
        "[{weekday}[,] ](le|du|au) >{first}/{second}<",
        "{quarter} trimestre[ (de|de l'année|)]_{year}",
        "{half} (semestre|moitié)( | de | de l'année ){year}",
        "{season}( de | ){year}",
        "{quarter} trimestre",
    ),
    relative=(
        *("{unit} {shift}", "{shift} {unit}", "{month} {shift}", "{weekday} {shift}", "{shift} {weekday}"),
        *("{season} {shift}", "{shift} {season}", "{day} {month} {shift}", "{month} de l'{unit} {shift}"),
        *("{unit} {from_there}", "(un|une) {unit} {from_there}", "{shift} mois de {month}", "{shift} mois d'{month}"),
        *("{weekday} {day} {month} {shift}", "{weekday} de la {unit} {shift}"),
    ),
    ago=("il y a [(environ|près de|plus de|presque|déjà) ]{number} {unit}", "voici {number} {unit}"),
    hence=("d'ici {number} {unit}",),
    never=("ces {unit}", "ce {unit}-là", "ce jour", "dernier {unit}", "à ce jour", "le tour", "cet été-là"),
    onwards=("à aujourd'hui", "à nos jours", "jusqu'à aujourd'hui"),
    captions=("photo d'archives", "photo d'illustration"),
)

LANGUAGE = Language(
    code="fr",
    name="Français",
    english="French",
    normalise=exact,
    stem=stem,
    stop_words=word_set(
        "le la les un une des de du et à au aux en dans par pour sur avec sans sous ce cet cette ces il elle ils elles on",
        "nous vous je tu qui que quoi dont où ne pas plus est sont été être a ont avait son sa ses leur leurs mais ou se",
        "y comme",
    ),
    page=PageWords(
        missing=phrases(
            """page introuvable\npage non trouvée\ncette page n'existe pas\nerreur 404
            article introuvable"""
        ),
        login=phrases(
            """connectez-vous pour lire\nréservé aux abonnés\nabonnez-vous pour lire\nla suite est réservée
            déjà abonné"""
        ),
        consent=phrases(
            """accepter et continuer\ncontinuer sans accepter\nnous respectons votre vie privée\naccepter les cookies"""
        ),
        sharing=phrases("partager\nimprimer\nenvoyer\npartager sur facebook\ns'abonner\ncopier le lien"),
        comments=phrases("commentaires\ncommenter\nréagir\nlaisser un commentaire"),
        advertising=phrases("publicité"),
        related=phrases("lire aussi\nà lire aussi\nvoir aussi\nen savoir plus\nsur le même sujet"),
        genres=phrases("vidéo\nanalyse\ntribune\nportrait"),
        credits=phrases("photo\ncrédit\ncrédit photo"),
        bylines=phrases("par"),
        stamps=phrases("publié le\nmis à jour le\nmis à jour"),
        openings=phrases("après\navant\ndans\nlors\ndepuis\npendant\nen\nà"),
    ),
    dates=_DATES,
    places=PlaceWords(
        before=listed(
            "ville, ville de, capitale, nord, sud, est, ouest, centre, province, province de, région, région de",
            "île, île de, port, port de, mairie de",
        ),
        prepositions=listed("à, au, aux, en, de, du, des, d, vers, depuis, par, entre, la, le, l, les, pour, avec"),
        doubtful=listed(
            "nancy, victoria, lens, tours, mans, sens, nice, angers, gap, vire, brest, lorraine, florence, alma",
            "montreuil, jeanne, pau, sète, orange, aix, marie, christ",
        ),
        never=listed("sens, mans, les, la, le, un, une, mais, ou, sur, bref, son, mes, for, sein, rue, marne-la"),
        organisations_before=listed(
            "université, banque, institut, journal, club, fc, olympique, sporting, accord, accords, traité, radio",
            "rue, avenue",
        ),
        organisations_after=listed("university, bank, fc, united, times, post, match"),
    ),
    people=PeopleWords(
        titles=listed(
            "président, présidente, premier ministre, première ministre, ministre, chef, secrétaire général",
            "secrétaire d'état, sénateur, député, députée, maire, gouverneur, ambassadeur, général, colonel",
            "capitaine, commandant, roi, reine, prince, princesse, pape, cardinal, évêque, pasteur, imam, m, mme",
            "monsieur, madame, dr, docteur, professeur, pr, directeur, directrice, porte-parole, avocat, avocate",
            "juge, procureur, entraîneur, sélectionneur, attaquant, gardien, milieu, défenseur, joueur, acteur",
            "actrice, chanteur, chanteuse, écrivain, auteur, journaliste, chercheur, opposant, militant, militante",
            "homme d'affaires, leader, patron, fondateur",
        ),
        abbreviations=listed(
            "m, mm, mme, dr, pr, st, ste, av",
        ),
        speech=listed(
            "dit, déclare, déclaré, affirme, affirmé, explique, expliqué, ajoute, ajouté, estime, estimé, souligne",
        ),
        organisations=listed(
            "université, institut, banque, parti, ligue, club, fc, stade, rue, avenue, place, boulevard, hôpital",
            "école, lycée, collège, ministère, tribunal, agence, journal, musée, théâtre, fondation, fédération",
            "union, coupe, prix, mont, lac, fleuve, île, fifa, onu",
        ),
    ),
    same_word=(("l'élection", "élections"), ("qu’il", "il"), ("présidents", "président")),
    other_word=(("Turquie", "Tunisie"),),
)
