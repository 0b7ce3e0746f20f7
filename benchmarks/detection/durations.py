"""Durations and times of day, which some sets count among the dates and the archive does not."""

import re

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều|nửa"
    r"|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many"
    r"|один|два|две|три|четыре|пять|шесть|несколько)"
)
_UNIT = (
    r"(?:năm|tháng|tuần|ngày|giờ|tiếng|tiếng đồng hồ|phút|giây|thập kỷ|thế kỷ|quý|đêm|mùa|['’′]"
    r"|(?:year|month|week|day|hour|minute|second|decade|night)s?"
    r"|год|года|лет|месяц|месяца|месяцев|недел[яиь]|дн(?:я|ей)|час(?:а|ов)?|минут[аы]?)"
)
_BEFORE = r"(?:(?:trong|suốt|hơn|gần|khoảng|từ|mỗi|tới|đến|cả|about|over|nearly|for|more than|within|около|более)\s+)*"
_DURATION = re.compile(
    rf"{_BEFORE}{_NUMBER}(?:\s*{_UNIT})?(?:\s*(?:-|–|đến|tới|to|и|до)\s*{_NUMBER})?\s*{_UNIT}(?:\s+(?:rưỡi|liền|tuổi))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:lúc|at|khoảng|vào|từ)?\s*\d{1,2}\s*(?:[:h]\s*\d{0,2}|giờ(?:\s*\d{1,2}(?:\s*phút)?)?|[ap]\.?m\.?)"
    r"(?:\s*(?:sáng|trưa|chiều|tối|đêm|kém|rưỡi|[ap]\.?m\.?|gmt))*",
    re.IGNORECASE,
)


def is_duration(surface: str, values: tuple[str, ...] = ()) -> bool:
    """Tell whether an annotated span is a length of time or a time of day and names no day, month or year."""
    if any(re.match(r"P\d|PT|T\d", value) for value in values):
        return True
    plain = " ".join(surface.split())
    named_year = re.fullmatch(r"năm \d{3,4}", plain, re.IGNORECASE)
    return not values and not named_year and bool(_DURATION.fullmatch(plain) or _CLOCK.fullmatch(plain))
