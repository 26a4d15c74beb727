using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>The claims of a case that a language model proposed, by document.</summary>
/// <remarks>A document that is read anew keeps them where their quotes still stand: people may have reviewed them.</remarks>
internal sealed class MachineClaims
{
    private static readonly string s_mark = $"\"extractor\":\"{Claim.MachinePrefix}";
    private readonly ImmutableDictionary<string, ImmutableArray<Claim>> _byDocument;

    private MachineClaims(ImmutableDictionary<string, ImmutableArray<Claim>> byDocument) => _byDocument = byDocument;

    public static async Task<MachineClaims> LoadAsync(ICaseStore store, CancellationToken cancellationToken)
    {
        var claims = new List<(string Document, Claim Claim)>();
        await foreach (var stored in store.ClaimsAsync(cancellationToken))
        {
            if (stored.Json.Contains(s_mark, StringComparison.Ordinal))
            {
                claims.Add((stored.Document, CaseJson.Of<Claim>(stored.Json)));
            }
        }

        return new(
            claims
                .GroupBy(c => c.Document, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.Select(c => c.Claim).ToImmutableArray(), StringComparer.Ordinal)
        );
    }

    /// <summary>Those of a document as it now reads.</summary>
    public ImmutableArray<Claim> Of(Document document) =>
        [.. _byDocument.GetValueOrDefault(document.Id, []).Where(c => c.Evidence.All(e => e.IsFoundIn(document.Text)))];
}
