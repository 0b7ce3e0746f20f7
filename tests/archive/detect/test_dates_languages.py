"""Dates in eight languages that are read in full, and in others by the names that CLDR knows."""

import pytest

from archive.detect.dates import find_dates
from archive.detect.dates.grammar import grammar
from languages import codes

PUBLISHED = "2016-08-10"  # a Wednesday

READ = {
    "en": [
        ("from 2012 onwards", "2012/.."),
        ("He arrived on Tuesday, August 9, 2016.", "2016-08-09"),
        ("the 9th of August", "2016-08-09"),
        ("between 5 and 10 August", "2016-08-05/2016-08-10"),
        ("from 15–17 July", "2016-07-15/2016-07-17"),
        ("from July 30 to August 2", "2016-07-30/2016-08-02"),
        ("December 30, 2015 to January 2, 2016", "2015-12-30/2016-01-02"),
        ("in Oct. 2015", "2015-10"),
        ("in the second quarter of 2015", "2015-34"),
        ("in summer 2014", "2014-22"),
        ("in the first half of 2015", "2015-01/2015-06"),
        ("in the nineties", "199X"),
        ("in the 19th century", "18XX"),
        ("three weeks ago", "2016-07-20~"),
        ("last weekend", "2016-08-06/2016-08-07"),
        ("in November last year", "2015-11"),
        ("a 1986 film; his 1986 film", "1986"),
        ("(2014-2016)", "2014/2016"),
    ],
    "vi": [
        ("từ tháng 6/2015 đến nay", "2015-06/.."),
        ("Thứ Ba, ngày 9/8/2016", "2016-08-09"),
        ("từ ngày 5 đến 10/8", "2016-08-05/2016-08-10"),
        ("từ 30/7 đến 2/8", "2016-07-30/2016-08-02"),
        ("mùng 5 tháng 6 năm 2015", "2015-06-05"),
        ("tháng chạp năm 2015", "2015-12"),
        ("cuối tháng 10/2015", "2015-10"),
        ("quý 2 năm 2015", "2015-34"),
        ("6 tháng đầu năm 2015", "2015-01/2015-06"),
        ("mùa hè năm 2014", "2014-22"),
        ("những năm 90", "199X"),
        ("thế kỷ XIX", "18XX"),
        ("cách đây 3 tháng", "2016-05~"),
        ("thứ Hai tuần trước", "2016-08-01"),
        ("tháng 10 tới", "2016-10"),
        ("chiều nay (10/8)", "2016-08-10"),
        ("năm 938", "0938"),
        ("Hội nghị sẽ họp vào ngày 20/9", "2016-09-20"),
    ],
    "ar": [
        ("في الخامس من يوليو/تموز", "2016-07-05"),
        ("الحادي والعشرين من آذار 2015", "2015-03-21"),
        ("يوم 15 رمضان", "2016-06-20"),
        ("الأسبوع الأول من يوليو", "2016-07"),
        ("في الثاني من تشرين الثاني نوفمبر 2015", "2015-11-02"),
        ("في تشرين الثاني نوفمبر 2015", "2015-11"),
        ("10 محرم المقبل", "2016-10-11"),
        ("منذ عام 2012 حتى الآن", "2012/.."),
        ("يوم الثلاثاء الموافق 9 أغسطس 2016", "2016-08-09"),
        ("في 15 و16 تموز", "2016-07-15/2016-07-16"),
        ("في أوت 2015", "2015-08"),
        ("في 3 دجنبر 2015", "2015-12-03"),
        ("في ١٥ تمّوز ٢٠١٥", "2015-07-15"),
        ("الربع الثاني من 2015", "2015-34"),
        ("في التسعينات", "199X"),
        ("القرن التاسع عشر", "18XX"),
        ("قبل يومين", "2016-08-08"),
        ("قبل ثلاثة أشهر", "2016-05~"),
        ("أول من أمس", "2016-08-08"),
        ("الخميس الماضي", "2016-08-04"),
        ("والثلاثاء المقبل", "2016-08-16"),
        ("نهاية العام الجاري", "2016"),
        ("1437/9/15هـ", "2016-06-20"),
        ("رمضان 1437", "2016-06-06/2016-07-05"),
        ("عام 1437هـ", "2015-10-14/2016-10-01"),
    ],
    "ru": [
        ("с 2012 года по настоящее время", "2012/.."),
        ("во вторник, 9 августа 2016 года", "2016-08-09"),
        ("с 15 по 17 июля", "2016-07-15/2016-07-17"),
        ("15–17 июля 2015 года", "2015-07-15/2015-07-17"),
        ("в июле прошлого года", "2015-07"),
        ("во втором квартале 2015 года", "2015-34"),
        ("летом 2014 года", "2014-22"),
        ("в 1990-х годах", "199X"),
        ("в XIX веке", "18XX"),
        ("три месяца назад", "2016-05~"),
        ("на прошлой неделе", "2016-08-01/2016-08-07"),
        ("09.08.2016", "2016-08-09"),
        ("в 2014–2015 годах", "2014/2015"),
        ("накануне", "2016-08-09"),
        ("к октябрю", "2016-10"),
    ],
    "tr": [
        ("2012'den bugüne", "2012/.."),
        ("9 Ağustos 2016 Salı günü", "2016-08-09"),
        ("15-17 Temmuz", "2016-07-15/2016-07-17"),
        ("Temmuz 2015'te", "2015-07"),
        ("geçen yıl", "2015"),
        ("geçen hafta", "2016-08-01/2016-08-07"),
        ("üç ay önce", "2016-05~"),
        ("1990'lı yıllarda", "199X"),
        ("2012'den beri", "2012"),
        ("2011 yılında", "2011"),
        ("Perşembe günü", "2016-08-04"),
        ("2016'nın ikinci çeyreğinde", "2016-34"),
        ("09.08.2016", "2016-08-09"),
    ],
    "fr": [
        ("de 2012 à nos jours", "2012/.."),
        ("mardi 9 août 2016", "2016-08-09"),
        ("le 1er mai 2014", "2014-05-01"),
        ("le premier mai 2014", "2014-05-01"),
        ("du 15 au 17 juillet", "2016-07-15/2016-07-17"),
        ("du 30 juillet au 2 août 2015", "2015-07-30/2015-08-02"),
        ("en juillet 2015", "2015-07"),
        ("la semaine dernière", "2016-08-01/2016-08-07"),
        ("en novembre dernier", "2015-11"),
        ("au deuxième trimestre 2015", "2015-34"),
        ("les années 1990", "199X"),
        ("les années quatre-vingt", "198X"),
        ("au XIXe siècle", "18XX"),
        ("il y a trois mois", "2016-05~"),
        ("avant-hier", "2016-08-08"),
        ("d'ici octobre", "2016-10"),
    ],
    "de": [
        ("seit 2012 bis heute", "2012/.."),
        ("am Dienstag, dem 9. August 2016", "2016-08-09"),
        ("vom 15. bis 17. Juli", "2016-07-15/2016-07-17"),
        ("am 9.8.", "2016-08-09"),
        ("(APA, 19.3.2016)", "2016-03-19"),
        ("im Juli des vergangenen Jahres", "2015-07"),
        ("im vergangenen November", "2015-11"),
        ("im zweiten Quartal 2015", "2015-34"),
        ("in den 1990er-Jahren", "199X"),
        ("im 19. Jahrhundert", "18XX"),
        ("vor drei Monaten", "2016-05~"),
        ("letzte Woche", "2016-08-01/2016-08-07"),
        ("Sie trafen 2013 erstmals aufeinander", "2013"),
        ("im Jänner 2015", "2015-01"),
        ("bis Oktober", "2016-10"),
    ],
    "es": [
        ("desde 2012 hasta hoy", "2012/.."),
        ("el martes 9 de agosto de 2016", "2016-08-09"),
        ("del 15 al 17 de julio", "2016-07-15/2016-07-17"),
        ("en julio del año pasado", "2015-07"),
        ("el pasado noviembre", "2015-11"),
        ("en el segundo trimestre de 2015", "2015-34"),
        ("los años noventa", "199X"),
        ("el siglo XIX", "18XX"),
        ("hace tres meses", "2016-05~"),
        ("la semana pasada", "2016-08-01/2016-08-07"),
        ("09/08/2016", "2016-08-09"),
        ("el próximo martes", "2016-08-16"),
        ("anteayer", "2016-08-08"),
    ],
    # By CLDR alone.
    "zh": [("2016年8月9日在北京", "2016-08-09"), ("8月9日", "2016-08-09")],
    "ko": [("2016년 8월 9일에", "2016-08-09")],
    "pt": [("9 de agosto de 2016", "2016-08-09"), ("em julho de 2015", "2015-07"), ("há 3 dias", "2016-08-07")],
    "it": [("martedì 9 agosto 2016", "2016-08-09"), ("15 luglio", "2016-07-15")],
    "fi": [("9. elokuuta 2016", "2016-08-09")],
    "sw": [("9 Agosti 2016", "2016-08-09")],
    "fa": [("2016-08-09", "2016-08-09")],
    "und": [("2016-08-09", "2016-08-09")],
    "no such language": [("2016-08-09", "2016-08-09")],
}

QUIET = {
    "en": ["Flight 1812 left at 10:30", "$2016", "version 2.10.2016.4", "Room 2015, seats 1999 people", "a 9/11 score"],
    "vi": [
        "tỉ số 3-2",
        "căn hộ 1/2 diện tích",
        "lần thứ hai",
        "người thứ ba",
        "5 - 6 loại",
        "3 năm qua",
        "giá 2.015 đồng",
    ],
    "ar": ["1984 صفحة", "في اليوم التالي", "2-3", "السعر 2000 ريال"],
    "ru": ["2000 человек", "счет 2:1", "охрана среды", "1,5 млн"],
    "tr": ["2000 kişi", "3-2 kazandı", "pazar payı"],
    "fr": ["2000 personnes", "au bord de la mer", "3-2", "le jeu"],
    "de": ["2000 Menschen", "endete 3:2", "Guten Morgen"],
    "es": ["2000 personas", "por la mañana", "3-2"],
}


@pytest.mark.parametrize(("language", "text", "value"), [(c, t, v) for c, rows in READ.items() for t, v in rows])
def test_date_has_its_value(language: str, text: str, value: str) -> None:
    found = [m.value for m in find_dates(text, language=language, published=PUBLISHED)]
    assert found and found[-1] == value, found
    assert len(set(found)) == 1, found


@pytest.mark.parametrize(("language", "text"), [(c, t) for c, rows in QUIET.items() for t in rows])
def test_what_is_no_date_stays_quiet(language: str, text: str) -> None:
    assert not find_dates(text, language=language, published=PUBLISHED)


@pytest.mark.parametrize("code", codes())
def test_every_language_has_rules_that_can_be_read(code: str) -> None:
    assert grammar(code).rules["#"]
