using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>Splits a name into words that can be compared, whatever its script.</summary>
internal static class NameReader
{
    private const double NumberWeight = 0.8;
    private const double InitialWeight = 0.5;
    private const double PatronymicWeight = 0.7;
    private const double ParticleWeight = 0.15;

    private static readonly string[] s_patronymics =
    [
        "ovich",
        "evich",
        "ovych",
        "yovych",
        "avich",
        "ovna",
        "evna",
        "ivna",
        "ichna",
        "avna",
        "owicz",
        "ovic",
    ];
    private static readonly FrozenDictionary<string, string> s_readings = TextTable
        .Rows("han-surname-readings.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly (FrozenSet<string> Compound, FrozenSet<string> Single) s_surnames = LoadSurnames();

    /// <summary>Reads a name.</summary>
    public static PreparedName Read(string name, NameKind kind)
    {
        var words = NameWords.Split(NormalizedText.Fold(name));
        JoinDotted(words, kind);
        var tokens = new List<NameToken>();
        string? form = null;
        var ascii = words.ConvertAll(Romanization.Of);
        var looksOrganized = false;
        for (var i = 0; i < words.Count; i++)
        {
            var (taken, cls) = kind is NameKind.Person or NameKind.Thing ? (0, null) : LegalForms.At(ascii, i);
            if (taken > 0 && !IsAllThereIs(taken, words.Count))
            {
                form = Stronger(form, cls);
                i += taken - 1;
            }
            else if (Scripts.Has(words[i], Script.Han))
            {
                (form, looksOrganized) = ReadHan(words[i], kind, tokens, form, looksOrganized);
            }
            else if (ascii[i].Length > 0)
            {
                var token = Token(words[i], ascii[i], kind);
                looksOrganized |= token.Role is NameTokenRole.Generic;
                tokens.Add(token);
            }
        }

        if (kind is NameKind.Person)
        {
            RestoreNames(tokens);
        }

        var settled = kind == NameKind.Unknown && (form is not null || looksOrganized) ? NameKind.Organization : kind;
        return new PreparedName(name, settled, [.. tokens], form);
    }

    /// <summary>The words of a comparison key: normalised, in order and script, without the legal form.</summary>
    public static List<string> KeyWords(string name, NameKind kind)
    {
        var words = NameWords.Split(NormalizedText.Fold(name));
        JoinDotted(words, kind);
        var ascii = words.ConvertAll(Romanization.Of);
        var kept = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var (taken, _) = kind is NameKind.Person or NameKind.Thing ? (0, null) : LegalForms.At(ascii, i);
            if (taken > 0)
            {
                i += taken - 1;
            }
            else
            {
                kept.Add(kind is NameKind.Person or NameKind.Thing ? words[i] : WithoutHanForm(words[i]));
            }
        }

        kept.RemoveAll(w => w.Length == 0);
        return kept.Count == 0 ? words : kept;
    }

    private static string WithoutHanForm(string word)
    {
        if (!Scripts.Has(word, Script.Han))
        {
            return word;
        }

        for (var i = 1; i < word.Length; i++)
        {
            var (length, _) = LegalForms.InHan(word, i);
            if (length > 0 && i + length == word.Length)
            {
                return word[..i];
            }
        }

        return word;
    }

    // A name that is nothing but a legal form keeps it as its word.
    private static bool IsAllThereIs(int taken, int words) => taken == words;

    // "co ltd" after "jsc" adds nothing.
    private static string? Stronger(string? current, string? found) => current is null or "co" ? found : current;

    // "p l c", "o o o", "s r l": single letters in a row that make a legal form are one word; in a firm's name any are ("A.B.C. Company").
    private static void JoinDotted(List<string> words, NameKind kind)
    {
        if (kind is NameKind.Person)
        {
            return;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end].Length == 1 && end - i < 5)
            {
                end++;
            }

            if (end - i < 2)
            {
                continue;
            }

            var joined = string.Concat(words.Skip(i).Take(end - i));
            if (kind is NameKind.Organization || LegalForms.At([Romanization.Of(joined)], 0).Taken > 0)
            {
                words.RemoveRange(i, end - i);
                words.Insert(i, joined);
            }
        }
    }

    private static NameToken Token(string word, string ascii, NameKind kind)
    {
        if (kind is NameKind.Person && ascii.Count(char.IsAsciiLetter) * 2 > ascii.Length)
        {
            ascii = ascii.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('5', 's');
        }

        if (ascii.Any(char.IsAsciiDigit))
        {
            var code = Homoglyphs.Code(word).ToLowerInvariant();
            return new NameToken(code, Romanization.Of(code), NumberWeight, NameTokenRole.Number);
        }

        if (kind is not NameKind.Person)
        {
            if (NameWords.MeaningOrNull(ascii) is { } meaning)
            {
                return meaning;
            }
        }
        else if (NameWords.IsMinorInPersons(word, ascii))
        {
            return new NameToken(word, Skeleton.Of(ascii), ParticleWeight, NameTokenRole.Minor);
        }

        var skeleton = Skeleton.Of(ascii);
        if (word.Length == 1)
        {
            return new NameToken(word, skeleton, InitialWeight, NameTokenRole.Initial);
        }

        return kind is not NameKind.Organization and not NameKind.Thing && IsPatronymic(ascii)
            ? new NameToken(word, skeleton, PatronymicWeight, NameTokenRole.Patronymic)
            : new NameToken(word, skeleton, 1, NameTokenRole.Distinctive);
    }

    // "An", "Bin", "Di" and "Zu" are particles elsewhere and names in Chinese: where all words are syllables and fewer than two are left, they are names.
    private static void RestoreNames(List<NameToken> tokens)
    {
        // «И Дэгуй», «У Лань»: one Russian letter is a whole family name.
        if (
            tokens.Count == 2
            && tokens.FindIndex(t => t.Role == NameTokenRole.Initial && t.IsCyrillic && t.Pinyin.Length > 0) is >= 0 and var initial
            && tokens[1 - initial] is { Role: NameTokenRole.Distinctive, Pinyin.Length: > 0 }
        )
        {
            tokens[initial] = tokens[initial] with { Role = NameTokenRole.Distinctive, Weight = 1 };
        }

        if (
            tokens.Count(t => t.Role == NameTokenRole.Distinctive) >= 2
            || !tokens.TrueForAll(t => t.Pinyin.Length > 0 || NameWords.IsTitle(t.Surface))
        )
        {
            return;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Role == NameTokenRole.Minor && !NameWords.IsTitle(tokens[i].Surface))
            {
                tokens[i] = tokens[i] with { Role = NameTokenRole.Distinctive, Weight = 1 };
            }
        }
    }

    private static bool IsPatronymic(string ascii)
    {
        foreach (var ending in s_patronymics)
        {
            if (ascii.Length > ending.Length + 1 && ascii.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (string? Form, bool LooksOrganized) ReadHan(
        string run,
        NameKind kind,
        List<NameToken> tokens,
        string? form,
        bool organized
    )
    {
        if (kind is NameKind.Person || (kind is NameKind.Unknown && IsPersonName(run)))
        {
            var surname = run.Length > 2 && s_surnames.Compound.Contains(run[..2]) ? 2 : 1;
            AddSpelled(run[..surname], tokens, s_readings.GetValueOrDefault(run[..surname]));
            AddSpelled(run[surname..], tokens);
            return (form, organized);
        }

        var start = 0;
        for (var i = 0; i < run.Length; )
        {
            var (length, cls) = LegalForms.InHan(run, i);
            NameToken? meaning = null;
            if (length == 0)
            {
                (length, meaning) = NameWords.InHan(run, i);
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            AddSpelled(run[start..i], tokens);
            if (meaning is not null)
            {
                tokens.Add(meaning);
            }

            form = Stronger(form, cls ?? form);
            organized = true;
            i += length;
            start = i;
        }

        AddSpelled(run[start..], tokens);
        return (form, organized);
    }

    private static bool IsPersonName(string run) =>
        run.Length is 2 or 3 or 4
        && (s_surnames.Single.Contains(run[..1]) || s_surnames.Compound.Contains(run[..2]))
        && LegalForms.InHan(run, run.Length - 2).Length == 0
        && NameWords.InHan(run, run.Length - 2).Length == 0;

    // A family name can be read otherwise than the character in other words: the reading then stands for the characters.
    private static void AddSpelled(string part, List<NameToken> tokens, string? reading = null)
    {
        if (part.Length > 0)
        {
            tokens.Add(new NameToken(reading ?? part, Skeleton.Of(reading ?? Romanization.Of(part)), 1, NameTokenRole.Distinctive));
        }
    }

    private static (FrozenSet<string>, FrozenSet<string>) LoadSurnames()
    {
        var rows = TextTable
            .Lines("han-surnames.txt")
            .Select(l => l.Split(' '))
            .ToDictionary(p => p[0], p => p[1..], StringComparer.Ordinal);
        return (rows["compound"].ToFrozenSet(StringComparer.Ordinal), rows["single"].ToFrozenSet(StringComparer.Ordinal));
    }
}
