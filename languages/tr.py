"""Turkish: two letters i, and endings parted from names by an apostrophe."""

from languages.base import Language, fold, normalise, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed

_CASE = str.maketrans({"I": "ı", "İ": "i"})


def exact(word: str) -> str:
    """Return a normalised word: I becomes ı and İ becomes i, and a name loses what follows its apostrophe."""
    return normalise(word.replace("I\u0307", "İ").translate(_CASE)).partition("'")[0]


def stem(word: str) -> str:
    """Return the first five letters, without accents: they find more than a stemmer does (Can and others, 2008)."""
    return fold(word)[:5]


_DATES = DateWords(
    order="dmy",
    capitals=True,
    months={"ocak ayı": 1, "agustos": 8, "subat": 2, "mayis": 5, "eylul": 9, "kasim": 11, "aralik": 12},
    weekdays={"sali": 1, "carsamba": 2, "persembe": 3},
    seasons={
        **{"ilkbahar": 21, "bahar": 21, "yaz": 22, "sonbahar": 23, "güz": 23, "kış": 24},
        **{"ilkbaharı": 21, "sonbaharı": 23, "ilkbaharında": 21, "sonbaharında": 23},
    },
    ordinals={"ilk": 1, "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "son": 4},
    numbers={
        **{"bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10},
        **{"yirmi": 20, "otuz": 30},
    },
    days={
        **{"bugün": 0, "bu sabah": 0, "bu akşam": 0, "bu gece": 0, "dün": -1, "dün gece": -1, "dün akşam": -1},
        **{"evvelsi gün": -2, "önceki gün": -2, "yarın": 1, "ertesi gün": 1, "öbür gün": 2},
    },
    units={
        **{
            "gün": "day",
            "hafta": "week",
            "haftanın": "week",
            "haftaki": "week",
            "hafta sonu": "weekend",
            "ay": "month",
        },
        **{"ayın": "month", "ayki": "month", "ayında": "month", "çeyrek": "quarter", "yıl": "year", "yılın": "year"},
        **{"yılki": "year", "sene": "year", "senenin": "year", "yılında": "year", "yüzyıl": "century"},
        **{"yüzyılın": "century", "yüzyılda": "century"},
    },
    shifts={
        **{
            "geçen": -1,
            "geçtiğimiz": -1,
            "önümüzdeki": 1,
            "gelecek": 1,
            "bu": 0,
            "içinde bulunduğumuz": 0,
            "geçmiş": -1,
        },
    },
    from_there={"önceki": -1, "bir önceki": -1},
    doubtful=(
        *("ocak", "mart", "ekim", "kasım", "aralık", "nisan", "mayıs", "eylül", "pazar", "may", "mar", "ara", "eki"),
        *("oca", "nis", "eyl", "kas", "tem", "haz", "ağu", "şub", "cuma", "yaz", "bahar", "cum", "paz", "sal"),
    ),
    cues=(
        *(
            "geçen",
            "geçtiğimiz",
            "önümüzdeki",
            "gelecek",
            "bu",
            "son",
            "her",
            "ilk",
            "dün",
            "bugün",
            "yarın",
            "ve",
            "ile",
        ),
        *("-", "yılı", "sezonu", "da", "de"),
    ),
    counted=(
        *("kişi", "lira", "dolar", "avro", "euro", "metre", "kilometre", "ton", "milyon", "milyar", "asker", "adet"),
        *(
            "bin",
            "yaş",
            "yaşında",
            "saat",
            "dakika",
            "oy",
            "puan",
            "konut",
            "araç",
            "sayfa",
            "işçi",
            "öğrenci",
            "tl",
            "yıl",
        ),
    ),
    ahead=("önümüzdeki", "gelecek", "en geç"),
    behind=("geçen", "geçtiğimiz"),
    future=(
        *("*ecek", "*acak", "*ecektir", "*acaktır", "*ecekler", "*acaklar", "*eceği", "*acağı", "*eceğini", "*acağını"),
        *("planlanıyor", "bekleniyor", "planlanan", "beklenen", "yapılacak", "edilecek"),
    ),
    past=("*dı", "*di", "*du", "*dü", "*tı", "*ti", "*tu", "*tü", "*mıştı", "*mişti", "*ldı", "*ldi", "*dığı", "*diği"),
    through=("ile", "ve", "ila"),
    written=(
        "{day} {month}[ {year}][,][ {weekday}]",
        "{day}(_-_| ile | ve | ila ){day_to} {month}[ {year}]",
        "{day} {month}(_-_| ile ){day_to} {month_to}[ {year}]",
        "{month} {year}",
        "{month}(_-_| ile | ve ){month_to} {year}",
        "{month} (ayı|ayında|ayının|ayından|ayına|ayınca)",
        "{year} {month}",
        "{weekday} (günü|gününü|gününden|akşamı|sabahı|gecesi|gününe|günkü)",
        "{year} (yılı|yılında|yılının|yılından|yılına|yılındaki|senesinde|yılıyla)",
        "{year}<'(de|da|te|ta|den|dan|ten|tan|e|a|ye|ya|nin|nın|nun|nün|in|ın|un|ün|i|ı|yi|yı|u|ü|deki|daki|teki|taki|li|lı)",
        "{year}(_-_| ile | ve ){year_to}[ (yılları|yıllarında|yılları arasında)]",
        "{tens}'(li|lı|lu|lü)[ (yıllar|yıllarda|yılların|yılları|yıllardan)]",
        "{tens}'(lar|ler|lerde|larda|ların|lerin)",
        "{century}. (yüzyıl|yüzyılın|yüzyılda|asır)",
        "{year}['nin|'nın|'nun|'nün|'in|'ın|'un|'ün] {quarter}[.] (çeyreği|çeyreğinde|çeyreğinin)",
        "{year} {season}",
        "{weekday}",
    ),
    relative=(
        *("{shift} {unit}", "{shift} {month}", "{shift} {weekday}", "{shift} {season}", "{shift} {unit} {month}"),
        *("{shift} {unit} {weekday}", "{from_there} {unit}", "{days} {weekday}", "{shift} {unit} {day} {month}"),
        "{shift} {unit}ın {quarter} (çeyreği|çeyreğinde)",
    ),
    ago=("[(yaklaşık|tam|bundan) ]{number} {unit} önce", "bundan {number} {unit} önce"),
    hence=("{number} {unit} sonra",),
    never=("bu gün", "her gün", "{shift} {number} {unit}", "son {unit}", "bu arada", "bir gün", "{number} {unit}dır"),
    onwards=("yılından bugüne", "'den bugüne", "'dan bugüne", "'ten bugüne", "'tan bugüne"),
    captions=("arşiv fotoğrafı", "arşiv görüntüsü"),
)

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
        missing=phrases(
            """sayfa bulunamadı\naradığınız sayfa bulunamadı\nhaber bulunamadı\n404 hatası
            sayfa mevcut değil"""
        ),
        login=phrases(
            """devam etmek için giriş\nokumak için giriş\nsadece aboneler\nabonelere özel
            okumaya devam etmek için abone"""
        ),
        consent=phrases("""çerezleri kabul et\ngizliliğinize önem veriyoruz\ntüm çerezleri kabul et"""),
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
    dates=_DATES,
    places=PlaceWords(
        before=listed("kuzey, güney, doğu, batı, orta, başkent, başkenti"),
        prepositions=listed("ve, ile"),
        doubtful=listed(
            "van, ordu, batman, muş, ağrı, siirt, uşak, bolu, kars, aydın, denizli, yalova, bartın, of, tokat",
            "sivas, son, baş, ile, bir, bu, ben, çan, duman",
        ),
        never=listed("son, bir, bu, ben, ile, baş, en, her, han, bey, san, burak, mert, çiçek"),
        organisations_after=listed(
            "üniversitesi, bankası, partisi, spor, spor kulübü, kulübü, belediyespor, gazetesi, borsası",
            "enstitüsü, derneği, vakfı, ticaret",
        ),
    ),
    people=PeopleWords(
        titles=listed(
            "cumhurbaşkanı, başbakan, başkan, başkanı, genel başkan, genel başkanı, bakan, bakanı, dışişleri bakanı",
            "içişleri bakanı, milletvekili, vali, valisi, belediye başkanı, general, albay, prof, profesör, doç, dr",
            "doktor, avukat, gazeteci, yazar, oyuncu, şarkıcı, sanatçı, yönetmen, teknik direktör, teknik direktörü",
            "kaleci, müdür, müdürü, sözcüsü, sekreteri, genel sekreteri, hakim, savcı, kral, kraliçe, papa, bay",
            "bayan, sayın",
        ),
        abbreviations=listed(
            "prof, doç, dr, av, yrd",
        ),
        speech=listed(
            "dedi, söyledi, belirtti, açıkladı, konuştu, vurguladı, kaydetti",
        ),
        organisations=listed(
            "üniversitesi, bankası, partisi, derneği, vakfı, kulübü, spor, müdürlüğü, bakanlığı, meclisi, holding",
            "şirketi, grubu, hastanesi, okulu, lisesi, caddesi, sokak, stadı, stadyumu, müzesi, tiyatrosu, birliği",
            "federasyonu, ligi, kupası, ödülü",
        ),
    ),
    same_word=(("Türkiye'nin", "Türkiye"), ("İstanbul", "istanbul"), ("seçimler", "seçim"), ("ISI", "ısı")),
    other_word=(("kar", "kâğıt"),),
)
