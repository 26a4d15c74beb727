using Throughline.Benchmarks.MadeNames;
using Throughline.Text;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>
/// Queries with known answers, as many of each class, in an order in which every beginning has the same mix. The changes are made by the
/// rules of this folder, none of which come from the product's tables. Where a change loses words (no middle name, initials) only names
/// are taken that the rest still singles out, so that the right answer can be told by anyone.
/// </summary>
internal sealed class QueryMaker(INameSet names, ulong seed)
{
    private const int MostTries = 4000;

    /// <summary>The queries, <paramref name="each"/> of every class that the names allow.</summary>
    public List<CompareQuery> Make(int each)
    {
        var made = new List<(CompareQuery Query, ulong? Left)>();
        foreach (var kind in Enum.GetValues<QueryClass>().Where(c => c != QueryClass.Customer))
        {
            // Of the classes that lose words more are made, since many are dropped as ambiguous.
            made.AddRange(OfClass(kind, kind is QueryClass.NoMiddleName or QueryClass.Initials ? each * 12 : each));
        }

        var ambiguous = Ambiguous([.. made.Select(m => m.Left).OfType<ulong>()]);
        var byClass = made.Where(m => m.Left is not { } rest || !ambiguous.Contains(rest))
            .Select(m => m.Query)
            .GroupBy(q => q.Class)
            .Select(g => g.Take(each).ToList())
            .ToList();
        return [.. Enumerable.Range(0, each).SelectMany(i => byClass.Where(c => i < c.Count).Select(c => c[i]))];
    }

    private List<(CompareQuery Query, ulong? Left)> OfClass(QueryClass kind, int count)
    {
        var made = new List<(CompareQuery, ulong?)>();
        var taken = new HashSet<int>();
        for (var i = 0; i < MostTries + (count * 40) && made.Count < count; i++)
        {
            var dice = Dice.For(seed + (ulong)kind, i, 77);
            var target = dice.Below(names.Texts.Length);
            var name = names.Made(target);
            if (
                Change(name, kind, ref dice) is { Length: > 1 } text
                && (kind == QueryClass.Exact || text != name.Text)
                && taken.Add(target)
            )
            {
                made.Add((new(text, name.Kind, kind, target), Rest(name, kind)));
            }
        }

        return made;
    }

    private static string? Change(MadeName name, QueryClass kind, ref Dice dice) =>
        kind switch
        {
            QueryClass.Exact => name.Text,
            QueryClass.OneTypo => Typos.Make(name.Text, 1, ref dice),
            QueryClass.TwoTypos => Typos.Make(name.Text, 2, ref dice),
            QueryClass.WordOrder => Reordered(name, ref dice),
            QueryClass.NoMiddleName => Parts(name) is [var given, _, .., var surname] ? $"{given} {surname}" : null,
            QueryClass.Initials => Parts(name) is { Length: > 1 } parts ? Initials(parts, ref dice) : null,
            QueryClass.Romanization => Respelling.OtherRomanization(name, ref dice),
            QueryClass.OtherScript => Respelling.OtherScript(name, ref dice),
            QueryClass.LegalForm => LegalForms.Changed(name, ref dice),
            QueryClass.Abbreviation when name.Kind == NameKind.Organization => Abbreviations.Make(name.Text),
            QueryClass.JoinedWords => Joined(name.Text, ref dice),
            _ => null,
        };

    // Chinese, Korean and Japanese names have no middle name and are not shortened to initials.
    private static string[] Parts(MadeName name) =>
        name.IsPersonInParts && name.Origin is not (NameOrigin.ChinesePerson or NameOrigin.OtherPerson)
            ? name.IsInHomeScript
                ? name.Home
                : name.Latin
            : [];

    private static string Initials(string[] parts, ref Dice dice)
    {
        var letters = string.Join(' ', parts[..^1].Select(p => $"{char.ToUpperInvariant(p[0])}."));
        return dice.Chance(0.5) ? $"{letters} {parts[^1]}" : $"{parts[^1]} {letters}";
    }

    // A person's surname goes from one end to the other, a firm's words are exchanged.
    private static string? Reordered(MadeName name, ref Dice dice)
    {
        var words = name.Text.Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || name.Text.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        if (name.Kind == NameKind.Person)
        {
            return string.Join(' ', dice.Chance(0.5) ? [words[^1], .. words[..^1]] : (string[])[.. words[1..], words[0]]);
        }

        var (first, second) = dice.Two(words.Length);
        (words[first], words[second]) = (words[second], words[first]);
        return string.Join(' ', words);
    }

    private static string? Joined(string name, ref Dice dice)
    {
        List<int> gaps =
        [
            .. Enumerable
                .Range(1, Math.Max(0, name.Length - 2))
                .Where(i => name[i] is ' ' or '-' && char.IsLetter(name[i - 1]) && char.IsLetter(name[i + 1])),
        ];
        return gaps.Count == 0 ? null : name.Remove(dice.Of(gaps), 1);
    }

    // What is left of a name after the change, as a number; null where nothing is lost.
    private static ulong? Rest(MadeName name, QueryClass kind) =>
        kind switch
        {
            QueryClass.NoMiddleName => WordKeys.Of([name.Home[0], name.Home[^1]]),
            QueryClass.Initials => WordKeys.Of([$"{name.Home[0][0]}.", name.Home[^1]]),
            _ => null,
        };

    // The rests that two or more names of the set share.
    private HashSet<ulong> Ambiguous(HashSet<ulong> rests)
    {
        var (seen, twice) = (new HashSet<ulong>(), new HashSet<ulong>());
        for (var i = 0; i < names.Texts.Length && rests.Count > 0; i++)
        {
            if (names.Kinds[i] == NameKind.Person && names.Made(i) is { IsPersonInParts: true } name)
            {
                foreach (var rest in (QueryClass[])[QueryClass.NoMiddleName, QueryClass.Initials])
                {
                    if (Rest(name, rest) is { } key && rests.Contains(key) && !seen.Add(key))
                    {
                        twice.Add(key);
                    }
                }
            }
        }

        return twice;
    }
}
