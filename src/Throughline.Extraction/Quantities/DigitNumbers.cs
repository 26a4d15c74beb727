using System.Globalization;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads numbers in digits: grouping and decimal marks of all three languages, fractions, powers, full-width digits.</summary>
internal static class DigitNumbers
{
    /// <summary>The number whose first digit (or leading decimal mark) stands at a place; null where none does.</summary>
    public static NumberHit? Read(string text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        if (text[at] is '.' && at + 1 < end && IsDigit(text[at + 1]))
        {
            var stop = at + 1;
            while (stop < end && IsDigit(text[stop]))
            {
                stop++;
            }

            return stop - at <= 24 ? new(stop, decimal.Parse("0" + Narrow(text, at, stop), CultureInfo.InvariantCulture)) : null;
        }

        if (!IsDigit(text[at]))
        {
            return null;
        }

        var digitsEnd = NumberReader.EndOf(text, at, end);
        var readings = NumberReader.Readings(Narrow(text, at, digitsEnd));
        if (readings.Count == 0)
        {
            // "22,24,26": no grouping of one number.
            return Integer(text, at, end);
        }

        return Extended(text, at, end, new(digitsEnd, readings[0]));
    }

    /// <summary>True for a digit of normal or full width.</summary>
    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    // "2 1/4", "3/5", "1.1^23", "2e5", "1.3x10^6".
    private static NumberHit Extended(string text, int at, int end, NumberHit whole)
    {
        var next = whole.End;
        if (
            next < end
            && text[next] is '/' or '／'
            && Integer(text, next + 1, end) is { } lower
            && lower.Value > 0
            && IsFractionEnd(text, lower.End, end)
        )
        {
            return new(lower.End, whole.Value / lower.Value);
        }

        if (
            next + 3 < end
            && text[next] == ' '
            && Integer(text, Skip(text, next, end), end) is { } upper
            && upper.End < end
            && text[upper.End] is '/' or '／'
        )
        {
            if (
                Integer(text, upper.End + 1, end) is { Value: > 0 } under
                && upper.Value < 100
                && under.Value <= 1000
                && IsFractionEnd(text, under.End, end)
            )
            {
                return new(under.End, whole.Value + upper.Value / under.Value);
            }
        }

        if (next < end && text[next] is '½' or '¼' or '¾')
        {
            return new(next + 1, whole.Value + Vulgar(text[next]));
        }

        return Power(text, end, whole) ?? whole;
    }

    private static NumberHit? Power(string text, int end, NumberHit whole)
    {
        var next = whole.End;
        if (next + 1 < end && text[next] is 'e' or 'E' && Signed(text, next + 1, end) is { } exponent && Math.Abs(exponent.Value) <= 20)
        {
            return Over((double)whole.Value * Math.Pow(10, (double)exponent.Value), exponent.End);
        }

        if (next + 1 < end && text[next] == '^' && Signed(text, next + 1, end) is { } power && Math.Abs(power.Value) <= 60)
        {
            return Over(Math.Pow((double)whole.Value, (double)power.Value), power.End);
        }

        if (
            next + 4 < end
            && text[next] is 'x' or '×'
            && string.CompareOrdinal(text, next + 1, "10^", 0, 3) == 0
            && Signed(text, next + 4, end) is { } tens
            && Math.Abs(tens.Value) <= 20
        )
        {
            return Over((double)whole.Value * Math.Pow(10, (double)tens.Value), tens.End);
        }

        return null;
    }

    private static NumberHit? Over(double value, int end) => Math.Abs(value) < 1e27 ? new(end, (decimal)value) : null;

    /// <summary>The value of ½, ¼, ¾; 0 for any other character.</summary>
    public static decimal Vulgar(char c) =>
        c switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            _ => 0,
        };

    private static NumberHit? Signed(string text, int at, int end)
    {
        var negative = false;
        while (at < end && text[at] is '+' or '-')
        {
            negative ^= text[at] == '-';
            at++;
        }

        return Integer(text, at, end) is { } hit ? hit with { Value = negative ? -hit.Value : hit.Value } : null;
    }

    private static NumberHit? Integer(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && IsDigit(text[stop]))
        {
            stop++;
        }

        return stop - at is > 0 and <= 9 ? new(stop, decimal.Parse(Narrow(text, at, stop), CultureInfo.InvariantCulture)) : null;
    }

    // A third part makes a date or a code.
    private static bool IsFractionEnd(string text, int at, int end) =>
        at >= end || !(text[at] is '/' or '-' && at + 1 < end && IsDigit(text[at + 1])) && !(char.IsLetter(text[at]) && text[at] < 0x2E80);

    private static int Skip(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static string Narrow(string text, int start, int end) =>
        string.Create(
            end - start,
            (text, start),
            static (span, state) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var c = state.text[state.start + i];
                    span[i] = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
                }
            }
        );
}
