using System.Collections.Frozen;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;
using Throughline.Text;

namespace Throughline.Extraction.Coreference;

/// <summary>
/// Links short forms of a document's names to the fullest form: parts of a longer name, acronyms, initials, other cases of a Russian name, and names that
/// the text introduces ("hereinafter X"). A short form that fits two different names is linked to none.
/// </summary>
internal sealed class ShortNames
{
    private readonly Dictionary<string, Mention> _fullest = new(StringComparer.Ordinal);

    private sealed record Name(Mention Mention, string[] Words, string Initials);

    /// <summary>Reads the names of a document.</summary>
    public ShortNames(string text, DocumentNames names)
    {
        var first = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var mention in names.Mentions)
        {
            if (!first.ContainsKey(mention.Text))
            {
                first.Add(mention.Text, Of(mention));
            }
        }

        foreach (var (alias, _, full) in Aliases.Introduced(text, names.Mentions))
        {
            _fullest.TryAdd(alias, first[full.Text].Mention);
        }

        var longer = new Dictionary<string, List<Name>>(StringComparer.Ordinal);
        var byInitials = new Dictionary<string, List<Name>>(StringComparer.Ordinal);
        foreach (var name in first.Values.Where(n => n.Words.Length > 1))
        {
            foreach (var word in name.Words.Distinct(StringComparer.Ordinal))
            {
                Put(longer, word, name);
            }

            for (var length = name.Initials.Length; length > 1 && IsFormLeft(name, length); length--)
            {
                Put(byInitials, name.Initials[..length], name);
            }
        }

        foreach (var name in first.Values)
        {
            var mention = name.Mention;
            if (mention.Type == MentionType.Location || _fullest.ContainsKey(mention.Text) || name.Words.Length == 0)
            {
                continue;
            }

            var key = name.Words.FirstOrDefault(w => !IsInitial(w)) ?? name.Words[0];
            var candidates = longer
                .GetValueOrDefault(key, [])
                .Where(c => c.Mention.Text != mention.Text && Compatible(c.Mention.Type, mention.Type))
                .Where(c => IsPart(name, c))
                .ToList();
            if (candidates.Count == 0 && NameShapes.IsAcronym(mention.Text))
            {
                candidates = [.. byInitials.GetValueOrDefault(mention.Text, []).Where(c => c.Mention.Type != MentionType.Person)];
            }

            if (candidates.Count > 0 && OnlyOne(candidates) is { } full)
            {
                _fullest[mention.Text] = full.Mention;
            }
        }

        foreach (var (part, whole) in ChinesePeople.Dotted(text))
        {
            if (part.Text != whole && first.TryGetValue(whole, out var person))
            {
                _fullest.TryAdd(part.Text, person.Mention);
            }
        }

        SameNameInOtherCase(first.Values);
        HanNames([.. first.Values.Select(n => n.Mention).Where(HanShortNames.IsHan)]);
    }

    private void HanNames(List<Mention> names)
    {
        var byPair = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var i = 0; i + 2 <= name.Text.Length; i++)
            {
                var pair = name.Text.Substring(i, 2);
                if (!byPair.TryGetValue(pair, out var list))
                {
                    byPair[pair] = list = [];
                }

                list.Add(name);
            }
        }

        foreach (var name in names.Where(n => n.Text.Length >= 2 && !_fullest.ContainsKey(n.Text)))
        {
            var fitting = byPair
                .GetValueOrDefault(name.Text[..2], [])
                .Where(l => l.Text != name.Text && HanShortNames.IsShortOf(name.Text, l.Text))
                .Distinct()
                .OrderByDescending(l => l.Text.Length)
                .ThenBy(l => l.Start)
                .ToList();
            if (fitting.Count > 0 && fitting.TrueForAll(f => f == fitting[0] || HanShortNames.IsShortOf(f.Text, fitting[0].Text)))
            {
                _fullest[name.Text] = fitting[0];
            }
        }
    }

    // Initials may leave out the words of the form at the end ("Private Limited", "S.A."), and nothing else.
    private static bool IsFormLeft(Name name, int length)
    {
        var words = WordsOf(name.Mention.Text).Where(w => !s_small.Contains(w.ToLowerInvariant()) && !IsForm(w)).Skip(length);
        return words.All(w => w.Length == 1 || s_formWords.Contains(w.ToLowerInvariant()));
    }

    // Words of forms that are ordinary words too, so that they stand in no list of forms.
    private static readonly FrozenSet<string> s_formWords = new[]
    {
        "private",
        "public",
        "company",
        "group",
        "holding",
        "holdings",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The fullest form of a name, or the name itself.</summary>
    public Mention FullestOf(Mention mention)
    {
        var current = mention;
        for (var i = 0; i < 3 && _fullest.TryGetValue(current.Text, out var next) && next.Text != current.Text; i++)
        {
            current = next;
        }

        return current;
    }

    private static Name Of(Mention mention)
    {
        var words = WordsOf(mention.Text);
        var initials = string.Concat(words.Where(w => !s_small.Contains(w.ToLowerInvariant()) && !IsForm(w)).Select(w => w[0]))
            .ToUpperInvariant();
        return new(mention, [.. words.Select(RussianNames.Stem)], initials);
    }

    // The longest name, if all others are parts of it: otherwise two different names fit.
    private static Name? OnlyOne(List<Name> candidates)
    {
        var longest = candidates.MaxBy(c => (c.Words.Length, c.Mention.Text.Length, -c.Mention.Start))!;
        return candidates.TrueForAll(c => c == longest || IsPart(c, longest) || SameWords(c, longest)) ? longest : null;
    }

    private static bool SameWords(Name left, Name right) => left.Words.AsSpan().SequenceEqual(right.Words);

    private static bool IsPart(Name shorter, Name longer) =>
        longer.Words.Length >= shorter.Words.Length
        && (longer.Words.Length > shorter.Words.Length || shorter.Words.Any(IsInitial))
        && shorter.Words.All(w => IsInitial(w) ? longer.Words.Any(l => l[0] == w[0]) : longer.Words.Contains(w, StringComparer.Ordinal));

    private static bool IsInitial(string word) => word.Length is 1 or 2 && (word.Length == 1 || word[1] == '.') && char.IsLetter(word[0]);

    // "Ивановым" and "Иванов", "Москве" and "Москва": the nominative speaks for the others, or else the shortest form.
    private void SameNameInOtherCase(IEnumerable<Name> names)
    {
        foreach (
            var group in names
                .Where(n => n.Mention.Type is MentionType.Person or MentionType.Location)
                .Where(n => n.Words.Length > 0 && IsCyrillic(n.Mention.Text) && !_fullest.ContainsKey(n.Mention.Text))
                .GroupBy(n => (n.Mention.Type, Words: string.Join(' ', n.Words)))
                .Where(g => g.Count() > 1)
        )
        {
            var nominative = group
                .OrderByDescending(n => RussianWords.AreNominatives(n.Mention.Text))
                .ThenBy(n => s_oblique.Any(e => n.Mention.Text.EndsWith(e, StringComparison.Ordinal)))
                .ThenBy(n => n.Mention.Text.Length)
                .ThenBy(n => n.Mention.Start)
                .First();
            foreach (var other in group.Where(n => n != nominative))
            {
                _fullest[other.Mention.Text] = nominative.Mention;
            }
        }
    }

    // Endings that no family name has in the nominative, but for a few short ones.
    private static readonly string[] s_oblique =
    [
        "ской",
        "цкой",
        "овой",
        "евой",
        "иной",
        "ому",
        "ого",
        "ым",
        "ову",
        "еву",
        "ину",
        "вичу",
        "вне",
    ];

    private static bool IsCyrillic(string name) => name[^1] is >= '\u0400' and <= '\u04FF';

    private static void Put(Dictionary<string, List<Name>> index, string key, Name name)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(name);
    }

    private static bool Compatible(MentionType longer, MentionType shorter) =>
        longer != MentionType.Location
        && (longer == shorter || shorter == MentionType.Unknown || longer == MentionType.Unknown || shorter == MentionType.Organization);

    private static bool IsForm(string word) => Lexicon.Of("en").Has("noun.legalForm", word) || Lexicon.Of("ru").Has("noun.legalForm", word);

    private static readonly FrozenSet<string> s_small = new[] { "of", "and", "for", "the", "&", "и", "по", "при" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static string[] WordsOf(string name) =>
        [
            .. name.Split(
                    [' ', '«', '»', '"', '“', '”', ',', '\n', '\r', '(', ')'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .SelectMany(w => IsInitials(w) ? w.Split('.', StringSplitOptions.RemoveEmptyEntries) : [w]),
        ];

    // "И.П.": each initial is a word.
    private static bool IsInitials(string word) =>
        word.Length is 2 or 4 or 6 && Enumerable.Range(0, word.Length).All(i => i % 2 == 0 ? char.IsUpper(word[i]) : word[i] == '.');
}
