using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Settles what the tagger and the grammar of names say of one document: one type a name, and a name that is sure once is a name everywhere.</summary>
internal static class NameVotes
{
    private const int MostWords = 8;

    /// <summary>The names of both, without overlap, in text order.</summary>
    /// <param name="text">The document.</param>
    /// <param name="tagged">What the tagger marked.</param>
    /// <param name="grammar">What the grammar found: designations, and firms by their legal form.</param>
    public static List<Mention> Settle(string text, List<Mention> tagged, IEnumerable<Mention> grammar)
    {
        var kept = new List<Mention>(tagged.Count);
        var sure = grammar.ToList();
        var at = 0;
        foreach (var mention in tagged)
        {
            while (at < sure.Count && sure[at].End <= mention.Start)
            {
                at++;
            }

            // What the grammar is sure of goes before, unless the tagger's name holds it whole.
            if (at >= sure.Count || sure[at].Start >= mention.End)
            {
                kept.Add(mention);
            }
        }

        kept.AddRange(sure);
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Voted(text, kept);
    }

    private static List<Mention> Voted(string text, List<Mention> mentions)
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
