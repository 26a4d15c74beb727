using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>Legal forms of companies in several languages, by class (<c>data/text/legal-forms.tsv</c>).</summary>
internal static class LegalForms
{
    private const int LongestForm = 5;

    private static readonly (FrozenDictionary<string, string> Words, (string Form, string Class)[] Han) s_forms = Load();

    private static readonly FrozenSet<string> s_firstWords = s_forms
        .Words.Keys.Select(k => k.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The legal form that starts at a word: how many words it takes and its class; (0, null) where none does.</summary>
    /// <param name="words">Romanised lower-case words.</param>
    /// <param name="at">Index of the first word.</param>
    public static (int Taken, string? Class) At(IReadOnlyList<string> words, int at)
    {
        if (!s_firstWords.Contains(words[at]))
        {
            return (0, null);
        }

        for (var taken = Math.Min(LongestForm, words.Count - at); taken > 0; taken--)
        {
            var candidate = taken == 1 ? words[at] : string.Join(' ', words.Skip(at).Take(taken));
            if (s_forms.Words.TryGetValue(candidate, out var form))
            {
                return (taken, form);
            }
        }

        return (0, null);
    }

    /// <summary>The legal form that starts at an index of a run of Chinese characters: its length and class; (0, null) where none does.</summary>
    public static (int Length, string? Class) InHan(string run, int at)
    {
        foreach (var (form, cls) in s_forms.Han)
        {
            if (string.CompareOrdinal(run, at, form, 0, form.Length) == 0)
            {
                return (form.Length, cls);
            }
        }

        return (0, null);
    }

    private static (FrozenDictionary<string, string>, (string, string)[]) Load()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var han = new List<(string Form, string Class)>();
        foreach (var row in TextTable.Rows("legal-forms.tsv"))
        {
            foreach (var form in row[1].Split('|'))
            {
                if (Scripts.Dominant(form) is Script.Han or Script.Kana or Script.Hangul)
                {
                    han.Add((form, row[0]));
                }
                else
                {
                    var key = string.Join(' ', NameWords.Split(NormalizedText.Fold(form)).Select(Romanization.Of));
                    words.TryAdd(key, row[0]);
                }
            }
        }

        var longestFirst = han.OrderByDescending(f => f.Form.Length).ThenBy(f => f.Form, StringComparer.Ordinal).ToArray();
        return (words.ToFrozenDictionary(StringComparer.Ordinal), longestFirst);
    }
}
