namespace Throughline.Text;

/// <summary>Splits a name into words that can be compared, whatever its script.</summary>
internal static partial class NameReader
{
    private const int LeastGlued = 11;
    private const int LeastOfTwo = 5;

    /// <summary>Reads a name.</summary>
    public static PreparedName Read(string name, NameKind kind)
    {
        var words = NameText.Split(NormalizedText.Fold(NameText.Divide(NameText.WithoutFormer(name, kind), kind)));
        NameText.JoinDotted(words, kind);
        NameText.ReadOrdinals(words, kind);
        var tokens = new List<NameToken>(words.Count);
        string? form = null;
        var looksOrganized = false;
        var hasForms = kind is not (NameKind.Person or NameKind.Thing);
        var isForeign = kind == NameKind.Person && words.Count(w => w.IsHan) > 1 && name.AsSpan().IndexOfAny('·', '・', '•') >= 0;
        var isJapanese = hasForms && IsOfJapaneseFirm(name);
        for (var i = 0; i < words.Count && tokens.Count < NameAlignment.MostWords; i++)
        {
            var (taken, cls) = hasForms ? LegalForms.At(words, i) : (0, null);
            if (taken > 0 && taken < words.Count)
            {
                form = Stronger(form, cls);
                i += taken - 1;
            }
            else if (
                kind == NameKind.Organization
                && words.Count > 1
                && (i == 0 || i == words.Count - 1)
                && words[i].MisspeltForm is { } slip
            )
            {
                form = Stronger(form, slip);
            }
            else if (kind != NameKind.Person && NameWords.Phrase(words, i) is { Word: { } phrase } said)
            {
                tokens.Add(Phrase(words, i, said.Count, phrase));
                looksOrganized |= phrase.Role is NameTokenRole.Generic;
                i += said.Count - 1;
            }
            else if (kind == NameKind.Person && i + 1 < words.Count && ReadJapanese(words[i].Text, words[i + 1].Text, tokens))
            {
                i++;
            }
            else if (kind == NameKind.Person && AreInitials(name, words[i]))
            {
                tokens.Add(Words.Of(words[i].Text.AsSpan(0, 1)).Token(kind));
                tokens.Add(Words.Of(words[i].Text.AsSpan(1)).Token(kind));
            }
            else if (words[i].IsHan)
            {
                (form, looksOrganized) = ReadRun(words[i].Text, kind, tokens, isForeign, isJapanese, (form, looksOrganized));
            }
            else if (kind == NameKind.Person && words.Count == 1 && ReadHangul(name, words[i], tokens))
            {
                // Read.
            }
            else if (hasForms && words[i].Text[0] is >= '\uac00' and <= '\ud7a3' && ReadHangulFirm(words[i].Text, tokens, ref form))
            {
                looksOrganized = true;
            }
            else if (words[i].Ascii.Length > 0)
            {
                looksOrganized |= ReadWord(words[i], kind, tokens, ref form);
            }
        }

        if (kind is NameKind.Person)
        {
            DivideGlued(tokens);
            DivideAndJoin(tokens);
            RestoreNames(tokens);
            JoinAllah(tokens);
            JoinSyllables(name, tokens);
        }

        if (kind is NameKind.Organization or NameKind.Thing)
        {
            MarkBrands(tokens);
            SpellInstitutes(tokens);
        }

        if (kind is NameKind.Organization)
        {
            JoinReadings(tokens);
        }

        if (kind is NameKind.Thing)
        {
            VesselWords.SetAside(tokens);
        }

        if (kind is NameKind.Organization or NameKind.Thing && tokens is [_, .., { Surface.Length: 1 } last])
        {
            tokens[^1] = Tokens.RomanOrNull(last) ?? last;
        }

        var settled = kind == NameKind.Unknown && (form is not null || looksOrganized) ? NameKind.Organization : kind;
        return new PreparedName(name, settled, [.. tokens], form);
    }

    /// <summary>The words of a comparison key: normalised, in order and script, without the legal form.</summary>
    public static List<string> KeyWords(string name, NameKind kind)
    {
        var words = NameText.Split(NormalizedText.Fold(name));
        NameText.JoinDotted(words, kind);
        var kept = new List<string>();
        var hasForms = kind is not (NameKind.Person or NameKind.Thing);
        for (var i = 0; i < words.Count; i++)
        {
            var (taken, _) = hasForms ? LegalForms.At(words, i) : (0, null);
            if (taken > 0)
            {
                i += taken - 1;
            }
            else
            {
                kept.Add(hasForms ? WithoutHanForm(words[i].Text) : words[i].Text);
            }
        }

        kept.RemoveAll(w => w.Length == 0);
        return kept.Count == 0 ? words.ConvertAll(w => w.Text) : kept;
    }

    private static bool ReadWord(Word word, NameKind kind, List<NameToken> tokens, ref string? form)
    {
        var token = word.Token(kind);
        if (token.Role == NameTokenRole.Distinctive && token.Script == Script.Arabic && ArabicArticle(word) is { } rest)
        {
            tokens.Add(Words.Of("al").Token(kind));
            token = rest.Token(kind);
        }
        else if (kind is NameKind.Organization or NameKind.Unknown && LegalForms.Glued(word.Ascii) is { Class: { } cls } cut)
        {
            form = Stronger(form, cls);
            token = Words.Of(cut.Word).Token(kind);
        }
        else if (
            kind is NameKind.Organization
            && token is { Role: NameTokenRole.Distinctive, Meaning: "" }
            && word.Compound is [{ } first, { } second]
        )
        {
            tokens.Add(first);
            token = second;
        }

        tokens.Add(token);
        return token.Role is NameTokenRole.Generic;
    }

    // ال is written together with the word that it stands before; Latin spellings set it apart.
    private static Word? ArabicArticle(Word word) =>
        word.Text.Length >= 5 && word.Text.StartsWith("ال", StringComparison.Ordinal) ? Words.Of(word.Text.AsSpan(2)) : null;

    private static NameToken Phrase(List<Word> words, int at, int count, SharedWord phrase)
    {
        var text = string.Join(' ', words.Skip(at).Take(count).Select(w => w.Text));
        var ascii = string.Concat(words.Skip(at).Take(count).Select(w => w.Ascii));
        return new(text, Skeleton.Of(ascii), phrase.Weight, phrase.Role) { Ascii = ascii, Meaning = phrase.Concept };
    }

    private static string WithoutHanForm(string word)
    {
        if (!Scripts.Has(word, Script.Han))
        {
            return word;
        }

        for (var i = 1; i < word.Length; i++)
        {
            var (length, _) = LegalForms.InRun(word, i);
            if (length > 0 && i + length == word.Length)
            {
                return word[..i];
            }
        }

        return word;
    }

    // "co ltd" after "jsc" adds nothing; a branch has the form of its firm.
    private static string? Stronger(string? current, string? found) => current is null or "co" or "branch" ? found : current;

    // "МОТАЙЛЕНКОГРИГОРИЙ Александрович": a long word beside a patronymic, with a given name at its end or beginning, is two; one alone, at its end.
    private static void DivideGlued(List<NameToken> tokens)
    {
        if (
            !(tokens.Count == 1 || (tokens.Count == 2 && tokens[1].Role == NameTokenRole.Patronymic))
            || tokens[0] is not { Role: NameTokenRole.Distinctive, Surface: { Length: >= LeastGlued } glued }
        )
        {
            return;
        }

        // The longest given name wins: «василенковладимир» ends with Vladimir and only begins like Vasil.
        var (best, length) = (-1, 0);
        for (var at = LeastOfTwo; at <= glued.Length - LeastOfTwo; at++)
        {
            var (given, isFirst) =
                GivenNames.IsGivenName(Words.Of(glued.AsSpan(at)).Sound) ? (glued.Length - at, false)
                : GivenNames.IsGivenName(Words.Of(glued.AsSpan(0, at)).Sound) ? (at, true)
                : (0, false);
            if (given > length && !(isFirst && tokens.Count == 1))
            {
                (best, length) = (at, given);
            }
        }

        if (best > 0)
        {
            tokens[0] = Words.Of(glued.AsSpan(0, best)).Token(NameKind.Person);
            tokens.Insert(1, Words.Of(glued.AsSpan(best)).Token(NameKind.Person));
        }
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
            tokens[initial] = Restored(tokens[initial]);
        }

        // "Ben" and "Ali" begin a name of two words as given names.
        if (
            tokens.Count == 2
            && tokens[0].Role == NameTokenRole.Minor
            && tokens[1].Role == NameTokenRole.Distinctive
            && GivenNames.IsGivenName(tokens[0].Skeleton)
        )
        {
            tokens[0] = Restored(tokens[0]);
        }

        if (CountDistinctive(tokens) >= 2 || !tokens.TrueForAll(t => t.Pinyin.Length > 0 || NameWords.IsTitle(t.Surface)))
        {
            return;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Role == NameTokenRole.Minor && !NameWords.IsTitle(tokens[i].Surface))
            {
                tokens[i] = Restored(tokens[i]);
            }
        }
    }

    // Not by "with": a copy would keep what was found out about the word in its other role.
    private static NameToken Restored(NameToken token) =>
        new(token.Surface, token.Skeleton, 1, NameTokenRole.Distinctive)
        {
            Ascii = token.Ascii,
            Variants = GivenNames.Of(token.Surface, token.Skeleton, token.Ascii),
        };

    private static int CountDistinctive(List<NameToken> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Role == NameTokenRole.Distinctive ? 1 : 0;
        }

        return count;
    }
}
