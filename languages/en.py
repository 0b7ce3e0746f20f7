"""English."""

from languages.base import Language, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the stem, with no possessive: "Turkey's" and "Turkey" are one."""
    return snowball("english")(word.removesuffix("'s").replace("'", ""))


_DATES = DateWords(
    order="either",
    capitals=True,
    months={"sept": 9},
    seasons={"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    ordinals={
        **{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4},
        **{"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
        **{"twenty-first": 21, "21st": 21},
    },
    numbers={
        **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
        **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "a couple of": 2},
    },
    decades={"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990},
    days={
        **{"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0},
        **{"yesterday": -1, "last night": -1, "the day before yesterday": -2},
        **{"tomorrow": 1, "the day after tomorrow": 2},
    },
    units={
        **{"day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "month": "month"},
        **{"months": "month", "quarter": "quarter", "year": "year", "years": "year", "decade": "decade"},
        **{"decades": "decade", "century": "century"},
    },
    shifts={"last": -1, "past": -1, "this": 0, "this past": -1, "the current": 0, "next": 1, "this coming": 1},
    from_there={"previous": -1, "preceding": -1, "earlier": -1, "before": -1},
    doubtful=("may", "march", "mar", "jun", "sun", "sat", "wed", "mon", "fri", "august"),
    cues=(
        *("in", "since", "by", "until", "till", "from", "to", "through", "during", "of", "before", "after", "between"),
        *(
            "late",
            "early",
            "mid",
            "throughout",
            "around",
            "circa",
            "about",
            "year",
            "for",
            "than",
            "on",
            "last",
            "next",
        ),
        *("summer", "spring", "winter", "autumn", "fall", "season", "in the", "as of", "election", "elections", "the"),
        *("olympics", "cup", "expo", "christmas", "easter", "year's eve", "class", "budget", "award", "awards"),
        *("'s", "his", "her", "their", "its", "our", "my"),
    ),
    counted=(
        *("people", "men", "women", "children", "troops", "soldiers", "jobs", "homes", "dollars", "pounds", "euros"),
        *("metres", "meters", "feet", "miles", "kilometres", "kilometers", "tonnes", "tons", "million", "billion"),
        *("percent", "per cent", "votes", "points", "pages", "hours", "times", "years", "copies", "hours a day"),
    ),
    ahead=("by", "by the end of", "until", "by early", "by late", "by mid", "due", "scheduled for", "before"),
    behind=("since", "back in", "as early as"),
    future=(
        "will",
        "shall",
        "'ll",
        "would",
        "ahead",
        "planning",
        "plan",
        "aims",
        "hopes",
        "intends",
        "preparing",
        "expected",
        "scheduled",
        "due",
        "planned",
        "plans",
        "set",
        "upcoming",
    ),
    past=("said", "told", "says", "was", "were", "had", "did", "has", "met", "won", "began", "came", "took", "*ed"),
    day_endings=("st", "nd", "rd", "th"),
    through=("to", "through", "until", "till"),
    written=(
        "[{weekday}[,] ][the ]{day} [of ]{month}[,][ {year}]",
        "[{weekday}[,] ]{month} [the ]{day}[,][ {year}]",
        "{shift} {weekday}[,] {month} {day}",
        "{month} {day}{to}[{month_to} ]{day_to}[,][ {year}]",
        "{month} {day}[,] {year}{to}{month_to} {day_to}[,] {year_to}",
        "{day} {month}[ {year}]{to}{day_to} {month_to}[,] {year_to}",
        "{day} {month}{to}{day_to} {month_to}",
        "between >{day} and {day_to} {month}[,][ {year}]",
        "between >{month} {day} and [{month_to} ]{day_to}[,][ {year}]",
        "{month} of {year}",
        "between >{month} and {month_to}[ {year}]",
        "[the ][mid-]{long_tens}(s|'s)",
        "(the|early|late) [mid-][']{tens}s",
        "mid-{year}",
        "the {decade}",
        "[the ]{century}[st|nd|rd|th]( |-)century",
        "[the ]{quarter}( |-)quarter[ of {year}| {year}| of {shift} {unit}]",
        "q{quarter} {year}",
        "[the ]{half} half of ({year}|{shift} {unit})",
        "{season} of {year}",
    ),
    relative=(
        *("{shift} {unit}", "{shift} {month}", "{shift} {weekday}", "{shift} {season}", "{weekday} {shift} {unit}"),
        *("{weekday} of {shift} {unit}", "{month} {shift} {unit}", "{month} of {shift} {unit}"),
        *("the {from_there} {unit}", "(a|the|one) {unit} {from_there}"),
    ),
    ago=("{number} {unit} ago",),
    hence=("{number} {unit} from now", "in {number} {unit}['] time"),
    never=(
        *(
            "(over|for|during|within|in|throughout) the (last|next|past|coming) {unit}",
            "end of the day",
            "the past {unit}",
            "the past {number} {unit}",
            "the last {number} {unit}",
        ),
        *(
            "the first quarter[ of the]",
            "this time",
            "next of kin",
            "past {number} {unit}",
            "second half",
            "first half",
        ),
        *("{number}-{unit}-old", "{number} {unit} old", "{day}-{month_n}-{number}", "may {number}"),
    ),
    onwards=("onwards", "onward", "to the present", "to the present day", "until now", "-present", "to present"),
    captions=("file photo", "file picture", "file image", "archive photo", "ap photo", "stock photo"),
)

LANGUAGE = Language(
    code="en",
    name="English",
    english="English",
    stem=stem,
    stop_words=word_set(
        "a an and are as at be been but by for from had has have he her his i if in into is it its no not of on or our",
        "she so such than that the their them then there these they this to was we were what when where which who will",
        "with would you your",
    ),
    people=PeopleWords(
        titles=listed(
            "president, vice president, prime minister, deputy prime minister, minister, foreign minister",
            "defence minister, defense minister, finance minister, interior minister, chancellor, vice chancellor",
            "secretary, secretary of state, secretary general, secretary-general, foreign secretary, home secretary",
            "senator, sen, representative, rep, congressman, congresswoman, governor, gov, mayor, king, queen, prince",
            "princess, lord, lady, sir, dame, baroness, emperor, sultan, sheikh, sheik, emir, pope, cardinal, bishop",
            "archbishop, reverend, rev, father, pastor, imam, ayatollah, rabbi, saint, mr, mrs, ms, miss, dr, doctor",
            "professor, prof, general, gen, lieutenant general, major general, brigadier, colonel, col, captain, capt",
            "lieutenant, lt, sergeant, sgt, major, maj, commander, admiral, marshal, officer, detective, inspector",
            "superintendent, judge, justice, attorney, lawyer, prosecutor, attorney general, spokesman, spokeswoman",
            "spokesperson, ambassador, envoy, diplomat, leader, opposition leader, chairman, chairwoman, chairperson",
            "chair, chief, chief executive, ceo, director, director general, managing director, executive director",
            "manager, coach, head coach, striker, midfielder, defender, goalkeeper, winger, skipper, player, champion",
            "author, writer, novelist, poet, playwright, journalist, reporter, correspondent, editor, columnist",
            "photographer, actor, actress, singer, musician, rapper, composer, guitarist, drummer, producer",
            "filmmaker, artist, painter, sculptor, architect, designer, comedian, dj, economist, historian, scientist",
            "physicist, philosopher, analyst, political analyst, expert, researcher, scholar, academic, activist",
            "campaigner, founder, co-founder, owner, billionaire, businessman, businesswoman, entrepreneur",
            "politician, lawmaker, deputy, councillor, adviser, advisor, aide, suspect, victim, teammate, husband",
            "wife, son, daughter, brother, sister, mother, uncle, aunt, grandfather, grandmother, comrade",
            "counterpart, first lady, crown prince, chief minister, party leader, coordinator, presenter, host",
            "blogger, engineer, astronaut, pilot, nurse, teacher, principal, member, mp, mep",
        ),
        abbreviations=listed(
            "mr, mrs, ms, dr, st, gen, sen, rep, gov, prof, lt, col, sgt, capt, jr, sr, maj, rev, hon, messrs, vs, no",
            "co, inc, ltd, corp, oct, nov, dec, jan, feb, mar, apr, jun, jul, aug, sept, sep",
        ),
        speech=listed(
            "said, says, told, added, noted, argued, claimed, explained, insisted, warned, wrote, tweeted, asked",
            "replied, announced, believes, thinks, recalled, admitted, stated, declared, testified, agreed",
        ),
        organisations=listed(
            "university, institute, college, school, academy, party, bank, council, ministry, committee, commission",
            "agency, group, company, corp, corporation, inc, ltd, limited, plc, llc, club, fc, united, city",
            "association, centre, center, court, church, cathedral, hospital, league, cup, trophy, prize, award",
            "street, st, road, avenue, boulevard, lane, square, bridge, park, stadium, airport, station, tower, house",
            "hall, times, post, news, daily, herald, tribune, gazette, journal, magazine, press, movement, foundation",
            "organization, organisation, union, federation, confederation, office, department, police, army, navy",
            "guard, airlines, airways, hotel, museum, theatre, theater, orchestra, band, records, festival",
            "championship, championships, open, games, olympics, river, lake, mountain, mount, island, islands, sea",
            "ocean, bay, valley, desert, county, district, province, republic, kingdom, act, law, treaty, accord",
            "agreement, summit, conference, parliament, congress, senate, assembly, program, programme, project, plan",
            "fund, trust, services, systems, technologies, technology, software, electronics, motors, entertainment",
            "pictures, studios, productions, films, studio, society, team, front, brigade, battalion, regiment, war",
            "battle, day, week, month, year, century, phobia, inquiry, report, series, show",
        ),
        others=listed(
            "white house, downing street, wall street, saudi arabia, prime minister, saif al dawla, sun microsystems",
            "justice and development, story highlights, getty images, associated press, big ben, champions league",
            "premier league, world cup, united nations, cold war, twin towers, silicon valley, middle east, man utd",
            "manchester united, real madrid",
        ),
    ),
    dates=_DATES,
    page=PageWords(
        missing=phrases(
            """page not found\n404 not found\nnot found\npage cannot be found
            page can't be found\npage doesn't exist\npage does not exist\nno longer available\npage unavailable
            article not found\nstory not found\nerror 404"""
        ),
        login=phrases(
            """log in to continue\nsign in to continue\nlog in to read\nsign in to read
            subscribe to continue\nsubscribe to read\nsubscribers only\nfor subscribers\ncreate a free account
            register to continue\nalready a subscriber\nalready have an account"""
        ),
        consent=phrases(
            """before you continue\nwe value your privacy\nwe care about your privacy\naccept all cookies
            accept cookies\nmanage your privacy\nconsent to the use\ncookie settings\nyour privacy choices
            enable javascript\nchecking your browser\nverify you are human\nare you a robot"""
        ),
        player=phrases(
            "listen live\nwatch live\nlive tv\nplay video\nwatch video\nlisten to this article\nclick to play"
        ),
        sharing=phrases(
            """share\ntweet\nemail\nprint\nsave\ncopy link\nfollow us\nsubscribe\nsign up\nget short url\nshare this article
            share this\nshare on facebook\nshare on twitter\nshare on x\nshare via email\nsend by email\nshare via whatsapp
            facebook\ntwitter\nwhatsapp\ntelegram\nlinkedin\npinterest\nreddit\nfollow us on facebook\nfollow us on twitter"""
        ),
        comments=phrases(
            """community standards\ndiscussion\ncomments\ncomment\nleave a comment\nview comments\nshow comments\nadd a comment
            comment via facebook\ncomment via {name}\njoin the conversation\nno comments"""
        ),
        advertising=phrases("advertisement\nsponsored\nadvertising\nstory continues below\narticle continues below"),
        highlights=phrases("story highlights\nhighlights\nkey points\nat a glance"),
        related=phrases(
            """read more\nread also\nalso read\nsee also\nsee more\nrelated\nrelated articles\nrelated stories\nrelated news
            more on this story\nmore from {name}\nrecommended\nmost read\nmost popular\nyou may also like\ndon't miss\nrelated topics"""
        ),
        genres=phrases("opinion\nanalysis\nwatch\nvideo\nphotos\nin pictures\nfact check\nexplainer\npodcast\ngallery"),
        tags=phrases("tags\ntopics\nkeywords\ntagged\nfiled under"),
        credits=phrases(
            "photo\nphoto by\nphoto credit\nimage\nimage credit\npicture\ncredit\nimage source\nphotograph"
        ),
        bylines=phrases("by\nwritten by\nauthor\nreported by\nreporting by"),
        contributors=phrases("contributed to this report\ncontributed to this story\ncontributed reporting"),
        stamps=phrases(
            "published\nupdated\nposted\nlast updated\nlast modified\npublished on\nfirst published\nposted on"
        ),
        openings=phrases(
            "in\non\nat\nafter\nbefore\nfollowing\nduring\nwhen\nwhile\nas\nsince\nearlier\nlast\namid\ndespite"
        ),
    ),
    places=PlaceWords(
        also=(),
        before=listed(
            "northern, southern, eastern, western, north-eastern, central, north, south, east, west, northeast",
            "northwest, southeast, southwest, northeastern, northwestern, southeastern, southwestern, mainland",
            "downtown, greater, upper, lower, rural, post-war, neighbouring, neighboring, city of, town of",
            "village of, port of, province of, state of, capital of, capital, republic of, island of",
        ),
        fronts=listed("east, west, north, south, old"),
        suffixes=listed(
            "county, river, lake, valley, island, islands, bay, beach, park, bridge, mountains, hills, peninsula",
            "province, parish, township, canal, harbor, harbour, falls, creek, reservoir, airport, plateau, forest",
            "desert, strait, pond, street, avenue, boulevard, road, strip, keys, square, station",
        ),
        prepositions=listed(
            "in, at, to, from, near, of, outside, into, around, across, throughout, toward, towards, between, via",
            "within",
        ),
        demonyms=listed(
            "american, americans, british, briton, britons, english, scottish, welsh, irish, french, german",
            "germans, russian, russians, turkish, turk, turks, syrian, syrians, iraqi, iraqis, iranian, iranians",
            "israeli, israelis, palestinian, palestinians, egyptian, egyptians, saudi, saudis, lebanese",
            "jordanian, jordanians, kuwaiti, kuwaitis, qatari, qataris, bahraini, emirati, emiratis, omani",
            "yemeni, yemenis, libyan, libyans, tunisian, tunisians, algerian, algerians, moroccan, moroccans",
            "sudanese, somali, somalis, ethiopian, ethiopians, kenyan, kenyans, nigerian, nigerians, ghanaian",
            "ghanaians, ugandan, ugandans, rwandan, rwandans, congolese, zimbabwean, zimbabweans, zambian",
            "angolan, mozambican, african, africans, asian, asians, european, europeans, arab, arabs, kurdish",
            "kurd, kurds, chinese, japanese, korean, koreans, vietnamese, thai, thais, filipino, filipinos",
            "indonesian, indonesians, malaysian, malaysians, singaporean, burmese, cambodian, cambodians, laotian",
            "indian, indians, pakistani, pakistanis, bangladeshi, bangladeshis, nepalese, nepali, afghan, afghans",
            "kazakh, kazakhs, uzbek, uzbeks, tajik, tajiks, turkmen, kyrgyz, mongolian, georgian, georgians",
            "armenian, armenians, azerbaijani, azeri, ukrainian, ukrainians, belarusian, belarusians, polish",
            "pole, poles, czech, czechs, slovak, slovaks, hungarian, hungarians, romanian, romanians, bulgarian",
            "bulgarians, greek, greeks, serbian, serb, serbs, croatian, croat, croats, bosnian, bosnians",
            "slovenian, albanian, albanians, kosovar, macedonian, montenegrin, italian, italians, spanish",
            "spaniard, spaniards, portuguese, dutch, belgian, belgians, swiss, austrian, austrians, danish, dane",
            "danes, swedish, swede, swedes, norwegian, norwegians, finnish, finn, finns, icelandic, estonian",
            "latvian, lithuanian, maltese, cypriot, cypriots, canadian, canadians, mexican, mexicans, cuban",
            "cubans, brazilian, brazilians, argentine, argentinian, argentines, chilean, chileans, peruvian",
            "peruvians, colombian, colombians, venezuelan, venezuelans, bolivian, ecuadorian, paraguayan",
            "uruguayan, haitian, haitians, jamaican, australian, australians, western, westerner, westerners",
            "soviet, soviets, chechen, chechens, tibetan, tibetans, uighur, uighurs, tatar, catalan, basque",
            "parisian, londoner, muslim, muslims, jewish, christian, sunni, shia, shiite, islamic, middle-eastern",
            "latin, scandinavian, caribbean-born",
        ),
        doubtful=listed(
            "reading, nancy, victoria, mobile, orange, van, nice, split, bath, lincoln, florence, vladimir, charlotte",
            "madison, jackson, austin, chester, phoenix, orlando, troy, nazareth, corona, progress, imperial, male",
        ),
        never=listed(
            "in turkey sandwich, may, march, of, man, most, best, sale, hope, mary, christian, he, as, this, soul, come, gay"
        ),
        organisations_before=listed(
            "dynamo, spartak, real, inter, ac, as, fc, sporting, atletico, bayern, borussia, hertha, olympique, zenit",
            "university, institute, bank, church, museum, college, school, academy, bishop, archbishop, duke",
            "duchess, earl, prince, princess, treaty, battle, status, air, radio, miss",
        ),
        organisations_after=listed(
            "university, institute, college, school, today, academy, bank, council, association, company, group",
            "corporation, corp, inc, ltd, limited, plc, club, fc, united, city fc, rovers, wanderers, athletic",
            "albion, hotspur, league, cup, party, times, post, herald, tribune, daily, telegraph, guardian, news",
            "journal, magazine, gazette, globe, chronicle, press, television, tv, radio, airlines, airways",
            "motors, foundation, society, trust, museum, orchestra, philharmonic, symphony, stock exchange",
            "exchange, agreement, accord, accords, protocol, treaty, convention, declaration, movement, front",
            "federation, marathon, open, grand, prix, olympics, games, festival, biennale, review, program",
            "programme, project, bulls, bears, lakers, knicks, yankees, rangers, giants, jets, eagles, cowboys",
            "dolphins, raiders, packers, patriots, warriors, tigers, lions, pirates, chiefs, hotel, hospital",
            "house, sox",
        ),
    ),
    same_word=(("elections", "election"), ("Turkey's", "Turkey"), ("running", "runs"), ("café", "cafe")),
    other_word=(("Turkey", "Turin"),),
)
