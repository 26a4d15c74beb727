using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>The same name in another romanization or another script, by the published schemes of <see cref="CyrillicLatin"/> and <see cref="ChineseLatin"/>.</summary>
internal static class Respelling
{
    private static readonly Dictionary<string, string> s_pinyin = ChineseWords
        .Given.Concat(ChineseWords.Surnames)
        .GroupBy(w => w.Home, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Latin[0].ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Another romanization of a name that stands on the list in Latin letters; null where none differs.</summary>
    public static string? OtherRomanization(MadeName name, ref Dice dice)
    {
        if (name.IsInHomeScript)
        {
            return null;
        }

        var words = name.Origin switch
        {
            NameOrigin.RussianPerson => Russian(name.Home, ref dice),
            NameOrigin.ArabicPerson => Arabic(name.Home, ref dice),
            NameOrigin.ChinesePerson => WadeGiles(name.Home),
            _ => null,
        };
        return words is null || words.SequenceEqual(name.Latin, StringComparer.OrdinalIgnoreCase) ? null : string.Join(' ', words);
    }

    /// <summary>The name in Latin letters where the list has another script, and the other way round; null for names that are Latin at home.</summary>
    public static string? OtherScript(MadeName name, ref Dice dice)
    {
        if (name.Origin is NameOrigin.Listed or NameOrigin.LatinPerson or NameOrigin.LatinFirm)
        {
            return null;
        }

        // Customers' records come in Latin letters more often than lists come in other scripts only.
        if (!name.IsInHomeScript && dice.Chance(0.5))
        {
            return null;
        }

        return name.IsInHomeScript ? InLatin(name, ref dice) : AtHome(name);
    }

    private static string InLatin(MadeName name, ref Dice dice) =>
        name.Origin switch
        {
            NameOrigin.RussianPerson => string.Join(' ', Russian(name.Home, ref dice)),
            NameOrigin.ChinesePerson => $"{name.Latin[1]} {name.Latin[0]}",
            NameOrigin.RussianFirm => $"{string.Join(' ', name.Latin)} {LegalForms.LatinOf(name.Form!)}",
            NameOrigin.ChineseFirm => $"{string.Join(' ', name.Latin)} {LegalForms.LatinOf(name.Form!)}",
            _ => string.Join(' ', name.Latin),
        };

    private static string? AtHome(MadeName name) =>
        name.Origin switch
        {
            NameOrigin.ChinesePerson => name.Home[1] + name.Home[0],
            NameOrigin.RussianFirm => $"{LegalForms.HomeOf(name.Form!)} \"{string.Join(' ', name.Home)}\"",
            NameOrigin.ChineseFirm => string.Concat(name.Home) + "有限公司",
            _ => name.Home.SequenceEqual(name.Latin, StringComparer.Ordinal) ? null : string.Join(' ', name.Home),
        };

    private static string[] Russian(string[] home, ref Dice dice)
    {
        var scheme = dice.Below(CyrillicLatin.Schemes);
        return [.. home.Select(w => CyrillicLatin.Write(w, scheme))];
    }

    private static string[] Arabic(string[] home, ref Dice dice)
    {
        var words = new string[home.Length];
        for (var i = 0; i < home.Length; i++)
        {
            var entry = ArabicWords.Family.Concat(ArabicWords.Given).First(w => w.Home == home[i]);
            words[i] = dice.Of(entry.Latin);
        }

        return words;
    }

    // "Wang Hsiao-ming".
    private static string[] WadeGiles(string[] home) =>
        [
            NameSources.Capitalized(ChineseLatin.WadeGiles(s_pinyin[home[1]])),
            NameSources.Capitalized(string.Join('-', home[0].Select(c => ChineseLatin.WadeGiles(s_pinyin[$"{c}"])))),
        ];
}
