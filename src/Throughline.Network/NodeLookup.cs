using System.Collections.Immutable;
using System.Text;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>What a name, identifier or id leads to.</summary>
/// <param name="Found">The node; null where nothing fits or several do.</param>
/// <param name="Candidates">What fits, the best connected first; one where <paramref name="Found"/> is set, none where nothing fits.</param>
public sealed record NodeLookup(Party? Found, ImmutableArray<Party> Candidates)
{
    /// <summary>True where several nodes fit.</summary>
    public bool IsAmbiguous => Candidates.Length > 1;

    /// <summary>Looks a node up: an id, an identifier, a whole name, or words of a name, in that order.</summary>
    public static NodeLookup Of(EvidenceNetwork network, string text)
    {
        var query = Fold(text);
        var compact = query.Replace(" ", "", StringComparison.Ordinal);
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Func<Party, bool>[] tiers =
        [
            p => p.Id == text || p.Mentions.Contains(text),
            p => compact.Length >= 5 && p.Identifiers.Any(i => string.Equals(i.Value, compact, StringComparison.OrdinalIgnoreCase)),
            p => p.Names.Any(n => Fold(n) == query),
            p => words.Length > 0 && p.Names.Any(n => words.All(Fold(n).Split(' ').Contains)),
            p =>
                compact.Length >= 2
                && p.Names.Any(n => Fold(n).Replace(" ", "", StringComparison.Ordinal).Contains(compact, StringComparison.Ordinal)),
        ];
        foreach (var tier in tiers)
        {
            var fitting = network.Parties.Where(tier).ToList();
            if (fitting.Count > 0)
            {
                return Choose(network, fitting);
            }
        }

        return new(null, []);
    }

    private static NodeLookup Choose(EvidenceNetwork network, List<Party> fitting)
    {
        var links = fitting.ToDictionary(p => p.Id, p => network.Links.Count(l => l.From == p.Id || l.To == p.Id), StringComparer.Ordinal);

        // A node without a link cannot be meant where others have some.
        var linked = fitting.Where(p => links[p.Id] > 0).ToList();
        ImmutableArray<Party> ranked =
        [
            .. (linked.Count > 0 ? linked : fitting)
                .OrderByDescending(p => links[p.Id])
                .ThenBy(p => p.Caption, StringComparer.Ordinal)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
        return new(ranked is [var only] ? only : null, ranked);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            folded.Append(char.IsLetterOrDigit(c) ? (c == 'ё' ? 'е' : c) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
