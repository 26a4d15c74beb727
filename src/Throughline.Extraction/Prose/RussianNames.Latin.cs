using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Names in Latin letters: Russian writes people in its own.</content>
internal static partial class RussianNames
{
    // "Формально Nour Avionics принадлежит": the word that opens the sentence; "у Desert Lark": a firm, unless it holds a forename.
    private static IEnumerable<Mention>? OfLatin(string text, Mention name, string[] words)
    {
        if (
            words.Length > 1
            && words[0].Length > 2
            && !words[0].Any(IsLatin)
            && words.Skip(1).All(IsLatinWord)
            && !s_lexicon.Has("noun.legalForm", words[0])
            && (IsSmallWord(words[0].ToLowerInvariant()) || RussianMorphology.IsAdverb(words[0].ToLowerInvariant()))
        )
        {
            return Parts(text, Cut(text, name, name.Start + words[0].Length + 1, name.End, name.Type));
        }

        return name.Type == MentionType.Person && words.All(IsLatinWord) && !words.Any(Gazetteer.Forenames.Contains)
            ? [name with { Type = MentionType.Organization }]
            : null;
    }

    private static bool IsLatinWord(string word) =>
        word.Any(IsLatin) && word.All(c => IsLatin(c) || !char.IsLetter(c) || c > 'я' || c < 'А');
}
