using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Sums in the capital numerals of Chinese forms: <c>壹拾贰万肆仟捌佰元伍角整</c> is 124800.50. They are written so that nobody alters a figure, and tell where
/// a figure was misread.</summary>
internal static partial class HanAmounts
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const string Traditional = "〇壹貳參肆伍陸柒捌玖";

    /// <summary>The sums in a text.</summary>
    public static IEnumerable<(decimal Value, int Start, int End)> All(string text)
    {
        foreach (Match match in Sum().Matches(text))
        {
            var value =
                Whole(match.Groups["whole"].Value)
                + (0.1m * Digit(match.Groups["tenths"].Value))
                + (0.01m * Digit(match.Groups["hundredths"].Value));
            if (value > 0)
            {
                yield return (value, match.Index, match.Index + match.Length);
            }
        }
    }

    // 万 and 亿 multiply what stands before them, 拾 佰 仟 the digit before them.
    private static decimal Whole(string text)
    {
        var (total, section, digit) = (0m, 0m, 0m);
        foreach (var c in text)
        {
            switch (c)
            {
                case '拾':
                    (section, digit) = (section + (Math.Max(1, digit) * 10), 0);
                    break;
                case '佰':
                    (section, digit) = (section + (digit * 100), 0);
                    break;
                case '仟':
                    (section, digit) = (section + (digit * 1000), 0);
                    break;
                case '万' or '萬':
                    (total, section, digit) = (total + ((section + digit) * 10_000), 0, 0);
                    break;
                case '亿' or '億':
                    (total, section, digit) = ((total + section + digit) * 100_000_000, 0, 0);
                    break;
                default:
                    digit = char.IsWhiteSpace(c) ? digit : Digit(c.ToString());
                    break;
            }
        }

        return total + section + digit;
    }

    private static decimal Digit(string text)
    {
        foreach (var c in text)
        {
            var at = Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), Traditional.IndexOf(c, StringComparison.Ordinal));
            if (at >= 0 || c == '叄')
            {
                return c == '叄' ? 3 : at;
            }
        }

        return 0;
    }

    [GeneratedRegex(
        @"(?<whole>(?:[零〇壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟万萬亿億]\s?){2,30})[元圆圓]\s?(?:零?(?<tenths>[壹贰貳叁參叄肆伍陆陸柒捌玖])\s?角)?\s?(?:零?(?<hundredths>[壹贰貳叁參叄肆伍陆陸柒捌玖])\s?分)?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sum();
}
