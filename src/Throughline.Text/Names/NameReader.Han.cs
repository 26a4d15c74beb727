using System.Collections.Frozen;

namespace Throughline.Text;

// Runs of Chinese characters, which have no spaces.
internal static partial class NameReader
{
    private const int LongestChineseName = 4;
    private const int LongestJapanese = 3;
    private const string PlaceKinds = "市省县縣区區州";

    private static readonly FrozenDictionary<string, string> s_readings = TextTable
        .Rows("han-surname-readings.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_japaneseParts = TextTable
        .Rows("japanese-names.tsv")
        .Where(r => r[0] == "part")
        .DistinctBy(r => r[1], StringComparer.Ordinal)
        .ToFrozenDictionary(r => r[1], r => r[2], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_japaneseFirms = TextTable
        .Rows("japanese-readings.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<(bool IsGiven, string Characters), string> s_japanese = TextTable
        .Rows("japanese-names.tsv")
        .Where(r => r[0] != "part")
        .ToFrozenDictionary(r => (r[0] == "given", r[1]), r => r[2]);

    private static readonly (FrozenSet<string> Compound, FrozenSet<string> Single, FrozenSet<string> Seldom) s_surnames = LoadSurnames();

    private static (string? Form, bool LooksOrganized) ReadRun(
        string run,
        NameKind kind,
        List<NameToken> tokens,
        bool isForeign,
        bool isJapanese,
        (string? Form, bool LooksOrganized) soFar
    )
    {
        if (kind is NameKind.Person && ReadJapanese(run, tokens))
        {
            return soFar;
        }

        if (kind is NameKind.Person && (isForeign || run.Length > LongestChineseName || !HasSurname(run)))
        {
            tokens.Add(Tokens.Spelled(run));
            return soFar;
        }

        if (kind is NameKind.Person || (kind is NameKind.Unknown && IsPersonName(run)))
        {
            var surname = run.Length > 2 && s_surnames.Compound.Contains(run[..2]) ? 2 : 1;
            tokens.Add(Tokens.Spelled(run[..surname], s_readings.GetValueOrDefault(run[..surname])));
            AddSpelled(run[surname..], tokens);
            return soFar;
        }

        var (form, organized) = soFar;
        var start = 0;
        for (var i = 0; i < run.Length; )
        {
            var (length, cls) = LegalForms.InRun(run, i);
            SharedWord? shared = null;
            if (length == 0)
            {
                (length, shared) = NameWords.InRun(run, i);
            }

            // 北极星 is the pole star, not an arctic star.
            if (BrandWords.HanWordAt(run, i) is var whole && whole > length && cls is null)
            {
                (length, shared) = (0, null);
                i += whole - 1;
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            // 深圳市: what sort of place it is.
            var kindOfPlace =
                shared is { Role: NameTokenRole.Place }
                && i + length + 1 < run.Length
                && PlaceKinds.Contains(run[i + length], StringComparison.Ordinal)
                    ? 1
                    : 0;

            AddBrand(run[start..i], tokens, isJapanese);
            if (shared is not null)
            {
                var text = run.Substring(i, length);
                var ascii = Romanization.Of(text);
                tokens.Add(new(text, Skeleton.Of(ascii), shared.Weight, shared.Role) { Ascii = ascii, Meaning = shared.Concept });
            }

            form = Stronger(form, cls ?? form);
            organized = true;
            i += length + kindOfPlace;
            start = i;
        }

        AddBrand(run[start..], tokens, isJapanese);
        return (form, organized);
    }

    // A Japanese family name before a given name that Japanese has too, or where the name is longer than a Chinese one.
    private static bool ReadJapanese(string run, List<NameToken> tokens)
    {
        for (var length = Math.Min(LongestJapanese, run.Length - 1); length > 1; length--)
        {
            if (!s_japanese.TryGetValue((false, run[..length]), out var surname))
            {
                continue;
            }

            var given = run[length..];
            var reading = JapaneseGivenOrNull(given);
            if (reading is null && run.Length < LongestChineseName)
            {
                return false;
            }

            tokens.Add(Tokens.Spelled(run[..length], surname));
            tokens.Add(Tokens.Spelled(given, reading));
            return true;
        }

        return false;
    }

    // 渡辺 健太郎: with a space the two names part themselves.
    private static bool ReadJapanese(string family, string given, List<NameToken> tokens)
    {
        if (
            !s_japanese.TryGetValue((false, family), out var surname)
            || (
                JapaneseGivenOrNull(given) is var reading && reading is null && (family.Length == 1 || s_surnames.Compound.Contains(family))
            )
        )
        {
            return false;
        }

        tokens.Add(Tokens.Spelled(family, surname));
        tokens.Add(Tokens.Spelled(given, reading));
        return true;
    }

    private static string? JapaneseGivenOrNull(string given) =>
        s_japanese.TryGetValue((true, given), out var reading) ? reading
        : given.Length is 2 or 3 ? InParts(given, s_japaneseParts)
        : null;

    // The longest parts first: 太郎 before 太 and 郎.
    private static string? InParts(string characters, FrozenDictionary<string, string> readings)
    {
        var reading = "";
        for (var at = 0; at < characters.Length; )
        {
            var length = Math.Min(LongestJapanese, characters.Length - at);
            while (length > 0 && !readings.ContainsKey(characters.Substring(at, length)))
            {
                length--;
            }

            if (length == 0 && characters[at] is >= 'ァ' and <= 'ー')
            {
                var end = characters.AsSpan(at).IndexOfAnyExceptInRange('ァ', 'ー') is >= 0 and var kana ? at + kana : characters.Length;
                reading += Romanization.Of(characters[at..end]);
                at = end;
                continue;
            }

            if (length == 0)
            {
                return null;
            }

            reading += readings[characters.Substring(at, length)];
            at += length;
        }

        return reading;
    }

    // 普京 and 拜登 begin with no Chinese family name.
    private static bool HasSurname(string run) =>
        run.Length < 2
        || s_surnames.Single.Contains(run[..1])
        || s_surnames.Seldom.Contains(run[..1])
        || s_surnames.Compound.Contains(run[..2])
        || s_readings.ContainsKey(run[..1]);

    private static bool IsPersonName(string run) =>
        run.Length is 2 or 3 or 4
        && (s_surnames.Single.Contains(run[..1]) || s_surnames.Compound.Contains(run[..2]))
        && LegalForms.InRun(run, run.Length - 2).Length == 0
        && NameWords.InRun(run, run.Length - 2).Length == 0;

    private static void AddSpelled(string part, List<NameToken> tokens)
    {
        if (part.Length > 0)
        {
            tokens.Add(Tokens.Spelled(part));
        }
    }

    private static string? JapaneseFirmOrNull(string part) =>
        part.Length == 0 ? null
        : s_japanese.TryGetValue((false, part), out var surname) ? surname
        : InParts(part, s_japaneseFirms);

    // What only a Japanese firm's name has: its legal forms, and Kana.
    private static bool IsOfJapaneseFirm(string name) =>
        name.Contains("株式", StringComparison.Ordinal)
        || name.Contains("有限会社", StringComparison.Ordinal)
        || name.Contains("合同会社", StringComparison.Ordinal)
        || name.AsSpan().ContainsAny("㈱㈲")
        || name.AsSpan().ContainsAnyInRange('ァ', 'ヶ');

    // 한빛전자주식회사: the legal form stands at either end, what the firm does at the end of its name.
    private static bool ReadHangulFirm(string word, List<NameToken> tokens, ref string? form)
    {
        var (taken, cls) = LegalForms.InRun(word, 0);
        var end = word.Length;
        for (var at = taken + 1; at < word.Length && cls is null; at++)
        {
            if (LegalForms.InRun(word, at) is (var length, { } found) && at + length == word.Length)
            {
                (end, cls) = (at, found);
            }
        }

        form = cls is null ? form : Stronger(form, cls);
        var name = word[taken..end];
        for (var at = 1; at < name.Length - 1; at++)
        {
            if (NameWords.InRun(name, at) is (var length, { } shared) && at + length == name.Length)
            {
                tokens.Add(Tokens.Spelled(name[..at]));
                var ascii = Romanization.Of(name[at..]);
                tokens.Add(new(name[at..], Skeleton.Of(ascii), shared.Weight, shared.Role) { Ascii = ascii, Meaning = shared.Concept });
                return true;
            }
        }

        if (cls is null)
        {
            return false;
        }

        AddSpelled(name, tokens);
        return true;
    }

    // A firm's own name can be translated by its meaning.
    private static void AddBrand(string part, List<NameToken> tokens, bool isJapanese)
    {
        if (isJapanese && JapaneseFirmOrNull(part) is { } reading)
        {
            tokens.Add(Tokens.Spelled(part, reading));
            return;
        }

        if (BrandWords.OfHan(part) is { Count: > 0 } words)
        {
            tokens.AddRange(words);
            return;
        }

        AddSpelled(part, tokens);
    }

    private static (FrozenSet<string>, FrozenSet<string>, FrozenSet<string>) LoadSurnames()
    {
        var rows = TextTable
            .Lines("han-surnames.txt")
            .Select(l => l.Split(' '))
            .ToDictionary(p => p[0], p => p[1..], StringComparer.Ordinal);
        return (Set("compound"), Set("single"), Set("seldom"));

        FrozenSet<string> Set(string kind) => rows[kind].ToFrozenSet(StringComparer.Ordinal);
    }
}
