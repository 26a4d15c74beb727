using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Settles what the tagger and the grammar of names say of one document: one type a name, and a name that is sure once is a name everywhere.</summary>
internal static class NameVotes
{
    /// <summary>The names of both, without overlap, in text order.</summary>
    /// <param name="tagged">What the tagger marked.</param>
    /// <param name="firms">Firms that the grammar is sure of by their legal form.</param>
    /// <param name="codes">Designations of products; they go before the tagger's names.</param>
    /// <param name="firmsFirst">
    /// True where a firm's name goes before all else. Chinese names have no blanks around them: there the tagger says better where a name begins.
    /// </param>
    public static List<Mention> Settle(List<Mention> tagged, IEnumerable<Mention> firms, IReadOnlyList<Mention> codes, bool firmsFirst) =>
        Voted(firmsFirst ? Beside(Beside([.. firms], codes), tagged) : Beside(Beside([.. codes], tagged), [.. firms]));

    // The first list whole, and of the second what does not overlap it; both are in text order.
    private static List<Mention> Beside(List<Mention> first, IReadOnlyList<Mention> second)
    {
        var all = new List<Mention>(first.Count + second.Count);
        var at = 0;
        foreach (var mention in second)
        {
            while (at < first.Count && first[at].End <= mention.Start)
            {
                all.Add(first[at++]);
            }

            if (at >= first.Count || first[at].Start >= mention.End)
            {
                all.Add(mention);
            }
        }

        all.AddRange(first.Skip(at));
        return all;
    }

    private static List<Mention> Voted(List<Mention> mentions)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (!votes.TryGetValue(mention.Text, out var ballot))
            {
                votes[mention.Text] = ballot = new int[5];
            }

            ballot[(int)mention.Type]++;
        }

        var voted = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var ballot = votes[mention.Text];
            var best = (int)mention.Type;
            for (var type = 0; type < ballot.Length; type++)
            {
                best = ballot[type] > 2 * ballot[best] ? type : best;
            }

            voted.Add(best == (int)mention.Type ? mention : mention with { Type = (MentionType)best });
        }

        return voted;
    }
}
