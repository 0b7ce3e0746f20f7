"""English."""

from languages.base import Language, word_set
from languages.reading import PeopleWords, listed
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the stem, with no possessive: "Turkey's" and "Turkey" are one."""
    return snowball("english")(word.removesuffix("'s").replace("'", ""))


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
    same_word=(("elections", "election"), ("Turkey's", "Turkey"), ("running", "runs"), ("café", "cafe")),
    other_word=(("Turkey", "Turin"),),
)
