using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Places of bookings, tests and visits.</summary>
internal static partial class Places
{
    private const int LongestName = 30;

    /// <summary>The place without codes, terminals and times: <c>Irkutsk (IKT)</c> gives <c>Irkutsk</c>; null where the text is no place.</summary>
    public static string? NameOrNull(string? text)
    {
        if (text is null || text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var name = HanTerminal()
            .Replace(LeadingCode().Replace(Trailing().Replace(HanRadicals.Folded(text).Trim(), ""), ""), "${place}")
            .Trim(' ', ',', '-', '–', '/');
        return name.Length is >= 2 and <= 100 && name.Count(char.IsLetter) >= 2 && WordLists.Empty.WholeOrNull(Tokens.Of(name)) is null
            ? name
            : null;
    }

    /// <summary>The place as an entity.</summary>
    public static EntityRef? Of(RecordContext context, string? text) =>
        NameOrNull(text) is { } name ? context.Entity(name, "Location") : null;

    /// <summary>The places of a list such as <c>Омск, Тюмень и Курган</c>; one where the text is no list of short names.</summary>
    public static List<EntityRef> ListOf(RecordContext context, string? text)
    {
        var parts = Comma().Split(text ?? "");
        return
            parts.Length > 1
            && parts.All(p => p.Length is > 1 and <= LongestName && !p.Any(char.IsAsciiDigit) && p.Count(c => c == ' ') < 3)
            ? [.. parts.Select(p => Of(context, p)).OfType<EntityRef>()]
            : [.. new[] { Of(context, text) }.OfType<EntityRef>()];
    }

    /// <summary>Start and end of a route such as <c>IKT-PEK</c> or <c>Иркутск — Пекин</c>; with stops, the first and the last.</summary>
    public static (string From, string To)? RouteOrNull(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var stops = Arrow().Split(text.Trim());
        return stops.Length >= 2 && NameOrNull(stops[0]) is { } from && NameOrNull(stops[^1]) is { } to ? (from, to) : null;
    }

    [GeneratedRegex(
        @"\s*[(（\[][^)）\]]*[)）\]]\s*(?:(?:Terminal|терминал|T|航站楼)\s?[0-9A-Z]{1,2}$)?|\s+T[0-9][A-Z]?$|\s+(?:Terminal|терминал)\s?\w+$|[,\s]+[0-2]?[0-9]:[0-5][0-9].*$|\s*T[0-9]航站楼$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Trailing();

    // "LTBA Istanbul Ataturk": the airport's code before its name.
    [GeneratedRegex(@"^[A-Z]{4}\s(?=\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex LeadingCode();

    // "莫斯科谢列梅捷沃C", "广州白云T2": a terminal right behind a Chinese name.
    [GeneratedRegex(@"^(?<place>[\u4e00-\u9fff]{3,200})\s?(?:T?[0-9]|[A-Z])$")]
    private static partial Regex HanTerminal();

    [GeneratedRegex(@"\s{0,40}[,;、，；]\s{0,40}|\s{1,40}(?:and|и)\s{1,40}")]
    private static partial Regex Comma();

    [GeneratedRegex(
        @"\s*(?:->|→|⇒|—|–|‒|至|飞往)\s*|\s+-\s+|\s+to\s+|(?<=^[A-Z]{3})[-/](?=[A-Z]{3})|(?<=[-/][A-Z]{3})[-/](?=[A-Z]{3})|(?<=[а-я\u4e00-\u9fff])-(?=[А-Я\u4e00-\u9fff])|(?<=[a-z])-(?=[A-Z])",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Arrow();
}
