using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Mentions;

/// <summary>All names of a document with one type each: what one place shows ("the firm X", "X drones") holds for every other place of the name.</summary>
internal sealed class DocumentNames
{
    private const int MostAliases = 60;

    private DocumentNames(ImmutableArray<Mention> mentions) => Mentions = mentions;

    /// <summary>The names in text order, without overlap.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Finds and types the names of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="known">Names that are known to stand in it, with their types; they go before what the grammar finds.</param>
    /// <param name="watched">Names to look for; null for none.</param>
    public static DocumentNames Of(string text, string language, IReadOnlyList<KnownName>? known = null, WatchedNames? watched = null)
    {
        watched ??= WatchedNames.Empty;
        if (language == "zh")
        {
            var tagged = NameTagger.OfOrNull("zh")?.Find(text) ?? [];
            var han = watched.Place(
                text,
                language,
                Added(
                    Added(
                        Added(
                            Added(
                                [],
                                ChinesePeople
                                    .Dotted(text)
                                    .Select(d => d.Name)
                                    .Concat(ChineseFirms.Called(text))
                                    .Concat(ChinesePeople.Called(text))
                                    .Concat(ChinesePeople.Quoted(text))
                            ),
                            ChineseNames.Find(text, tagged)
                        ),
                        ChineseFirms.Among(text, tagged)
                    ),
                    ChinesePeople.Among(text, tagged)
                )
            );
            var shorts = HanShortNames.Find(text, han).ToList();
            // "苏州立新" is a firm, not a town and a word.
            var names = WithAliases(text, han, language).Where(m => m.Type != MentionType.Location || !shorts.Exists(s => Holds(s, m)));
            return new DocumentNames([.. Added([.. names], shorts)]);
        }

        var isRussian = language is "ru" or "uk";
        var lexicon = Lexicon.Of(isRussian ? "ru" : "en");
        var found = new NameGrammar(text, lexicon, isRussian).Find(0, text.Length);
        var placed = KnownName.Place(text, known ?? [], [.. Voted(text, found, NameTagger.OfOrNull(language)?.Find(text) ?? [], lexicon)]);
        var cut = language == "ru" ? [.. placed.SelectMany(n => Prose.RussianNames.Parts(text, n))] : placed;
        return new DocumentNames([.. WithAliases(text, watched.Place(text, language, Cores.Place(text, cut)), language)]);
    }

    private static bool Holds(Mention longer, Mention part) =>
        longer.Start <= part.Start && part.End <= longer.End && longer.Text.Length > part.Text.Length;

    // What the text introduces as a name ("hereinafter X") is one wherever it stands.
    private static List<Mention> WithAliases(string text, IReadOnlyList<Mention> names, string language)
    {
        var lexicon = Lexicon.Of(language);
        var roles = lexicon.Set("contractRoles");
        var added = new List<Mention>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (alias, _, full) in Aliases.Introduced(text, names))
        {
            if (seen.Count >= MostAliases || !seen.Add(alias) || roles.Contains(alias.ToLowerInvariant()))
            {
                continue;
            }

            for (
                var at = text.IndexOf(alias, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(alias, at + alias.Length, StringComparison.Ordinal)
            )
            {
                if (KnownName.IsWhole(text, at, at + alias.Length))
                {
                    added.Add(new Mention(at, at + alias.Length, alias, full.Type) { IsCertain = full.IsCertain });
                }
            }
        }

        return Added(names, added);
    }

    private static List<Mention> Added(IReadOnlyList<Mention> names, IEnumerable<Mention> more)
    {
        var all = new List<Mention>(names);
        var at = 0;
        var end = 0;
        foreach (var mention in more.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            while (at < names.Count && names[at].End <= mention.Start)
            {
                at++;
            }

            if (mention.Start >= end && (at >= names.Count || names[at].Start >= mention.End))
            {
                all.Add(mention);
                end = mention.End;
            }
        }

        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    /// <summary>The names that lie within a stretch.</summary>
    public IEnumerable<Mention> Within(int start, int end)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Mentions[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < Mentions.Length && Mentions[low].End <= end; low++)
        {
            yield return Mentions[low];
        }
    }

    private static IEnumerable<Mention> Voted(string text, List<Mention> found, List<Mention> tagged, Lexicon lexicon)
    {
        var votes = new Dictionary<string, Dictionary<MentionType, int>>(StringComparer.Ordinal);
        void Vote(string name, MentionType type, int weight)
        {
            if (!votes.TryGetValue(name, out var ballot))
            {
                votes[name] = ballot = [];
            }

            ballot[type] = ballot.GetValueOrDefault(type) + weight;
        }

        var firms = FirmBeginnings(found, lexicon);
        var unsettled = found.Where(f => CouldBePerson(f, lexicon)).Select(f => f.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in found)
        {
            if (mention.Type != MentionType.Unknown)
            {
                Vote(mention.Text, mention.Type, NameShapes.IsAcronym(mention.Text) ? 1 : 3);
            }

            foreach (var (type, weight) in Cues(text, mention, lexicon))
            {
                Vote(mention.Text, type, weight);
            }

            // "Kivtech Optics" where "Kivtech Optics Ltd" stands elsewhere.
            if (!mention.IsCertain && firms.Contains(mention.Text))
            {
                Vote(mention.Text, MentionType.Organization, 2);
            }
        }

        // Where nothing else speaks, the trained tagger tells people from firms.
        foreach (
            var mention in tagged
                .Where(t => t.Type == MentionType.Person && unsettled.Contains(t.Text) && !votes.ContainsKey(t.Text))
                .ToList()
        )
        {
            Vote(mention.Text, mention.Type, 1);
        }

        // A part of a longer name has the longer name's type ("Kupol" of "IEMZ Kupol").
        var typed = votes.ToDictionary(v => v.Key, v => Winner(v.Value), StringComparer.Ordinal);
        var byWord = new Dictionary<string, MentionType>(StringComparer.Ordinal);
        foreach (var (name, type) in typed.OrderByDescending(t => t.Key.Length).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            if (name.Contains(' ', StringComparison.Ordinal) && type is MentionType.Person or MentionType.Organization)
            {
                foreach (var word in name.Split(' '))
                {
                    byWord.TryAdd(word, type);
                }
            }
        }

        foreach (var mention in found)
        {
            var own = typed.GetValueOrDefault(mention.Text, MentionType.Unknown);
            var type = own != MentionType.Unknown ? own : byWord.GetValueOrDefault(mention.Text, MentionType.Unknown);
            if (type == MentionType.Unknown && mention.Text.Contains(' ', StringComparison.Ordinal))
            {
                type = MentionType.Organization;
            }

            yield return mention with
            {
                Type = type,
            };
        }
    }

    private static readonly char[] s_quotes = [.. " «»\"“”„,"];

    private static HashSet<string> FirmBeginnings(List<Mention> found, Lexicon lexicon)
    {
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var firm in found.Where(f => f is { IsCertain: true, Type: MentionType.Organization }))
        {
            var words = firm
                .Text.Split(s_quotes, StringSplitOptions.RemoveEmptyEntries)
                .SkipWhile(w => lexicon.Has("noun.legalForm", w))
                .ToArray();
            for (var length = 1; length <= words.Length; length++)
            {
                beginnings.Add(string.Join(' ', words, 0, length));
            }
        }

        return beginnings;
    }

    private static MentionType Winner(Dictionary<MentionType, int> ballot) =>
        ballot.OrderByDescending(b => b.Value).ThenBy(b => b.Key).First().Key;

    private static IEnumerable<(MentionType Type, int Weight)> Cues(string text, Mention mention, Lexicon lexicon)
    {
        var before = WordBefore(text, mention.Start);
        var after = WordAfter(text, mention.End, out var isDirect);
        var singular = EnglishForms.Singular(after);
        if (before.Length > 0)
        {
            var noun = EnglishForms.Singular(before);
            if (lexicon.Has("noun.role", noun))
            {
                yield return (MentionType.Person, 2);
            }
            else if (
                noun == before
                && (lexicon.Has("noun.spokesperson", noun) || lexicon.Has("noun.people", noun) || lexicon.Has("noun.official", noun))
                && !lexicon.Has("noun.gov", noun)
                && !lexicon.Has("noun.org", noun)
                && CouldBePerson(mention, lexicon)
            )
            {
                yield return (MentionType.Person, 2);
            }
            else if (lexicon.Has("noun.org", noun) && noun == before)
            {
                yield return (MentionType.Organization, 2);
            }
            else if (
                before is "in" or "near"
                && !mention.Text.Contains(' ', StringComparison.Ordinal)
                && !NameShapes.IsAcronym(mention.Text)
            )
            {
                yield return (MentionType.Location, isDirect && after.Length > 0 && lexicon.ListsOf("noun.", singular).Length > 0 ? 0 : 2);
            }
        }

        if (!isDirect)
        {
            yield break;
        }

        if (after is "said" or "says" or "denied" or "told" && CouldBePerson(mention, lexicon))
        {
            yield return (MentionType.Person, 1);
        }

        if (lexicon.Has("noun.place", singular) || after is "military")
        {
            yield return (MentionType.Location, 1);
        }
        else if (after != singular && EnglishForms.Of(after) is { Form: VerbForm.Present })
        {
            // "X supplies drones": what is also a verb tells nothing.
            yield break;
        }
        else if (lexicon.Has("noun.series", singular) || lexicon.Has("noun.goods", singular) && !lexicon.Has("noun.org", singular))
        {
            yield return (MentionType.Product, mention.Text.Contains(' ', StringComparison.Ordinal) ? 0 : 1);
        }
        else if (
            lexicon.Has("noun.staff", singular)
            || after is "records" or "letter" or "letters" or "documents" or "officials" or "shareholders"
        )
        {
            yield return (MentionType.Organization, 2);
        }
    }

    // Two or three capitalised words, none of a place or a firm.
    private static bool CouldBePerson(Mention mention, Lexicon lexicon)
    {
        var words = mention.Text.Split(' ');
        return mention.Type == MentionType.Unknown
            && words.Length is 2 or 3
            && Array.TrueForAll(
                words,
                w =>
                    w.Length > 1
                    && char.IsUpper(w[0])
                    && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '.' or '\'' or '’')
                    && !lexicon.Has("noun.orgHead", w)
                    && lexicon.ListsOf("noun.", w.ToLowerInvariant()).Length == 0
                    && !Gazetteer.LatinPlaces.Contains(w)
            );
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '«' or '"')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 24 && char.IsLower(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static string WordAfter(string text, int at, out bool isDirect)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < 24 && char.IsLower(text[end]))
        {
            end++;
        }

        isDirect = end > start;
        return text[start..end];
    }
}
