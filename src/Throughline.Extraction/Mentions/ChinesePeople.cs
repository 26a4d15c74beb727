namespace Throughline.Extraction.Mentions;

/// <summary>People of a Chinese text that only the trained tagger sees: foreign names in characters, names without a title beside them.</summary>
internal static class ChinesePeople
{
    private const int LongestName = 12;

    /// <summary>The tagger's people that have the shape of a name.</summary>
    public static IEnumerable<Mention> Among(IEnumerable<Mention> tagged) =>
        tagged.Where(m => m.Type == MentionType.Person && HasShape(m.Text));

    // A family name with one or two characters, or the characters of a transcription.
    private static bool HasShape(string name) =>
        name.Length is >= 2 and <= LongestName
        && name.All(c => c is >= '\u4E00' and < '\uA000' or '·' or '・' or '•')
        && !Lexicon.Of("zh").Set("notNames").Any(w => name.Contains(w, StringComparison.Ordinal))
        && (name.Length > 3 || name.Length == 3 && !Gazetteer.ChineseFamilyNames.Contains(name[0]) || Gazetteer.ChineseFamilyNames.Contains(name[0]));
}
