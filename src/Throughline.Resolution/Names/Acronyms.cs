namespace Throughline.Resolution;

/// <summary>Initials that stand for words of a full name: "IEMZ Kupol" for "Izhevsk Electromechanical Plant Kupol".</summary>
internal static class Acronyms
{
    private const int ShortestAcronym = 3;

    /// <summary>True where both names share a telling token and what is left of the short one is made of the initials of what is left of the long one.</summary>
    public static bool StandsFor(NameForm brief, NameForm full)
    {
        var shared = brief.Tokens.Intersect(full.Tokens, StringComparer.Ordinal).ToList();
        if (shared.Count == 0)
        {
            return false;
        }

        var left = brief.Key.Split(' ').Where(t => !shared.Contains(t)).ToList();
        var words = full.Key.Split(' ').Where(t => !shared.Contains(t)).ToList();
        return left is [{ Length: >= ShortestAcronym } acronym] && words.Count >= 2 && Spells(acronym, words);
    }

    private static bool Spells(string acronym, List<string> words)
    {
        // Compound words give two letters ("electromechanical" gives e and m): each word gives its first letter, and may give more.
        var at = 0;
        for (var w = 0; w < words.Count && at < acronym.Length; w++)
        {
            if (words[w][0] != acronym[at])
            {
                return false;
            }

            at++;
            var next = w + 1 < words.Count ? words[w + 1][0] : '\0';
            for (var i = 1; i < words[w].Length && at < acronym.Length && acronym[at] != next; i++)
            {
                at += words[w][i] == acronym[at] ? 1 : 0;
            }
        }

        return at == acronym.Length && words.Count <= acronym.Length;
    }
}
