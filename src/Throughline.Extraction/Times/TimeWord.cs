namespace Throughline.Extraction.Times;

/// <summary>What a token can be in a time expression; a token can be several ("12" is a day, a month, a count and a short year).</summary>
[Flags]
internal enum TimeWord : ulong
{
    /// <summary>Nothing that a time expression uses.</summary>
    None = 0,

    /// <summary>A whole number from 1 to 9999.</summary>
    Number = 1UL << 0,

    /// <summary>1 to 31, in one or two digits or in words.</summary>
    Day = 1UL << 1,

    /// <summary>A four-digit year from 1000 to 2199.</summary>
    Year = 1UL << 2,

    /// <summary>Two digits that can be a year.</summary>
    ShortYear = 1UL << 3,

    /// <summary>An ordinal ("second", "2nd", "II", "2-й", 第二).</summary>
    Ordinal = 1UL << 4,

    /// <summary>A month's name.</summary>
    Month = 1UL << 5,

    /// <summary>A name of a month or weekday that is also an everyday word ("may", "march", "sun").</summary>
    Guarded = 1UL << 6,

    /// <summary>A weekday's name.</summary>
    Weekday = 1UL << 7,

    /// <summary>A unit of time ("week", "месяцев", 年).</summary>
    Unit = 1UL << 8,

    /// <summary>"last", "this", "next" and their kin; the value counts units from now.</summary>
    Relative = 1UL << 9,

    /// <summary>A word for last, this or next year (去年).</summary>
    RelativeYear = 1UL << 10,

    /// <summary>A word for last, this or next month (本月).</summary>
    RelativeMonth = 1UL << 11,

    /// <summary>"early", "mid", "late": 1, 2, 3.</summary>
    Part = 1UL << 12,

    /// <summary>A season: 1 spring to 4 winter.</summary>
    Season = 1UL << 13,

    /// <summary>The word "quarter".</summary>
    Quarter = 1UL << 14,

    /// <summary>A quarter with its number ("Q2").</summary>
    QuarterNumber = 1UL << 15,

    /// <summary>The word "half" of a year.</summary>
    Half = 1UL << 16,

    /// <summary>A half with its number ("H1", 上半年).</summary>
    HalfNumber = 1UL << 17,

    /// <summary>A day told from today ("yesterday").</summary>
    Near = 1UL << 18,

    /// <summary>"ago", назад, 前.</summary>
    Ago = 1UL << 19,

    /// <summary>"later", "from now", 后.</summary>
    Later = 1UL << 20,

    /// <summary>"in", через: before a stretch of time to come.</summary>
    In = 1UL << 21,

    /// <summary>"of".</summary>
    Of = 1UL << 22,

    /// <summary>"the".</summary>
    The = 1UL << 23,

    /// <summary>"on", "in": before a date.</summary>
    On = 1UL << 24,

    /// <summary>A comma.</summary>
    Comma = 1UL << 25,

    /// <summary>A dash or tilde between two ends.</summary>
    Dash = 1UL << 26,

    /// <summary>"to", "through", по, 至.</summary>
    To = 1UL << 27,

    /// <summary>"from", с, 从.</summary>
    From = 1UL << 28,

    /// <summary>"between".</summary>
    Between = 1UL << 29,

    /// <summary>"and".</summary>
    And = 1UL << 30,

    /// <summary>"since", начиная с, 自.</summary>
    Since = 1UL << 31,

    /// <summary>"until", "by", "before", до, к.</summary>
    Until = 1UL << 32,

    /// <summary>"after", после.</summary>
    After = 1UL << 33,

    /// <summary>Behind a date: from then on (以来, 起, "or later").</summary>
    Onward = 1UL << 34,

    /// <summary>Behind a date: up to then (以前, "or earlier").</summary>
    Backward = 1UL << 35,

    /// <summary>Behind a date: later than it (之后).</summary>
    Thereafter = 1UL << 36,

    /// <summary>"about", около, 大约.</summary>
    About = 1UL << 37,

    /// <summary>The word behind or before a year ("года", 年, "the year").</summary>
    YearWord = 1UL << 38,

    /// <summary>月 behind a number.</summary>
    MonthMark = 1UL << 39,

    /// <summary>日 or 号 behind a number.</summary>
    DayMark = 1UL << 40,

    /// <summary>The word "now" or 今 at the end of an interval.</summary>
    Now = 1UL << 41,

    /// <summary>之间 and 间 behind an interval.</summary>
    Amid = 1UL << 42,

    /// <summary>A numeral's plural of ten years ("1990s", 九十年代, 90-е).</summary>
    Decade = 1UL << 43,

    /// <summary>A full stop or opening or closing bracket.</summary>
    Bracket = 1UL << 44,

    /// <summary>A slash.</summary>
    Slash = 1UL << 45,

    /// <summary>A holiday with its rule.</summary>
    Holiday = 1UL << 46,

    /// <summary>"before" between an offset and its anchor.</summary>
    Before = 1UL << 47,

    /// <summary>A number of the month with its mark (29日), read by a rule.</summary>
    MonthDay = 1UL << 48,

    /// <summary>A year, read by a rule.</summary>
    YearPoint = 1UL << 49,

    /// <summary>A time read by a rule.</summary>
    Point = 1UL << 50,

    /// <summary>A day read by a rule (also a <see cref="Point"/>).</summary>
    DayPoint = 1UL << 51,

    /// <summary>A month read by a rule (also a <see cref="Point"/>).</summary>
    MonthPoint = 1UL << 52,

    /// <summary>An interval read by a rule.</summary>
    Interval = 1UL << 53,

    /// <summary>"several", "few", "couple".</summary>
    Few = 1UL << 54,

    /// <summary>A day-month pair in digits without a year ("22/04").</summary>
    DayMonth = 1UL << 55,

    /// <summary>The possessive mark 's.</summary>
    Possessive = 1UL << 56,

    /// <summary>A century's number is read with this word.</summary>
    Century = 1UL << 57,

    /// <summary>A Russian ordinal's noun-like year range mark (гг.).</summary>
    Years = 1UL << 58,

    /// <summary>"first" or "last" (1, −1) of several units.</summary>
    Edge = 1UL << 59,

    /// <summary>From the year's first day to the document's ("year to date").</summary>
    ToDate = 1UL << 60,

    /// <summary>An era of East Asia; its value is the year before its first.</summary>
    Era = 1UL << 61,

    /// <summary>"more than" before a count of units.</summary>
    Over = 1UL << 62,

    /// <summary>"less than" before a count of units.</summary>
    Under = 1UL << 63,
}
