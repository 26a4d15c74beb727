using System.Globalization;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads Chinese numbers in both scripts and in capital numerals, also mixed with digits: 两千四百五, 5万4千, 伍佰万, 三又二分之一, 百分之五.</summary>
internal static class WideNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";
    private const string OldCapitals = "〇壹貳參肆伍陸柒捌玖";

    /// <summary>The number that starts at a place; null where none does.</summary>
    public static NumberHit? Read(string text, int at, int end)
    {
        if (ReadShare(text, at, end) is { } share)
        {
            return share;
        }

        var negative = at < end && text[at] is '负' or '負';
        var from = negative ? Skip(text, at + 1, end) : at;
        if (Whole(text, from, end) is not { } whole)
        {
            return null;
        }

        var hit = Fraction(text, end, whole);
        return negative ? hit with { Value = -hit.Value } : hit;
    }

    /// <summary>A share in words: 百分之五, 九折, 七成六, 半成; null where none starts at a place.</summary>
    public static NumberHit? ReadShare(string text, int at, int end)
    {
        if (Percent(text, at, end) is { } percent)
        {
            return percent;
        }

        if (at + 1 < end && text[at] is '半' && text[at + 1] is '成' && IsTenths(text, at + 1, end))
        {
            return new(at + 2, 5) { IsPercent = true };
        }

        if (at + 1 < end && text[at] is '对' && text[at + 1] is '折')
        {
            return new(at + 2, 50) { IsPercent = true };
        }

        if (at >= end || !IsNumeral(text[at]) && !DigitNumbers.IsDigit(text[at]))
        {
            return null;
        }

        return (DigitNumbers.IsDigit(text[at]) ? Spaced(text, at, end) : Whole(text, at, end)) is { Value: > 0 } number
            ? Tenths(text, end, number)
            : null;
    }

    // "7 2 折": the digits of a rebate with spaces between.
    private static NumberHit? Spaced(string text, int at, int end) =>
        at + 2 < end
        && text[at + 1] == ' '
        && DigitNumbers.IsDigit(text[at + 2])
        && Skip(text, at + 3, end) is var next
        && next < end
        && text[next] == '折'
            ? new(at + 3, (text[at] - '0') * 10 + (text[at + 2] - '0'))
            : DigitNumbers.Read(text, at, end);

    private static NumberHit? Tenths(string text, int end, NumberHit number)
    {
        var mark = Skip(text, number.End, end);
        if (mark >= end || !IsTenths(text, mark, end) || number.Value > 100)
        {
            return null;
        }

        var share = number.Value <= 10 ? number.Value * 10 : number.Value;
        var tail = Skip(text, mark + 1, end);
        if (text[mark] == '成' && tail < end && DigitOf(text[tail]) is > 0 and var ones && number.Value < 10)
        {
            return new(tail + 1, share + ones) { IsPercent = true };
        }

        return text[mark] == '折' && share >= 100 ? null : new(mark + 1, share) { IsPercent = true };
    }

    private static bool IsTenths(string text, int at, int end) =>
        text[at] == '折'
        || text[at] == '成'
            && !(
                at + 1 < end
                && text[at + 1] is '为' or '立' or '员' or '功' or '本' or '果' or '都' or '长' or '交' or '绩' or '品' or '套' or '份'
            );

    /// <summary>True for a character that only numbers use or that mostly does; bare, 一 and 十 stand in many words.</summary>
    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0;

    private static NumberHit? Percent(string text, int at, int end)
    {
        // 百分之, 千分之, 万分之 with spaces anywhere between.
        var (position, scale) = (at, 1m);
        while (position < end && UnitOf(text[position]) is 100 or 1000 or 10_000)
        {
            scale *= UnitOf(text[position]);
            position = Skip(text, position + 1, end);
        }

        if (scale == 1 || position >= end || text[position] != '分')
        {
            return null;
        }

        position = Skip(text, position + 1, end);
        if (position >= end || text[position] != '之')
        {
            return null;
        }

        position = Skip(text, position + 1, end);
        if (position < end && text[position] == '百' && !(position + 1 < end && IsNumeral(text[position + 1])))
        {
            return new(position + 1, 10_000 / scale) { IsPercent = true };
        }

        if (
            Whole(text, position, end) is not { } value
            && (DigitNumbers.Read(text, position, end) is not { } digits || (value = digits) == default)
        )
        {
            return null;
        }

        return value with
        {
            Value = value.Value * 100 / scale,
            IsPercent = true,
        };
    }

    // B of A分之B, and the part behind 又.
    private static NumberHit Fraction(string text, int end, NumberHit whole)
    {
        var position = Skip(text, whole.End, end);
        if (position < end && text[position] == '又')
        {
            return
                Whole(text, Skip(text, position + 1, end), end) is { } lower
                && Fraction(text, end, lower) is { } part
                && part.End > lower.End
                && part.Value < 1
                ? new(part.End, whole.Value + part.Value)
                : whole;
        }

        if (position >= end || text[position] != '分' || whole.Value == 0)
        {
            return whole;
        }

        position = Skip(text, position + 1, end);
        if (position >= end || text[position] != '之')
        {
            return whole;
        }

        position = Skip(text, position + 1, end);
        var minus = position < end && text[position] is '负' or '負';
        return Whole(text, minus ? position + 1 : position, end) is { } upper
            ? new(upper.End, (minus ? -1 : 1) * upper.Value / whole.Value)
            : whole;
    }

    private static NumberHit? Whole(string text, int at, int end)
    {
        decimal total = 0,
            section = 0,
            number = 0,
            lastUnit = 0,
            big = 0;
        var (position, stop, any, over, zero, row) = (at, at, false, false, false, 0);
        while (position < end && position - at < 60)
        {
            var c = text[position];
            if (DigitNumbers.IsDigit(c))
            {
                if (number != 0 || row > 0 || DigitNumbers.Read(text, position, end) is not { } digits)
                {
                    break;
                }

                if (any && lastUnit == 0)
                {
                    break;
                }

                number = digits.Value;
                (position, stop, any, row) = (digits.End, digits.End, true, 2);
            }
            else if (DigitOf(c) is >= 0 and var digit)
            {
                if (
                    row > 0 && !(row == 1 && IsRow(text, at, position))
                    || c is '两' or '兩' && any && !(position + 1 < end && UnitOf(text[position + 1]) > 0)
                )
                {
                    break;
                }

                if (digit == 0 && any && row == 0)
                {
                    zero = true;
                    stop = position + 1;
                    position++;
                    position = SkipInside(text, position, end);
                    continue;
                }

                number = row == 1 ? number * 10 + digit : digit;
                row = 1;
                any = true;
                stop = ++position;
            }
            else if (UnitOf(c) is > 0 and var unit)
            {
                if (!any && unit >= 10_000 || c == '千' && position + 1 < end && text[position + 1] is '克' or '米' or '瓦' or '卡' or '伏')
                {
                    break;
                }

                // 二三十 is "twenty or thirty": no one number.
                if (row == 1 && number >= 10)
                {
                    return null;
                }

                if (unit < 10_000 && lastUnit > 0 && lastUnit < unit && lastUnit < 10_000)
                {
                    break;
                }

                if (unit < 10_000)
                {
                    if (row == 2 && number >= 1000 && unit < 1000 && section == 0 && total == 0)
                    {
                        break;
                    }

                    section += (row == 0 && number == 0 ? 1 : number) * unit;
                }
                else
                {
                    section += number;
                    total =
                        section == 0 && total > 0 ? total * unit
                        : unit > big && total > 0 ? (total + section) * unit
                        : total + section * unit;
                    big = Math.Max(big, unit);
                    section = 0;
                    if (total > 1_000_000_000_000_000_000_000m)
                    {
                        return null;
                    }
                }

                (number, lastUnit, row, zero, any) = (0, unit, 0, false, true);
                stop = ++position;
            }
            else if (c is '多' or '余' or '餘' or '几' or '幾' && any && UnitBehind(text, position + 1, end))
            {
                over = true;
                position++;
            }
            else
            {
                break;
            }

            position = SkipInside(text, position, end);
        }

        if (!any)
        {
            return null;
        }

        // 四百五 is 450, 九万四 94000: a last digit counts tenths of the unit before it, unless 零 stands between.
        var tail =
            number > 0 && row == 1 && lastUnit >= 100 && !zero && number < 10 && section + total > 0 ? number * lastUnit / 10 : number;
        var hit = new NumberHit(stop, total + section + tail) { IsOver = over };
        if (stop < end && text[stop] == '打')
        {
            return new(stop + 1, hit.Value * 12);
        }

        return Point(text, stop, end, hit);
    }

    private static NumberHit Point(string text, int at, int end, NumberHit whole)
    {
        var position = Skip(text, at, end);
        if (position >= end || text[position] is not ('点' or '點'))
        {
            return whole;
        }

        position = Skip(text, position + 1, end);
        var digits = "";
        var stop = position;
        while (position < end && digits.Length < 12 && (DigitOf(text[position]) >= 0 || DigitNumbers.IsDigit(text[position])))
        {
            var c = text[position];
            digits +=
                DigitOf(c) >= 0 ? DigitOf(c)
                : c >= '０' ? c - '０'
                : c - '0';
            stop = ++position;
            position = Skip(text, position, end);
        }

        return digits.Length == 0 ? whole : new(stop, whole.Value + decimal.Parse("0." + digits, CultureInfo.InvariantCulture));
    }

    // 二零一八: digits in a row, without units, from the number's start.
    private static bool IsRow(string text, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (DigitOf(text[i]) < 0)
            {
                return false;
            }
        }

        return at - from < 12;
    }

    private static bool UnitBehind(string text, int at, int end) => Skip(text, at, end) is var next && next < end && UnitOf(text[next]) > 0;

    /// <summary>The value of a Chinese digit; −1 for any other character.</summary>
    public static int DigitOf(char c)
    {
        if (c is '两' or '兩')
        {
            return 2;
        }

        var digit = Digits.IndexOf(c, StringComparison.Ordinal);
        digit = digit >= 0 ? digit : Capitals.IndexOf(c, StringComparison.Ordinal);
        return digit >= 0 ? digit : OldCapitals.IndexOf(c, StringComparison.Ordinal);
    }

    /// <summary>The value of a Chinese unit of ten and more; 0 for any other character.</summary>
    public static decimal UnitOf(char c) =>
        c switch
        {
            '十' or '拾' => 10,
            '百' or '佰' => 100,
            '千' or '仟' => 1000,
            '万' or '萬' => 10_000,
            '亿' or '億' => 100_000_000,
            '兆' => 1_000_000_000_000,
            _ => 0,
        };

    private static int SkipInside(string text, int at, int end)
    {
        var next = Skip(text, at, end);
        return
            next < end
            && (
                IsNumeral(text[next])
                || text[next] is '多' or '余' or '餘' or '几' or '幾'
                || DigitNumbers.IsDigit(text[next]) && next == at
            )
            ? next
            : at;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u3000' or '\u00a0')
        {
            at++;
        }

        return at;
    }
}
