using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Swift;

/// <summary>A statement line, field 61: dates, mark, amount, type, references.</summary>
/// <remarks>Format <c>6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][34x]</c> (SWIFT standards, category 9); banks leave out what they do not need.</remarks>
internal static partial class EntryLine
{
    /// <summary>What a statement line says; null where it is not of the form.</summary>
    public static Match? MatchOrNull(string text) => Form().Match(text) is { Success: true } match ? match : null;

    /// <summary>The amount, below zero where money leaves the account: a debit, or the reversal of a credit.</summary>
    public static decimal? SignedOrNull(Match line) =>
        Normal.NumberOrNull(line.Groups["amount"].Value) is { } amount ? (IsDebit(line.Groups["mark"].Value) ? -amount : amount) : null;

    /// <summary>True for D and RC; an expected entry (EC, ED) counts as its kind.</summary>
    public static bool IsDebit(string mark) => mark is "D" or "RC" or "ED";

    /// <summary>The entry date: its year is the one that brings it nearest to the value date.</summary>
    public static DateOnly? EntryDayOrNull(string digits, DateOnly? value)
    {
        if (
            value is not { } near
            || digits.Length != 4
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        DateOnly? best = null;
        for (var year = near.Year - 1; year <= near.Year + 1; year++)
        {
            if (
                Normal.DayOrNull(year, number / 100, number % 100) is { } day
                && (best is null || Math.Abs(day.DayNumber - near.DayNumber) < Math.Abs(best.Value.DayNumber - near.DayNumber))
            )
            {
                best = day;
            }
        }

        return best;
    }

    [GeneratedRegex(
        @"^(?<value>[0-9]{6})(?<entry>[0-9]{4})?[ \t]*(?<mark>R[CD]|E[CD]|[CD])(?<funds>[A-Z])?[ \t]*(?<amount>[0-9][0-9.]*(?:,[0-9]*)?)[ \t]*(?:(?<type>[A-Z][A-Z0-9 ]{3})(?<customer>[^\n]*?)(?://(?<bank>[^\n]*))?)?[ \t]*(?:\n(?<extra>(?s:.*)))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Form();
}
