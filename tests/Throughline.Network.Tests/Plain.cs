using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests;

/// <summary>Networks in which a name is one party in every document.</summary>
internal static class Plain
{
    public static EvidenceNetwork Network(Papers papers, Func<Party, Party>? change = null)
    {
        var mentions = papers
            .Claims.SelectMany(c =>
                new[] { c.Subject, c.Object, c.Qualifiers.Concerns, c.Qualifiers.From, c.Qualifiers.To, c.Qualifiers.Via }
            )
            .OfType<EntityRef>()
            .DistinctBy(m => m.Id, StringComparer.Ordinal)
            .ToList();
        var parties = mentions
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .Select(g => new Party
            {
                Id = "p-" + g.Key,
                Caption = g.Key,
                Schema = g.First().Schema,
                Names = [g.Key],
                Mentions = [.. g.Select(m => m.Id).Order(StringComparer.Ordinal)],
            })
            .Select(p => change?.Invoke(p) ?? p)
            .ToList();
        return new(papers.Claims, parties, mentions.ToImmutableSortedDictionary(m => m.Id, m => "p-" + m.Name, StringComparer.Ordinal));
    }
}
