using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>People of a Chinese text that only the trained tagger sees: foreign names in characters, names without a title beside them.</summary>
internal static class ChinesePeople
{
    private const int LongestName = 12;

    /// <summary>The tagger's people that have the shape of a name.</summary>
    public static IEnumerable<Mention> Among(string text, IEnumerable<Mention> tagged) =>
        tagged.Where(m => m.Type == MentionType.Person && HasShape(m.Text) && !IsPartOfName(text, m));

    // "“远航”号", "伊斯特投资基金", "安东·别利克": quoted, before a word of firms, or one part around a middle dot.
    private static bool IsPartOfName(string text, Mention person)
    {
        var before = person.Start > 0 ? text[person.Start - 1] : ' ';
        var after = person.End < text.Length ? text[person.End] : ' ';
        return before is '“' or '「' or '《' or '·' or '・' or '•'
            || after is '·' or '・' or '•' or '号'
            || ChineseTagger.Cut(text, person.End, Math.Min(text.Length, person.End + 6)).FirstOrDefault() is var (start, end)
                && start == person.End
                && end > start
                && text[start..end] is var word
                && (
                    Lexicon.Of("zh").Has("noun.org", word)
                    || Lexicon.Of("zh").Has("orgModifiers", word)
                    || Lexicon.Of("zh").Has("noun.goods", word)
                );
    }

    // A family name with one or two characters, or the characters of a transcription.
    private static bool HasShape(string name) =>
        name.Length is >= 2 and <= LongestName
        && name.All(c => c is >= '\u4E00' and < '\uA000' or '·' or '・' or '•')
        && !Lexicon.Of("zh").Set("notNames").Any(w => name.Contains(w, StringComparison.Ordinal))
        && (
            name.Length > 3
            || name.Length == 3 && !Gazetteer.ChineseFamilyNames.Contains(name[0])
            || Gazetteer.ChineseFamilyNames.Contains(name[0])
        );
}
