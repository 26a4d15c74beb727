namespace Throughline.Text;

/// <summary>Cuts a name into words.</summary>
internal static class NameText
{
    private const int LongestDotted = 6;
    private const int LeastGlued = 4;

    private static readonly string[] s_former =
    [
        "ex ",
        "ex-",
        "ex.",
        "exname",
        "formerly",
        "former ",
        "f/k/a",
        "fka ",
        "бывш",
        "ранее",
        "экс-",
    ];
    private static readonly string[] s_ordinalEndings = ["й", "я", "е", "ый", "ой", "ий", "ая", "ое", "го", "ого"];

    /// <summary>
    /// The words of a normalised text: letters and digits stay together, an apostrophe inside a word does not divide it, an ampersand is a word.
    /// </summary>
    public static List<Word> Split(string folded)
    {
        var words = new List<Word>(8);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var c = i < folded.Length ? folded[i] : ' ';
            if (IsOfWord(c))
            {
                start = start < 0 ? i : start;
            }
            else if (c == '\'' && start >= 0 && i + 1 < folded.Length && char.IsLetter(folded[i + 1]))
            {
                // sa'd, o'brien
            }
            else
            {
                if (start >= 0)
                {
                    words.Add(Words.Of(folded.AsSpan(start, i - start)));
                    start = -1;
                }

                if (c == '&')
                {
                    words.Add(Words.Of("and"));
                }
            }
        }

        return words;
    }

    /// <summary>"p l c", "o o o", "s r l": single letters in a row that make a legal form are one word; in a firm's name any are ("A.B.C. Company").</summary>
    public static void JoinDotted(List<Word> words, NameKind kind)
    {
        if (kind is NameKind.Person)
        {
            return;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end].Text.Length == 1 && end - i < LongestDotted)
            {
                end++;
            }

            if (end - i < 2)
            {
                continue;
            }

            // "Partners V L.P.": the letters of a form at the end are one word, what stands before them another.
            var start = i;
            var joined = Joined(words, start, end);
            while (joined.Forms.Length == 0 && start + 2 < end)
            {
                joined = Joined(words, ++start, end);
            }

            start = joined.Forms.Length == 0 ? i : start;
            joined = Joined(words, start, end);
            if (kind is NameKind.Organization || joined.Forms.Length > 0)
            {
                words.RemoveRange(start, end - start);
                words.Insert(start, joined);
            }
        }
    }

    private static Word Joined(List<Word> words, int start, int end)
    {
        var text = "";
        for (var i = start; i < end; i++)
        {
            text += words[i].Text;
        }

        return Words.Of(text);
    }

    /// <summary>
    /// The name with a space where a word in capitals and small letters runs into the next ("ДенисВладимирович", "SiemensAG"); the same
    /// name where there is none.
    /// </summary>
    public static string Divide(string name, NameKind kind)
    {
        var word = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i]))
            {
                word = i + 1;
            }
            else if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && i - word >= LeastGlued && IsGlued(name, i, kind))
            {
                return string.Concat(name.AsSpan(0, i), " ", Divide(name[i..], kind));
            }
        }

        return name;
    }

    // A second name of a person, or a legal form in capitals.
    private static bool IsGlued(string name, int at, NameKind kind)
    {
        var end = at;
        while (end < name.Length && char.IsLetter(name[end]))
        {
            end++;
        }

        return kind == NameKind.Person
            ? end - at >= LeastGlued && char.IsLower(name[at + 1])
            : kind != NameKind.Thing && Words.Of(NormalizedText.Fold(name[at..end])).Forms is [.., { Words.Length: 1 }];
    }

    /// <summary>The name of a firm or thing without a former one that stands behind it in brackets ("Ocean Wave (ex Sea Wave)").</summary>
    public static string WithoutFormer(string name, NameKind kind)
    {
        if (kind is not (NameKind.Organization or NameKind.Thing) || name.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var open))
        {
            return name;
        }

        var inside = name.AsSpan(open + 1).TrimStart();
        foreach (var word in s_former)
        {
            if (inside.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name.IndexOf(')', open) is var close)
            {
                return close < 0 ? name[..open] : string.Concat(name.AsSpan(0, open), name.AsSpan(close + 1));
            }
        }

        return name;
    }

    /// <summary>"119-й" is 119, «двадцать второй» 22: the ending of an ordinal goes, tens and units are one number.</summary>
    public static void ReadOrdinals(List<Word> words, NameKind kind)
    {
        if (kind is not (NameKind.Organization or NameKind.Thing))
        {
            return;
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (word, next) = (words[i], words[i + 1]);
            if (char.IsAsciiDigit(word.Text[^1]) && s_ordinalEndings.Contains(next.Text))
            {
                words.RemoveAt(i + 1);
            }
            else if (NameWords.TensOrNull(word.Ascii) is { } tens && NameWords.NumberOrNull(next.Ascii) is [>= '1' and <= '9'] units)
            {
                words[i] = Words.Of($"{tens}{units}");
                words.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsOfWord(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || (c > 0x300 && !char.IsPunctuation(c) && !char.IsWhiteSpace(c) && !char.IsSymbol(c));
}
