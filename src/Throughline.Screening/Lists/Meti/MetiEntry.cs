using System.Text.RegularExpressions;

namespace Throughline.Screening;

/// <summary>An entry of a METI list.</summary>
/// <param name="Name">The Latin name; the Japanese one where there is no other.</param>
/// <param name="Aliases">The Japanese name and the aliases of both.</param>
/// <param name="Address">The address; empty where there is none.</param>
internal sealed partial record MetiEntry(string Name, IReadOnlyList<string> Aliases, string Address)
{
    private const string AddressLabel = "所在地";
    private const string AliasLabel = "別称：";
    private const int FewestLettersOfAName = 8;

    /// <summary>Reads the lines of an entry.</summary>
    public static MetiEntry Of(IReadOnlyList<string> lines)
    {
        var (japanese, latin, alias, address) = ("", "", "", "");
        var (isAlias, isAddress, wasJapanese) = (false, false, false);
        foreach (var line in lines)
        {
            if (line.StartsWith(AddressLabel, StringComparison.Ordinal))
            {
                (isAddress, address) = (true, line[AddressLabel.Length..].TrimStart('：', ':', ' '));
            }
            else if (isAddress)
            {
                address += " " + line;
            }
            else if (isAlias || line.StartsWith(AliasLabel, StringComparison.Ordinal))
            {
                // Japanese aliases come first and break lines within words; the Latin ones begin on a line of their own.
                var text = isAlias ? line : line[AliasLabel.Length..];
                alias += isAlias && !IsJapanese(line) ? (wasJapanese ? "; " : " ") + text : text;
                (isAlias, wasJapanese) = (true, IsJapanese(line));
            }
            else if (IsJapanese(line) && latin.Length == 0)
            {
                var at = LatinPart(japanese + line) - japanese.Length;
                (japanese, latin) = at >= 0 && at < line.Length ? (japanese + line[..at], line[at..]) : (japanese + line, "");
            }
            else
            {
                latin += (latin.Length > 0 ? "\n" : "") + line;
            }
        }

        var names = LatinNames(latin);
        var others = JapaneseNames(japanese)
            .Concat(names.Skip(1))
            .Concat(alias.Split(';').SelectMany(JapaneseParts))
            .Select(Clean)
            .Where(n => n.Length > 1);
        var all = names.Take(1).Concat(others).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return new(all.FirstOrDefault(""), [.. all.Skip(1)], Clean(address));
    }

    /// <summary>Fills a draft.</summary>
    public void Fill(EntryDraft draft)
    {
        draft.Add("name", Name);
        draft.Add("alias", Aliases);
        draft.Add("address", Address.StartsWith("All address", StringComparison.OrdinalIgnoreCase) ? "" : Address);
        draft.Add(
            "country",
            Address.Split([',', ';'], StringSplitOptions.TrimEntries).LastOrDefault(p => p.Length > 0 && !p.Any(char.IsAsciiDigit))
        );
    }

    // "Admiralty Shipyard JSC", or "Federal Security Service (FSB), a.k.a., the following one alias:\n-Federalnaya Sluzhba"
    private static List<string> LatinNames(string latin)
    {
        var match = Following().Match(latin);
        if (!match.Success)
        {
            return latin.Length > 0 ? [Clean(latin)] : [];
        }

        var items = latin[(match.Index + match.Length)..]
            .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string> { Clean(latin[..match.Index]) };
        foreach (var item in items)
        {
            // A name goes on in the next line, which has no dash.
            if (item[0] is '-' or '—' or '–' || names.Count == 1)
            {
                names.Add(item);
            }
            else if (item is not "and")
            {
                names[^1] += " " + item;
            }
        }

        return [.. names.Take(1), .. names.Skip(1).SelectMany(n => n.Split(['—'], StringSplitOptions.RemoveEmptyEntries)).Select(Clean)];
    }

    // "株式会社イジェフスク電気機械工場クポル（別称、株式会社 IEMZ クポル及びIEMZクポル）"
    private static IEnumerable<string> JapaneseNames(string japanese)
    {
        var start = japanese.IndexOf("（別称", StringComparison.Ordinal);
        if (start < 0)
        {
            return [japanese];
        }

        var end = japanese.LastIndexOf('）');
        var inner = japanese[(start + 3)..(end > start ? end : japanese.Length)];
        return [japanese[..start], .. JapaneseParts(inner.TrimStart('、', '：'))];
    }

    private static string[] JapaneseParts(string text) =>
        IsJapanese(text) ? text.Split(["、", "及び"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];

    // Where a Latin name goes on in the line of the Japanese one: after its last Japanese letter, outside brackets, long enough for a name.
    private static int LatinPart(string line)
    {
        var at = line.Length;
        while (at > 0 && !MetiBlocks.IsJapanese(line[at - 1]))
        {
            at--;
        }

        var isOpen = line[..at].Count(c => c is '（') > line[..at].Count(c => c is '）');
        var rest = line[at..].Trim();
        return !isOpen && rest.Contains(' ', StringComparison.Ordinal) && rest.Count(char.IsAsciiLetter) >= FewestLettersOfAName ? at : -1;
    }

    private static bool IsJapanese(string text) => text.Any(MetiBlocks.IsJapanese);

    private static string Clean(string text)
    {
        var name = text.Replace('\n', ' ').Trim().TrimStart('-', '—', '–', ' ').Trim();
        name = name.EndsWith("; and", StringComparison.Ordinal) ? name[..^5] : name;
        name = name.EndsWith(" and", StringComparison.Ordinal) ? name[..^4] : name;
        name = name.TrimEnd(';', ' ');
        return name.EndsWith('.') && !Abbreviation().IsMatch(name) ? name[..^1] : name;
    }

    [GeneratedRegex(@",? {0,40}a\.k\.a\.,?[^:]{0,60}alias(es)?: {0,40}", RegexOptions.ExplicitCapture)]
    private static partial Regex Following();

    // "Co.", "Ltd.", "J.S." keep their full stop.
    [GeneratedRegex(@"\b(Co|Ltd|Inc|Corp|Sti|Ști|Tic|San|[A-Z])\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviation();
}
