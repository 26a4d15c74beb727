using System.Text.RegularExpressions;

namespace Throughline.Extraction.Mentions;

/// <content>Firms that are named after three people: "Cooper, Holland and Nelson".</content>
internal sealed partial class NameGrammar
{
    private const int FewestTimes = 2;

    /// <summary>Three surnames that stand together in one order more than once are one firm; a list of three names is told anew each time.</summary>
    private static List<Mention> FirmsOfThree(string text) =>
        [
            .. ThreeNames()
                .Matches(text)
                .GroupBy(m => (m.Groups["a"].Value, m.Groups["b"].Value, m.Groups["c"].Value))
                .Where(g => g.Count() >= FewestTimes)
                .SelectMany(g => g)
                .Select(m => new Mention(m.Index, m.Index + m.Length, m.Value, MentionType.Organization) { IsCertain = true }),
        ];

    [GeneratedRegex(@"\b(?<a>[A-Z][a-z]{2,14}), (?<b>[A-Z][a-z]{2,14}),? (?:and|&) (?<c>[A-Z][a-z]{2,14})\b")]
    private static partial Regex ThreeNames();
}
