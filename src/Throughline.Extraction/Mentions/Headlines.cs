using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Lines in title case ("Orlin Impex Wins Order for Pumps"). There a capital shows no name: a word is part of one only if the body writes it with a
/// capital inside a sentence, or if it is no ordinary word.
/// </summary>
internal static class Headlines
{
    private const int Longest = 160;
    private const int FewestWords = 4;
    private const int ShortestBody = 80;

    /// <summary>The stretches of such lines before the body of a text, in text order; empty for a text without a body.</summary>
    public static List<(int Start, int End)> In(string text, Lexicon lexicon)
    {
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length; )
        {
            var stop = text.IndexOf('\n', start);
            stop = stop < 0 ? text.Length : stop;
            var line = text.AsSpan(start, stop - start).Trim();
            if (line.Length > ShortestBody && line[^1] is '.' or '!' or '?' or '"' or '”')
            {
                return lines;
            }

            if (line.Length is > 0 and <= Longest && line[^1] is not ('.' or ';' or ',') && IsTitleCase(line.ToString(), lexicon))
            {
                lines.Add((start, stop));
            }

            start = stop + 1;
        }

        return [];
    }

    // Most of the longer words have a capital, and one of them at least is a verb or a noun of every day.
    private static bool IsTitleCase(string line, Lexicon lexicon)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(',', ':', '"', '“', '”', '\'')).ToList();
        var longer = words.Where(w => w.Length > 3 && char.IsLetter(w[0])).ToList();
        var capitals = longer.Where(w => char.IsUpper(w[0]) && w.Skip(1).Any(char.IsLower)).ToList();
        return words.Count >= FewestWords
            && !lexicon.Has("noun.legalForm", words[^1])
            && capitals.Count * 4 >= longer.Count * 3
            && capitals.Skip(1).Any(w => IsOrdinary(w.ToLowerInvariant(), lexicon));
    }

    /// <summary>True for a word that the lexicon knows as a verb, a noun or an adverb.</summary>
    public static bool IsOrdinary(string lower, Lexicon lexicon) =>
        EnglishForms.IsKnown(lower) || lexicon.ListsOf("noun.", EnglishForms.Singular(lower)).Length > 0 || lexicon.Has("adverbs", lower);
}
