using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Mentions;

/// <summary>All names of a document with one type each: what one place shows ("the firm X", "X drones") holds for every other place of the name.</summary>
internal sealed partial class DocumentNames
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
                                    .Concat(ChineseFirms.Quoted(text))
                                    .Concat(ChinesePeople.Called(text))
                                    .Concat(ChinesePeople.Quoted(text))
                                    .Concat(ChineseTranscriptions.Firms(text))
                                    .Concat(ChineseTranscriptions.People(text))
                                    .Concat(ChineseJapanese.People(text))
                            ),
                            ChineseFirms.Unbroken(ChineseNames.Find(text, tagged), text)
                        ),
                        ChineseFirms.Among(text, tagged)
                    ),
                    ChinesePeople.Among(text, tagged)
                )
            );
            han = ChineseRecurrences.Place(text, Added(han, ChineseActors.Find(text, han)));
            var shorts = HanShortNames.Find(text, han).ToList();
            // "苏州立新" is a firm, not a town and a word, and "瑞澜船舶配件" is not the firm 瑞澜船舶.
            var names = WithAliases(text, han, language)
                .Where(m => m.Type is not (MentionType.Location or MentionType.Organization) || !shorts.Exists(s => Holds(s, m)));
            return new DocumentNames([.. Added([.. names], shorts)]);
        }

        var isRussian = language is "ru" or "uk";
        var lexicon = Lexicon.Of(isRussian ? "ru" : "en");
        var found = new NameGrammar(text, lexicon, isRussian).Find(0, text.Length);
        var placed = KnownName.Place(text, known ?? [], [.. Voted(text, found, NameTagger.OfOrNull(language)?.Find(text) ?? [], lexicon)]);
        var cut =
            language == "ru"
                ? RussianSurnames.Place(
                    text,
                    [.. RussianFirms.Typed(text, RussianFirms.Joined(text, placed.SelectMany(n => Prose.RussianNames.Parts(text, n))))]
                )
                : NameSuffixes.Attached(text, placed, lexicon.Set("nameSuffixes")).ToList();
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

            foreach (var at in text.PlacesOf(alias))
            {
                if (KnownName.IsWhole(text, at, at + alias.Length))
                {
                    added.Add(new Mention(at, at + alias.Length, alias, full.Type) { IsCertain = full.IsCertain });
                }
            }
        }

        // "江澜海洋" is the firm that the text calls so, and no person and a word.
        return Added(language == "zh" ? [.. names.Where(n => !added.Exists(a => Holds(a, n)))] : names, added);
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

    // "Head of Procurement", "Vice President, Exports": a department with a capital letter, and "St" before a full stop is half a name.
    private static bool IsDepartment(string text, Mention name, Lexicon lexicon) =>
        lexicon == Lexicon.Of("en")
        && (
            name.Text is "St" && name.End < text.Length && text[name.End] == '.'
            || !name.Text.Contains(' ', StringComparison.Ordinal)
                && lexicon.Has("noun.unit", name.Text.ToLowerInvariant())
                && text.AsSpan(0, name.Start).TrimEnd() is var before
                && (
                    before.EndsWith(" of", StringComparison.Ordinal)
                    || before.EndsWith(',')
                    || before.EndsWith(" for", StringComparison.Ordinal)
                )
        );

    private static IEnumerable<Mention> Voted(string text, List<Mention> found, List<Mention> tagged, Lexicon lexicon)
    {
        found.RemoveAll(m => lexicon.Has("salutes", m.Text) || IsDepartment(text, m, lexicon));
        tagged.RemoveAll(m => IsDepartment(text, m, lexicon));
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
        var openings = lexicon == Lexicon.Of("en") ? FirmOpenings(found) : [];
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

            // "Al Safwa" where "Al Safwa Industries" stands elsewhere.
            if (openings.Contains(mention.Text))
            {
                var isWord = !mention.Text.Contains(' ', StringComparison.Ordinal);
                var isSurname =
                    isWord
                    && found.Exists(f => f.Type == MentionType.Person && f.Text.EndsWith(' ' + mention.Text, StringComparison.Ordinal));
                Vote(mention.Text, isSurname ? MentionType.Person : MentionType.Organization, isWord ? 1 : 4);
            }

            // "Kolar" of "Sanja Kolar", "Kirov" of "Kirov Pumps": no town, unless the words before say so.
            if (
                lexicon == Lexicon.Of("en")
                && mention.Type == MentionType.Location
                && !mention.Text.Contains(' ', StringComparison.Ordinal)
                && WordBefore(text, mention.Start) is not ("in" or "near" or "at" or "to" or "from" or "around" or "outside")
            )
            {
                if (found.Exists(f => f.Type == MentionType.Person && f.Text.EndsWith(' ' + mention.Text, StringComparison.Ordinal)))
                {
                    Vote(mention.Text, MentionType.Person, 4);
                }
                else if (openings.Contains(mention.Text))
                {
                    Vote(mention.Text, MentionType.Organization, 4);
                }
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

        if (lexicon == Lexicon.Of("en"))
        {
            // "the broker Dov Harari" where "Harari, who" stands elsewhere: a person.
            foreach (var name in typed.Keys.Where(n => typed[n] == MentionType.Organization && unsettled.Contains(n)).ToList())
            {
                if (typed.GetValueOrDefault(name[(name.LastIndexOf(' ') + 1)..]) == MentionType.Person && !firms.Contains(name))
                {
                    typed[name] = MentionType.Person;
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

    private static HashSet<string> FirmOpenings(List<Mention> found)
    {
        var openings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var firm in found.Where(f => f.Type == MentionType.Organization))
        {
            for (var at = firm.Text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = firm.Text.IndexOf(' ', at + 1))
            {
                openings.Add(firm.Text[..at]);
            }
        }

        return openings;
    }

    private static MentionType Winner(Dictionary<MentionType, int> ballot) =>
        ballot.OrderByDescending(b => b.Value).ThenBy(b => b.Key).First().Key;
}
