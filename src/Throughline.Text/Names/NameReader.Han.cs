using System.Collections.Frozen;

namespace Throughline.Text;

// Runs of Chinese characters, which have no spaces.
internal static partial class NameReader
{
    private const int LongestChineseName = 4;
    private const int LongestJapanese = 3;

    private static readonly FrozenDictionary<string, string> s_readings = TextTable
        .Rows("han-surname-readings.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<(bool IsGiven, string Characters), string> s_japanese = TextTable
        .Rows("japanese-names.tsv")
        .ToFrozenDictionary(r => (r[0] == "given", r[1]), r => r[2]);

    private static readonly (FrozenSet<string> Compound, FrozenSet<string> Single) s_surnames = LoadSurnames();

    private static (string? Form, bool LooksOrganized) ReadRun(
        string run,
        NameKind kind,
        List<NameToken> tokens,
        bool isForeign,
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

            if (length == 0)
            {
                i++;
                continue;
            }

            AddBrand(run[start..i], tokens);
            if (shared is not null)
            {
                var text = run.Substring(i, length);
                var ascii = Romanization.Of(text);
                tokens.Add(new(text, Skeleton.Of(ascii), shared.Weight, shared.Role) { Ascii = ascii, Meaning = shared.Concept });
            }

            form = Stronger(form, cls ?? form);
            organized = true;
            i += length;
            start = i;
        }

        AddBrand(run[start..], tokens);
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
            var reading = s_japanese.GetValueOrDefault((true, given));
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

    // 普京 and 拜登 begin with no Chinese family name.
    private static bool HasSurname(string run) =>
        run.Length < 2
        || s_surnames.Single.Contains(run[..1])
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

    // A firm's own name can be translated by its meaning.
    private static void AddBrand(string part, List<NameToken> tokens)
    {
        AddSpelled(part, tokens);
        if (BrandWords.OfHan(part) is { Length: > 0 } meaning)
        {
            tokens[^1] = tokens[^1] with { Variants = meaning };
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
