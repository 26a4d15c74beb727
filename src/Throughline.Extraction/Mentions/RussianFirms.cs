using System.Collections.Immutable;

namespace Throughline.Extraction.Mentions;

/// <summary>Types foreign names of a Russian text by the noun before them: "компанией Qingdao Marine" and "марки Feng Tai" name firms, not people.</summary>
internal static class RussianFirms
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("ru");

    /// <summary>The names, with those that a noun of firms or brands stands before typed as organizations wherever they stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names.</param>
    public static ImmutableArray<Mention> Typed(string text, IEnumerable<Mention> names)
    {
        var all = names.ToImmutableArray();
        var firms = all.Where(n =>
                n.Type is MentionType.Person or MentionType.Unknown
                && IsLatin(n.Text)
                && (IsBehindFirmNoun(text, n.Start) || IsBeginning(n.Text, all))
            )
            .Select(n => n.Text)
            .ToHashSet(StringComparer.Ordinal);
        return firms.Count == 0
            ? all
            : [.. all.Select(n => firms.Contains(n.Text) ? n with { Type = MentionType.Organization, IsCertain = true } : n)];
    }

    // "Silk Harbor" where "Silk Harbor Holdings" stands elsewhere.
    private static bool IsBeginning(string name, ImmutableArray<Mention> all) =>
        name.Contains(' ', StringComparison.Ordinal)
        && all.Any(n => n.Type == MentionType.Organization && n.Text.StartsWith(name + " ", StringComparison.Ordinal));

    private static bool IsLatin(string name) => name.All(c => c is < '\u0250');

    private static bool IsBehindFirmNoun(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var at = end;
        while (at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '-'))
        {
            at--;
        }

        return at < end
            && char.IsLower(text[at])
            && Prose.RussianForms.NounOf(text[at..end]) is { } noun
            && (s_lexicon.Has("noun.org", noun) || s_lexicon.Has("noun.brand", noun));
    }
}
