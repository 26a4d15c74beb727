using System.Text.RegularExpressions;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>A place as a ticket writes it, taken apart: <c>Tegel(TXL), Berlin, Germany</c>, <c>MUNICH INTERNATIONAL TERMINAL 2</c>, <c>SVO</c>.</summary>
/// <param name="Name">The name; empty where there is only a code.</param>
/// <param name="Start">Where the name starts in the document.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Code">The code of the airport; null where none is written.</param>
/// <param name="CodeStart">Where the code starts.</param>
/// <param name="CodeEnd">Where it ends.</param>
/// <param name="Terminal">The terminal; null where none is written.</param>
internal sealed partial record TravelPlace(
    string Name,
    int Start,
    int End,
    string? Code,
    int CodeStart,
    int CodeEnd,
    TravelCell? Terminal = null
)
{
    private const int Longest = 80;

    /// <summary>Reads a place; null where the text can be none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in the document.</param>
    public static TravelPlace? ReadOrNull(string text, int start)
    {
        var lead = text.Length - text.TrimStart(s_edges).Length;
        (text, start) = (TravelWords.WithoutWeekday(text[lead..].TrimEnd(s_edges)), start + lead);
        if (
            text.Length is < 2 or > Longest
            || !text.Any(char.IsLetter)
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains('@', StringComparison.Ordinal)
        )
        {
            return null;
        }

        TravelCell? terminal = null;
        if (TerminalForm().Match(text) is { Success: true } said)
        {
            var number = said.Groups["n"];
            terminal = new(number.Value, start + number.Index, number.Index);
            text = text[..said.Index].TrimEnd(s_edges);
        }

        if (CodeForm().Match(text) is { Success: true } coded)
        {
            var code = coded.Groups["c"];
            // "Tegel(TXL), Berlin, Germany": the code stands behind the airport's own name; what follows is the city.
            var name = text[..coded.Index].TrimEnd(s_edges);
            return new(name, start, start + name.Length, code.Value, start + code.Index, start + code.Index + 3, terminal);
        }

        if (text.Length == 3 && text.All(char.IsAsciiLetterUpper))
        {
            return Airports.OfCodeOrNull(text) is not null || terminal is not null
                ? new("", start, start, text, start, start + 3, terminal)
                : null;
        }

        // "SVO Moscow Sheremetyevo" and "MUMBAI DADAR - DR".
        if (
            text.Length > 4
            && text[..3].All(char.IsAsciiLetterUpper)
            && text[3] is ' ' or ',' or '-'
            && Airports.OfCodeOrNull(text[..3]) is { } leading
        )
        {
            var rest = text[3..].TrimStart(s_edges);
            if (Airports.NamedOrNull(rest) is null || Airports.NamedOrNull(rest) == leading)
            {
                var at = start + text.Length - rest.Length;
                return new(rest, at, at + rest.Length, leading.Code, start, start + 3, terminal);
            }
        }

        if (TrailingCode().Match(text) is { Success: true } trailing)
        {
            text = text[..trailing.Index].TrimEnd(s_edges);
        }

        return text.Length < 2 || !text.Any(char.IsLetter) ? null : new(text, start, start + text.Length, null, 0, 0, terminal);
    }

    private static readonly char[] s_edges = [' ', '\t', '\u00a0', ',', ';', ':', '-', '–', '—', '|', '/', '(', '→', '>'];

    [GeneratedRegex(@"\s*[(\[（](?<c>[A-Z]{3})(?:[ ,/-][^)）\]]*)?[)\]）]", RegexOptions.NonBacktracking)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\s{1,40}-\s{1,40}[A-Z]{2,5}$")]
    private static partial Regex TrailingCode();

    [GeneratedRegex(
        @"(?i)[\s,(]{0,40}(?:\b(?:terminal|терминал|term\.?)\s?(?<n>[0-9A-Z]{1,2})|\bT(?<n>[0-9][A-Z]?)|(?<n>[0-9A-Z]{1,2})\s?号?航站楼)\)?\s{0,40}$"
    )]
    private static partial Regex TerminalForm();
}
