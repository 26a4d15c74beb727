using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Coreference;

/// <summary>Links short forms of a document's names to the fullest form: parts of a longer name, acronyms, and "(hereinafter X)".</summary>
internal sealed class ShortNames
{
    private readonly Dictionary<string, Mention> _fullest = new(StringComparer.Ordinal);

    /// <summary>Reads the names of a document.</summary>
    public ShortNames(string text, DocumentNames names)
    {
        var first = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in names.Mentions)
        {
            first.TryAdd(mention.Text, mention);
        }

        foreach (var (alias, full) in Introduced(text, names))
        {
            _fullest.TryAdd(alias.Text, first[full.Text]);
        }

        // Words of longer names, to the names that hold them.
        var byWord = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var mention in first.Values.Where(m => WordsOf(m.Text).Length > 1))
        {
            foreach (var word in WordsOf(mention.Text))
            {
                if (!byWord.TryGetValue(word, out var list))
                {
                    byWord[word] = list = [];
                }

                list.Add(mention);
            }
        }

        foreach (var mention in first.Values)
        {
            if (mention.Type == MentionType.Location || _fullest.ContainsKey(mention.Text))
            {
                continue;
            }

            var words = WordsOf(mention.Text);
            if (words.Length == 0 || !byWord.TryGetValue(words[0], out var candidates))
            {
                continue;
            }

            var longer = candidates
                .Where(c => c.Text != mention.Text && WordsOf(c.Text).Length > words.Length && Compatible(c.Type, mention.Type))
                .Where(c => IsPart(words, WordsOf(c.Text)))
                .ToList();
            if (
                longer.Count > 0
                && longer.All(l =>
                    IsPart(WordsOf(l.Text), WordsOf(longer.MaxBy(x => x.Text.Length)!.Text)) || l == longer.MaxBy(x => x.Text.Length)
                )
            )
            {
                _fullest[mention.Text] = longer.MaxBy(l => l.Text.Length)!;
            }
        }
    }

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

    private static IEnumerable<(Mention Alias, Mention Full)> Introduced(string text, DocumentNames names)
    {
        for (var i = 0; i + 1 < names.Mentions.Length; i++)
        {
            var (full, alias) = (names.Mentions[i], names.Mentions[i + 1]);
            if (alias.Start - full.End is < 2 or > 40 || alias.End >= text.Length)
            {
                continue;
            }

            var gap = text.AsSpan(full.End, alias.Start - full.End).Trim();
            var closes = text[alias.End] is ')' or '）' or '"' or '”' or '»' or '」';
            if (!closes || gap.Length == 0 || gap[0] is not ('(' or '（'))
            {
                continue;
            }

            var words = gap[1..].Trim().Trim("\"“«「:：—–- ").ToString().ToLowerInvariant();
            if (
                words
                is ""
                    or "hereinafter"
                    or "hereafter"
                    or "the"
                    or "далее"
                    or "далее по тексту"
                    or "下称"
                    or "以下简称"
                    or "以下称"
                    or "简称"
                    or "hereinafter referred to as"
                    or "hereinafter the"
            )
            {
                yield return (alias, full);
            }
        }
    }

    private static bool Compatible(MentionType longer, MentionType shorter) =>
        longer != MentionType.Location
        && (longer == shorter || shorter == MentionType.Unknown || longer == MentionType.Unknown || shorter == MentionType.Organization);

    private static bool IsPart(string[] words, string[] longer) => words.All(w => longer.Contains(w, StringComparer.Ordinal));

    private static readonly FrozenSet<string> s_marks = new[] { "«", "»", "\"", "“", "”", ",", "." }.ToFrozenSet(StringComparer.Ordinal);

    private static string[] WordsOf(string name) =>
        [.. name.Split([' ', '«', '»', '"', '“', '”', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => !s_marks.Contains(w))];
}
