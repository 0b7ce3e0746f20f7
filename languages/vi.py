"""Vietnamese: syllables parted by blanks, meaning in the tones; readers often type none of them."""

import unicodedata

from languages.base import Language, fold, normalise, phrases, word_set
from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords, listed

# The tone stands on the first or the second vowel by two schools of spelling; the archive reads both as the second.
_TONE_FIRST = ("oa", "oe", "uy")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def with_tone_in_one_place(word: str) -> str:
    """Return a normalised syllable with its tone where the newer school puts it: "hòa" becomes "hoà"."""
    exact = normalise(word)
    if exact.isascii() or len(exact) > 7:
        return exact
    letters = unicodedata.normalize("NFD", exact)
    for pair in _TONE_FIRST:
        for tone in _TONES:
            if letters.endswith(pair[0] + tone + pair[1]) and not letters.startswith("qu" + tone):
                letters = letters.removesuffix(pair[0] + tone + pair[1]) + pair + tone
    return unicodedata.normalize("NFC", letters)


_SOLAR = "_(/|-|.)_{month_n}[_(/|-|.)_{year}| năm {year}]"
_PARTS_OF_DAY = "(sáng|trưa|chiều|tối|đêm|khuya|rạng sáng|nửa đêm|sớm|hôm|phiên)"
_FROM_OR_TO = "(đến|tới|từ|kể từ|tính đến|trước|sau|vào|hết)"

_DATES = DateWords(
    order="dmy",
    months={
        **{"tháng giêng": 1, "tháng hai": 2, "tháng ba": 3, "tháng tư": 4, "tháng năm": 5, "tháng sáu": 6},
        **{"tháng bảy": 7, "tháng tám": 8, "tháng chín": 9, "tháng mười": 10, "tháng mười một": 11},
        **{"tháng mười hai": 12, "tháng chạp": 12},
        **{f"tháng 0{n}": n for n in range(1, 10)},
    },
    weekdays={f"thứ {n}": n - 2 for n in range(2, 8)} | {"chúa nhật": 6, "cn": 6},
    seasons={"mùa xuân": 21, "mùa hè": 22, "mùa hạ": 22, "mùa thu": 23, "mùa đông": 24},
    ordinals={"đầu": 1, "đầu tiên": 1, "cuối": 2},
    numbers={
        **{"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    },
    days={
        **{f"{part} nay": 0 for part in ("hôm", "ngày hôm", "sáng", "trưa", "chiều", "tối", "đêm")},
        **{f"{part} qua": -1 for part in ("hôm", "ngày hôm", "sáng", "trưa", "chiều", "tối", "đêm")},
        **{f"{part} mai": 1 for part in ("ngày", "sáng", "trưa", "chiều", "tối", "đêm")},
        **{"hôm kia": -2, "ngày kia": 2, "rạng sáng nay": 0},
    },
    units={
        **{"ngày": "day", "tuần": "week", "cuối tuần": "weekend", "tháng": "month", "quý": "quarter", "năm": "year"},
        **{"thập kỷ": "decade", "thập niên": "decade", "thế kỷ": "century"},
    },
    shifts={
        **{"trước": -1, "qua": -1, "vừa qua": -1, "rồi": -1, "vừa rồi": -1, "ngoái": -1, "này": 0, "nay": 0},
        **{"hiện nay": 0, "tới": 1, "sắp tới": 1, "sau": 1, "tới đây": 1},
    },
    from_there={"trước": -1, "trước đó": -1, "liền trước": -1, "sau đó": 1},
    doubtful=(
        *("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6"),
        *("thứ 7", "tháng hai", "tháng ba", "tháng năm", "tháng sáu", "tháng bảy", "tháng tám", "tháng chín", "cn"),
        *("tháng tư", "tháng mười"),
    ),
    cues=(
        *("hôm", "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "vào", "cuối", "đầu", "giữa", "từ", "đến"),
        *("trong", "sn", "tết", "giai đoạn", "niên khóa", "năm học", "mùa giải", "hè", "xuân", "thu", "đông"),
    ),
    counted=(
        *("số", "dân số", "trận", "quận", "phường", "giờ", "tuổi", "người", "điểm", "diện tích", "học sinh", "vòng"),
        *("đồng", "usd", "tỷ", "triệu", "nghìn", "mét", "km", "m", "tấn", "lần", "trong số", "tổng số", "phiếu", "con"),
        *("cổ phần", "quãng đường", "chặng", "sân", "thời gian", "cầu thủ", "khán giả", "hộ"),
    ),
    ahead=("trước", "dự kiến", "dự kiến vào", "dự kiến ngày", "chậm nhất", "chậm nhất là", "muộn nhất", "hạn"),
    behind=("hôm", "kể từ", "từ hồi", "hồi"),
    future=("sẽ", "sắp"),
    past=("đã", "vừa", "từng", "cho biết", "biết", "nói", "được"),
    through=("đến", "tới", "cho đến", "đến hết", "đến ngày", "đến tháng", "đến năm"),
    written=(
        f"(ngày|mùng|mồng|ngày mùng|ngày mồng) {{day}}{_SOLAR}",
        "(ngày|mùng|mồng|ngày mùng|ngày mồng) {day} {month}[ âm lịch][_(/|-|.|,)_{year}|[,] năm {year}]",
        f"{_PARTS_OF_DAY} >{{day}}{_SOLAR}",
        "hôm >{day} {month}[_(/|-|.|,)_{year}|[,] năm {year}]",
        f"{_FROM_OR_TO} >{{day}}(/|.){{month_n}}[(/|.){{year}}]",
        f"{{weekday}}[,] [ngày ]{{day}}{_SOLAR}",
        "{weekday}[,] [ngày ]{day} {month}[_(/|-|.)_{year}|[,] năm {year}]",
        "{weekday}_\\(_[ngày ]{day}/{month_n}[/{year}]_\\)",
        "\\(>[ngày ]{day}/{month_n}[/{year}]<\\)",
        "(ngày|hôm|từ|từ ngày) {day}{to}[ngày ]{day_to}/{month_n}[/{year}| năm {year}]",
        "ngày {day} (đến|tới) [ngày ]{day_to}(-|.){month_n}[(-|.){year}]",
        "(ngày|các ngày) >{day}(, | và |,){day_to}/{month_n}[/{year}]",
        "[ngày ]{day}/{month_n}{to}[ngày ]{day_to}/{month_n_to}[/{year}]",
        "(từ|giữa) >[ngày ]{day}/{month_n}{to}[ngày ]{day_to}/{month_n_to}[/{year}]",
        "từ >ngày {day}{to}[ngày ]{day_to} {month}[_(/|-)_{year}|[,] năm {year}]",
        "{month}_(/|-|.)_{year}",
        "{month}[,] năm {year}",
        "tháng {month_n}{to}[tháng ]{month_n_to}(_/_| năm ){year}",
        "tháng {month_n}(, | và ){month_n_to}(_/_| năm ){year}",
        "(năm|năm học|mùa giải|niên khóa|giai đoạn) {year}{to}[năm ]{year_to}",
        "năm {year}",
        "năm {early_year}",
        "{year}{to}[năm ]{year_to}",
        "(thập niên|thập kỷ|những năm|thập niên những năm|những năm thập niên) {decade}",
        "(thập niên|thập kỷ|những năm|thập niên những năm|những năm thập niên) {tens}",
        "thế kỷ [thứ ]{century}",
        "quý {quarter}(_/_| năm | ){year}",
        "quý {quarter}",
        "(nửa|6 tháng|sáu tháng) {half} năm {year}",
        "{season} năm {year}",
    ),
    relative=(
        *("{unit} {from_there}", "{unit} {shift}", "{weekday} {unit} {shift}", "{month} {unit} {shift}"),
        *("{month} {shift}", "{weekday} {shift}", "ngày {day}/{month_n} {unit} {shift}", "{season} {unit} {shift}"),
        *(
            "quý {quarter} {unit} {shift}",
            "(nửa|6 tháng) {half} {unit} {shift}",
            "ngày {day} {month} {unit} {shift}",
            "ngày {day} {unit} {shift}",
        ),
        *("{weekday} {days}", "{days} {weekday}", "{days}_[,]_[\\(][ngày ]{day}/{month_n}[/{year}]"),
    ),
    ago=(
        "cách đây [khoảng |hơn |gần |đúng |chừng ]{number} {unit}",
        "{number} {unit} trước",
        "{number} {unit} về trước",
    ),
    hence=("{number} {unit} nữa",),
    never=(
        *("{number} {unit} (qua|nay|tới|này|rồi|sau|vừa qua|gần đây|sắp tới)", "24/7"),
        "(những|các|nhiều|mấy|vài|mỗi|từng|hàng|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|lâu) {unit} (trước|qua|nay|tới|này|sau|vừa qua|gần đây|sắp tới)",
        *("{number} {unit} trước (khi|đó|ngày|lúc|thời)", "{unit} trước khi", "lần {weekday}", "người {weekday}"),
        *(
            "{number} tháng {number} {unit}",
            "{number} tháng",
            "tháng năm",
            "(đường|phố|phường|ngõ) {day}(/| tháng |-){month_n}",
        ),
        "{weekday}{to}{weekday_to}",
        "(cao|đáng|tôn|yêu) quý[ {shift}]",
    ),
    onwards=("đến nay", "tới nay", "cho đến nay", "đến hiện nay", "trở đi", "trở lại đây"),
    captions=("ảnh tư liệu", "ảnh minh họa", "ảnh chụp"),
)

LANGUAGE = Language(
    code="vi",
    name="Tiếng Việt",
    english="Vietnamese",
    normalise=with_tone_in_one_place,
    fold=fold,
    by_syllables=True,
    stop_words=word_set(
        "và của là có được cho với các những một trong không này khi đã đang sẽ từ đến ở ra về theo cũng như để tại",
        "thì mà bị do rằng nhưng hay hoặc nên lại còn rất vào trên dưới sau trước đó",
    ),
    people=PeopleWords(
        titles=listed(
            "tổng thống, bộ trưởng ngoại giao, bộ trưởng quốc phòng, bộ trưởng tài chính, bộ trưởng công an",
            "bộ trưởng y tế, bộ trưởng nội vụ, bộ trưởng tư pháp, bộ trưởng kinh tế, bộ trưởng năng lượng",
            "bộ trưởng thương mại, bộ trưởng giáo dục, bộ trưởng an ninh, bộ trưởng công thương, bộ trưởng xây dựng",
            "thứ trưởng ngoại giao, thứ trưởng quốc phòng, thứ trưởng tài chính, thứ trưởng công an, thứ trưởng y tế",
            "thứ trưởng nội vụ, thứ trưởng tư pháp, thứ trưởng kinh tế, thứ trưởng năng lượng, thứ trưởng thương mại",
            "thứ trưởng giáo dục, thứ trưởng an ninh, thứ trưởng công thương, thứ trưởng xây dựng, phó tổng thống",
            "cựu tổng thống, thủ tướng, phó thủ tướng, cựu thủ tướng, chủ tịch, phó chủ tịch, chủ tịch nước",
            "chủ tịch quốc hội, bộ trưởng, thứ trưởng, ngoại trưởng, quốc vụ khanh, đại sứ, tổng bí thư, bí thư",
            "phó bí thư, ủy viên, uỷ viên, tổng giám đốc, giám đốc, phó giám đốc, giám đốc điều hành, ông, bà, anh",
            "chị, em, cô, chú, bác, cụ, cậu, dì, ca sĩ, nữ ca sĩ, nam ca sĩ, diễn viên, nữ diễn viên, nam diễn viên",
            "đạo diễn, nhạc sĩ, nhà văn, nhà thơ, nghệ sĩ, nsưt, nsnd, hlv, huấn luyện viên, tiền đạo, tiền vệ",
            "hậu vệ, thủ môn, trung vệ, đội trưởng, cầu thủ, đại tá, thượng tá, trung tá, thiếu tá, đại úy, đại uý",
            "thượng úy, thượng uý, trung úy, trung uý, thiếu úy, thiếu tướng, trung tướng, đại tướng, thượng tướng",
            "tướng, đô đốc, giáo sư, gs, pgs, phó giáo sư, ts, tiến sĩ, ths, thạc sĩ, bác sĩ, bs, luật sư, ls, kỹ sư",
            "ks, chuyên gia, bình luận viên, blv, phóng viên, nhà báo, biên tập viên, người phát ngôn, phát ngôn viên",
            "nữ phát ngôn viên, tổng thư ký, thư ký, hoa hậu, á hậu, á khôi, hoa khôi, người mẫu, siêu mẫu, nữ hoàng",
            "hoàng hậu, vua, quốc vương, hoàng tử, công chúa, thái tử, công nương, nạn nhân, bị cáo, bị hại",
            "nghi phạm, nghi can, bị can, đối tượng, hung thủ, thượng nghị sĩ, hạ nghị sĩ, nghị sĩ, tỷ phú, tỉ phú",
            "doanh nhân, triệu phú, vợ, chồng, mẹ, cha, bố, con trai, con gái, em trai, em gái, anh trai, chị gái",
            "bạn gái, bạn trai, đồng chí, đ/c, linh mục, giám mục, hồng y, giáo hoàng, hòa thượng, hoà thượng",
            "thượng tọa, đại đức, mc, dj, rapper, kiến trúc sư, kts, nhà thiết kế, ntk, kỳ thủ, tay vợt, vđv",
            "vận động viên, kình ngư, võ sĩ, tay đua, trọng tài, thầy, cô giáo, thầy giáo, học sinh, sinh viên, cháu",
            "bé, người đồng cấp, đồng cấp, nhà lãnh đạo, lãnh đạo, lãnh tụ, nhà phân tích, nhà nghiên cứu",
            "nhà khoa học, nhà kinh tế, nhà sử học, cố vấn, thống đốc, thị trưởng, tỉnh trưởng, cựu binh",
            "nhà ngoại giao, tác giả, nhà sản xuất, trưởng phòng, phó phòng, trưởng ban, phó ban, cục trưởng",
            "phó cục trưởng, vụ trưởng, viện trưởng, hiệu trưởng, hiệu phó, quận trưởng, thượng sĩ, trung sĩ, hạ sĩ",
            "binh sĩ, bệnh nhân, thí sinh, đại biểu, đb, đặc phái viên, đặc sứ, chánh án, thẩm phán, kiểm sát viên",
            "điều tra viên, danh hài, danh thủ, nghệ nhân, họa sĩ, hoạ sĩ, nhiếp ảnh gia, tổng biên tập, tổng tư lệnh",
            "tư lệnh, tham mưu trưởng, chính ủy, chính trị gia, nhà hoạt động, nhà sáng lập, ông chủ, đại diện",
            "tổng cục trưởng, phó tổng cục trưởng, tổng thanh tra, chủ nhiệm, phó chủ nhiệm, tổng thống đắc cử",
            "đệ nhất phu nhân, phu nhân, liệt sĩ, anh hùng, hàng xóm, nữ sinh, nam sinh, tài xế, lái xe, công nhân",
            "nông dân, ngư dân, thuyền trưởng, phi công, phi hành gia, chiến sĩ, quan chức, chủ tịch ubnd, chủ quán",
            "siêu sao, ngôi sao, huyền thoại, giám khảo, danh ca, nghệ sĩ ưu tú, học giả, điều dưỡng, y tá, võ sư",
            "bầu, khách hàng, người đẹp, đại gia, hot girl, hotgirl, nữ nhà báo, nhà vô địch, cựu người mẫu, dược sĩ",
            "trưởng đoàn, cổ đông, thủ quân, thủ lĩnh",
        ),
        strong_titles=listed(
            "ông, bà, anh, chị, cô, chú, bác, cụ, cậu, dì, cháu, bé, bầu, hlv, huấn luyện viên, bị cáo, bị can",
            "nạn nhân, đối tượng, nghi phạm, thầy, ca sĩ, diễn viên, đạo diễn, nhạc sĩ, vợ, chồng",
        ),
        particles=listed(
            "al, el, bin, ibn, van, von, de, der, den, del, della, di, la, le, da, dos, ten, ter",
        ),
        abbreviations=listed(
            "ts, gs, pgs, ths, bs, tp, ks, ls, kts, mr, dr, st, gs.ts, tr",
        ),
        speech=listed(
            "nhận định, cho biết, cho rằng, nói, đánh giá, khẳng định, phát biểu, chia sẻ, tuyên bố, bình luận, viết",
            "kể, thừa nhận, nhấn mạnh, cảnh báo, trả lời, bày tỏ, tiết lộ, thông báo, giải thích, tâm sự, trần tình",
            "phân tích, cho hay, lưu ý, đề nghị, kêu gọi, thổ lộ, bộc bạch, lý giải, khai, dẫn lời, theo lời",
        ),
        organisations=listed(
            "công, trung, tổng, hiệp, hội, hãng, chính, ủy, uỷ, ban, bộ, sở, cục, vụ, viện, trường, đại, ngân, tập",
            "liên, đảng, nhà, quốc, câu, chủ, giám, phó, phòng, quân, cơ, đội, clb, ubnd, hđnd, hđqt, đài, báo, tòa",
            "toà, văn, học, bệnh, nghị, đoàn, mặt, thành, tỉnh, huyện, quận, xã, phường, theo, khoa, chi, kiểm, thông",
            "cảng, hải, vksnd, tand, csgt, cslđ, atgt, thpt, thcs, ceo, vp, nhóm, tạp, cúp, giải, hạng",
        ),
        named_after=listed(
            "đường, phố, trường, quận, huyện, xã, phường, hầm, cầu, giải, bệnh viện, viện, chợ, công viên, sân bay",
            "sân vận động, svđ, đại học, thpt, thcs, tiểu học, học viện, tỉnh, thành phố, tp, thị xã, thị trấn, thôn",
            "ấp, làng, bản, hồ, sông, núi, đèo, đảo, biển, vịnh, ga, cảng, quỹ, học bổng, nhà thờ, chùa, đền, đình",
            "lăng, tượng đài, quảng trường, khu đô thị, khu công nghiệp, kcn, kđt, chung cư, tòa nhà, toà nhà",
            "khách sạn, nhà hàng, rạp, nhà hát, cung, công ty, tập đoàn, ngân hàng, hãng, báo, tờ, tạp chí, đài, kênh",
            "hãng tin, thông tấn xã, trang, bảo tàng, thư viện, phim, bộ phim, ca khúc, bài hát, cuốn, tàu, máy bay",
            "tên lửa, bão, cơn bão, clb, câu lạc bộ, đội, nhóm, ban nhạc, cup, cúp, đảng, phong trào, tổ chức",
            "chiến dịch, hiệp định, hiệp ước, dự án, khu, quốc lộ, ngõ, hẻm, ngã tư, ngã ba, ngã sáu, đại lộ, bến xe",
            "bến, p, q, h, lớp, khoa, trung tâm, cửa hàng, quán, mẫu, xe, điện thoại, smartphone, mạng, ứng dụng",
            "phần mềm, phiên bản, dòng, mẫu xe, mẫu, kế hoạch, hậu, thỏa thuận, thoả thuận",
        ),
        family_names=listed(
            "nguyễn, trần, lê, phạm, huỳnh, hoàng, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đinh, đoàn, trịnh",
            "lương, mai, tô, trương, hà, cao, tạ, châu, thái, lâm, vương, phùng, quách, đào, chu, kiều, tống, nghiêm",
            "thạch, lưu, la, từ, tăng, âu, văn, quang, mạc, doãn, khổng, vi, đồng, cù, hứa, diệp, triệu, tôn, bành",
            "quan, thân, cung, khương, khúc, lại, lã, lục, mã, mạnh, ninh, nhâm, nhữ, ông, phí, phó, phương, sầm, sử",
            "tiêu, thiều, tòng, trang, trà, tất, tường, uông, ứng, viên, vòng, xa, âu-dương, bạch, biện, cái, cát",
            "cấn, chế, chử, chung, cồ, danh, dư, đàm, đan, đậu, điêu, điền, giang, giáp, hạ, hàn, hán, hầu, hình, hoa",
            "hồng, hùng, kha, kim, kông, kỷ, lao, liêu, liễu, lò, lỗ, luân, lường, mẫn, mộc, mông, nông, ong, phú",
            "quàng, quế, sơn, thang, thẩm, thi, thôi, thủy, tiết, tiền, trầm, trưng, tưởng, úc, vàng, viêm, vĩnh",
            "xuân, y, yên, bàng, ân, hoàn, hồ-đắc, hy, đèo, lù, giàng, sùng, thào, vừ, cư, hạng, h'mông, tẩn, chảo",
            "lầu",
        ),
        others=listed(
            "le monde, la croix, le figaro, euronews, facebook, google, apple, samsung, twitter, youtube, zalo",
            "tiktok, instagram, microsoft, dân trí, vnexpress, tuổi trẻ, thanh niên, tiền phong, lao động, vietnamnet",
            "premier league, champions league, world cup, la liga, serie a, bundesliga, manchester united",
            "real madrid, man utd, man city, bitcoin, airbus, boeing, honda, toyota, vinfast, huawei, nokia, iphone",
            "ipad, galaxy, android, windows",
        ),
    ),
    dates=_DATES,
    page=PageWords(
        missing=phrases(
            """không tìm thấy trang\ntrang không tồn tại\nkhông tìm thấy bài viết\nbài viết không tồn tại
            lỗi 404\ntrang bạn tìm không tồn tại\nđường dẫn không tồn tại"""
        ),
        login=phrases(
            """đăng nhập để đọc\nđăng nhập để xem\nđăng nhập để tiếp tục\nđăng ký để đọc tiếp
            dành cho thuê bao\nbạn cần đăng nhập"""
        ),
        consent=phrases(
            """chấp nhận cookie\nchúng tôi coi trọng quyền riêng tư\nđồng ý với việc sử dụng cookie\nxác minh bạn không phải robot"""
        ),
        player=phrases("nghe đọc bài\nnghe trực tiếp\nxem trực tiếp\nphát video\nnghe audio"),
        sharing=phrases(
            """chia sẻ\nchia sẻ facebook\nchia sẻ bài viết\nchia sẻ qua email\ngửi email\nin bài viết\nin bài\nlưu bài viết
            sao chép liên kết\ntheo dõi\nđăng ký\nfacebook\nzalo"""
        ),
        comments=phrases("bình luận\ný kiến\ný kiến bạn đọc\ngửi bình luận\ngửi ý kiến\nviết bình luận"),
        advertising=phrases("quảng cáo\ntài trợ"),
        highlights=phrases("tin nổi bật\nđiểm chính"),
        related=phrases(
            """xem thêm\nđọc thêm\ntin liên quan\nbài liên quan\ntin cùng chuyên mục\ncó thể bạn quan tâm\nmời xem thêm\nmời đọc thêm
            tin bài liên quan\nxem tiếp\nđọc tiếp\ntin khác\nđọc nhiều\n>> xem thêm\n>> đọc thêm"""
        ),
        genres=phrases("video\nclip\nảnh\ninfographic\nbình luận\nphân tích"),
        tags=phrases("từ khóa\ntừ khoá\nchủ đề\ntags\nthẻ"),
        credits=phrases("ảnh\nnguồn ảnh\nảnh minh họa\nảnh minh hoạ\nđồ họa"),
        signatures=phrases("theo"),
        bylines=phrases("tác giả\nbài và ảnh\nthực hiện\nngười viết"),
        stamps=phrases("cập nhật\nđăng lúc\nxuất bản\nngày đăng\ncập nhật lúc"),
        openings=phrases("trong\nsau\ntrước\nkhi\nngày\nvào\ntại\ntheo\nhôm\nsáng\nchiều\ntối\ntừ\nkể từ\nbất chấp"),
    ),
    places=PlaceWords(
        prefixes=listed(
            "tỉnh, huyện, quận, xã, phường, thị trấn, thị xã, thành phố, tp, tx, thôn, ấp, làng, buôn, xóm",
            "khu phố, sông, suối, hồ, núi, đèo, đảo, quần đảo, bán đảo, vịnh, biển, eo biển, sa mạc, dãy núi",
            "cù lao, đường, phố, quốc lộ, cầu, ga, chợ, sân bay, cảng, cửa khẩu, khu đô thị, khu công nghiệp",
            "bang, hạt, bến xe",
        ),
        before=listed(
            "thủ đô, nước, miền, vùng, khu vực, cố đô, thủ phủ, phía bắc, phía nam, phía đông, phía tây, miền bắc",
            "miền nam, miền đông, miền tây, đông bắc, tây bắc, tây nam, đông nam, đại sứ quán, chính phủ",
            "quân đội, hàng không, không quân, hải quân, ngoại giao, quốc hội, thủ tướng, tổng thống",
            "công dân",
        ),
        prepositions=listed("ở, tại, từ, đến, tới, sang, về, với, và, của, vào, giữa, qua, khỏi, quanh, trong, cho"),
        doubtful=listed(
            "nga, anh, đức, mỹ, ý, áo, hàn, thái, nhật, ấn, thổ, bỉ, séc, úc, pháp, lào, sg, viên, cali, thái bình",
            "hòa bình, an giang, việt",
        ),
        never=listed(
            "tn, mt, bà xã, ông xã, do thái, yêu cầu, nhu cầu, toàn cầu, địa cầu, hoàn cầu, liên bang, nhà ga, thu ga, khí ga, quả cầu",
            "đồng hồ, ao hồ, con đường, mía đường, tiểu đường, ăn đường",
            "việt, nam, bắc, trung, đông, tây, hà, thanh, mai, long, quân, lan, ba, tân, vân, sara, hội an ninh",
            "pháp luật, pháp lý, pháp y, pháp lệnh, pháp viện, pháp chế, pháp đình, pháp nhân, nhật ký, nhật báo",
            "nhật thực, thái tổ, thái tử, thái hậu, thái độ, thái thú, thái cực, thái giám, thái sư, thái dương",
            "mỹ thuật, mỹ phẩm, mỹ nữ, mỹ nhân, mỹ viện, mỹ học, mỹ nghệ, mỹ vị, mỹ mãn, đức phật, đức chúa, đức mẹ",
            "đức tin, đức giáo hoàng, đức hạnh, đức tính, đức dục, đức thánh, đức vua, đức ông, anh hùng, anh em",
            "anh chị, anh trai, anh rể, anh ấy, anh ta, anh này, anh tài, anh đào, anh cả, anh kiệt, anh dũng",
            "ý kiến, ý chí, ý tưởng, ý nghĩa, ý thức, ý đồ, ý định, ý muốn, ý thơ, ý tứ, ý nguyện, áo khoác, áo dài",
            "áo thun, áo sơ mi, áo sơ, áo len, áo vest, áo tắm, áo phông, áo mưa, áo giáp, áo cưới, hàn thử",
            "hàn lâm, hàn gắn, hàn xì, nga mi, viên chức, viên mãn, bỉ ổi, úc chế",
        ),
        never_first=listed("anh, ý, áo, hàn, thái, viên, ấn, thổ, nhật"),
        before_persons=listed("ông, bà, anh, chị, em, cô, chú, bác, cụ, cậu, dì, bé, cháu, thầy, mẹ, con, nàng, chàng"),
        before_peoples=listed("tiếng, chữ"),
        native=(
            r"(?:ngh?|nh|th|tr|ph|kh|gi|gh|ch|qu|[bcdđghklmnprstvx])?"
            r"[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ng|nh|ch|[mnptc])?"
        ),
        organisations_before=listed(
            "hội đồng, đại học, đh, học viện, viện, ngân hàng, tập đoàn, công ty, cty, hiệp hội, liên đoàn",
            "câu lạc bộ, clb, đài, báo, tạp chí, hãng, đảng, trường, bệnh viện, bv, quỹ, giải, cúp, dòng chảy",
            "hiệp định, nghị định thư, công ước, tuyên bố, nhà hát, bộ, sở, ubnd, hđnd, tand, vksnd, công an, tòa án",
            "toà án, viện kiểm sát, cục, tổng cục, chi cục, ban, ủy ban, uỷ ban, thành ủy, tỉnh ủy, huyện ủy, đội tuyển",
            "hội, liên minh, liên hiệp, trung tâm, cảng vụ, nhà máy, khách sạn, chi nhánh, phòng, đoàn, bđbp, csgt",
            "ac, real, sporting, đài phát thanh, đài truyền hình, thpt, thcs, vnpt, u15, u16, u17, u18, u19, u20, u21, u22, u23, atletico, inter, radio",
        ),
        organisations_after=listed(
            "university, institute, bank, group, airlines, fc, united, city, times, post, news, open, college",
            "today, rockets, bulls, pelicans, raptors, lakers, warriors, league, cup, hotspur, hotel, company, centre, center",
        ),
    ),
    same_word=(("hòa", "hoà"), ("Thổ", "thổ"), ("Đường", "đường"), ("thuý", "thúy")),
    other_word=(("ma", "má"), ("dương", "đường")),
)
