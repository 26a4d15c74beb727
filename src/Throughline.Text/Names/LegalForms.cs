using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;

namespace Throughline.Text;

/// <summary>Legal forms of companies in many languages, by class (<c>data/text/legal-forms.tsv</c>).</summary>
internal static class LegalForms
{
    private const int LeastMisspelt = 9;
    private const int LeastSlipped = 4;
    private const int LeastWord = 7;
    private const int LongestAmbiguous = 2;

    // Forms that begin or end no other word, so that they can be cut off where the space is missing (JSCARGUMENT, SIEMENSGMBH).
    private static readonly string[] s_glued = ["cjsc", "ojsc", "pjsc", "jsc", "llc", "ooo", "gmbh", "oao", "zao", "fgup"];

    private static readonly LegalForm[] s_forms = Load();

    private static readonly FrozenDictionary<string, LegalForm[]> s_byFirst = s_forms
        .Where(f => f.Words[0][0] < 0x80)
        .GroupBy(f => f.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            g => g.Key,
            g => g.OrderByDescending(f => f.Words.Length).ThenBy(f => f.Words[^1], StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal
        );

    private static readonly (LegalForm Form, uint Letters)[] s_long =
    [
        .. s_forms
            .Where(f => f.Words is [{ Length: >= LeastMisspelt } only] && only[0] < 0x80)
            .DistinctBy(f => f.Words[0], StringComparer.Ordinal)
            .Select(f => (f, NameToken.LettersOf(f.Words[0]))),
    ];

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    // Letters that nobody can pronounce are near to no word; other forms must be long to be so.
    private static readonly (string Form, string Class, uint Letters)[] s_slips =
    [
        .. s_forms
            .Where(f =>
                f.Words is [{ Length: >= LeastSlipped } only]
                && only[0] < 0x80
                && (only.Length >= LeastWord || only.AsSpan(1).IndexOfAny(s_vowels) < 0)
            )
            .DistinctBy(f => f.Words[0], StringComparer.Ordinal)
            .Select(f => (f.Words[0], f.Class, NameToken.LettersOf(f.Words[0]))),
    ];

    private static readonly (string Form, string Class)[] s_syllabic =
    [
        .. s_forms
            .Where(f => f.Words[0][0] >= 0x80)
            .Select(f => (f.Words[0], f.Class))
            .OrderByDescending(f => f.Item1.Length)
            .ThenBy(f => f.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The forms that begin with a word, the longest first; a slip in a long word (aktiengeselschaft) is forgiven.</summary>
    public static LegalForm[] From(string ascii)
    {
        if (s_byFirst.TryGetValue(ascii, out var forms))
        {
            return forms;
        }

        if (ascii.Length < LeastMisspelt)
        {
            return [];
        }

        var letters = NameToken.LettersOf(ascii);
        foreach (var (form, formLetters) in s_long)
        {
            if (IsOneSlip(ascii, letters, form.Words[0], formLetters))
            {
                return [form with { Words = [ascii] }];
            }
        }

        return [];
    }

    /// <summary>The legal form that starts at a word: how many words it takes and its class; (0, null) where none does.</summary>
    public static (int Taken, string? Class) At(List<Word> words, int at)
    {
        foreach (var form in words[at].Forms)
        {
            if (Fits(form, words, at) && (form.Words.Length > 1 || IsAtAnEnd(form, words, at)))
            {
                return (form.Words.Length, form.Class);
            }
        }

        return (0, null);
    }

    /// <summary>The legal form that starts at an index of a run of characters without spaces: its length and class; (0, null) where none does.</summary>
    public static (int Length, string? Class) InRun(string run, int at)
    {
        foreach (var (form, cls) in s_syllabic)
        {
            if (string.CompareOrdinal(run, at, form, 0, form.Length) == 0)
            {
                return (form.Length, cls);
            }
        }

        return (0, null);
    }

    /// <summary>The class of the form that a word at an end of a firm's name misspells by one letter (PJSD, GMBGH, Limietd); null where it is none.</summary>
    public static string? Misspelt(string ascii)
    {
        var letters = NameToken.LettersOf(ascii);
        foreach (var (form, cls, formLetters) in s_slips)
        {
            if (IsOneSlip(ascii, letters, form, formLetters))
            {
                return cls;
            }
        }

        return null;
    }

    /// <summary>A form written together with the word before or after it, and the rest; (null, word) where there is none.</summary>
    public static (string? Class, string Word) Glued(string ascii)
    {
        foreach (var form in s_glued)
        {
            if (ascii.Length >= form.Length + 4 && s_byFirst.TryGetValue(form, out var forms))
            {
                if (ascii.StartsWith(form, StringComparison.Ordinal))
                {
                    return (forms[^1].Class, ascii[form.Length..]);
                }

                if (ascii.EndsWith(form, StringComparison.Ordinal))
                {
                    return (forms[^1].Class, ascii[..^form.Length]);
                }
            }
        }

        return (null, ascii);
    }

    // An edit takes away at most one letter that the other lacks; few words get further.
    private static bool IsOneSlip(string word, uint letters, string form, uint formLetters) =>
        Math.Abs(word.Length - form.Length) <= 1
        && BitOperations.PopCount(letters & ~formLetters) <= 1
        && BitOperations.PopCount(formLetters & ~letters) <= 1
        && EditDistance.Of(word, form, 1) >= 0;

    private static bool Fits(LegalForm form, List<Word> words, int at)
    {
        if (at + form.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < form.Words.Length; i++)
        {
            if (!string.Equals(words[at + i].Ascii, form.Words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // "AS", "SE", "ou" are forms at the ends of a name and words inside it.
    private static bool IsAtAnEnd(LegalForm form, List<Word> words, int at) =>
        form.Words[0].Length > LongestAmbiguous
        || at == 0
        || at == words.Count - 1
        || words[at - 1].Forms.Length > 0
        || words[at + 1].Forms.Length > 0;

    private static LegalForm[] Load() =>
        [
            .. TextTable
                .Rows("legal-forms.tsv")
                .SelectMany(row => row[1].Split('|').Select(form => (Class: row[0], Form: form)))
                .SelectMany(f =>
                    IsSyllabic(f.Form) ? [new([f.Form], f.Class)] : Spelled(NameText.Split(NormalizedText.Fold(f.Form)), f.Class)
                )
                .Where(f => f.Words.Length > 0 && f.Words[0].Length > 0)
                .DistinctBy(f => string.Join(' ', f.Words), StringComparer.Ordinal),
        ];

    // The reader joins single letters between dots: ذ.م.م is one word.
    private static IEnumerable<LegalForm> Spelled(List<Word> words, string cls)
    {
        string[] letters = [.. words.Select(w => w.Ascii)];
        yield return new(letters, cls);
        if (words.Count > 1 && words.TrueForAll(w => w.Text is [>= '\u0600' and <= '\u06ff']))
        {
            yield return new([string.Concat(letters)], cls);
        }
    }

    private static bool IsSyllabic(string form) => Scripts.Dominant(form) is Script.Han or Script.Kana or Script.Hangul;
}
