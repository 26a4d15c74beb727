using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Documents whose PDF names characters by their radicals (<c>⻘岛</c> for 青岛) are read in characters; names and values are what is meant, and quotes stay what
/// stands in the text layer.
/// </summary>
internal static class RadicalScript
{
    private static readonly ConditionalWeakTable<Document, StrongBox<Document?>> s_plain = [];

    /// <summary>The document in characters, of the same length; null for one that has no radicals.</summary>
    public static Document? Plain(Document document) => s_plain.GetValue(document, d => new(Read(d))).Value;

    /// <summary>What was read, with the document's own quotes.</summary>
    public static ExtractionResult Restored(ExtractionResult read, Document document)
    {
        Evidence Place(Evidence e) => e with { Quote = document.Text[e.Start..e.End] };
        Claim Restore(Claim claim) => claim with { Evidence = [.. claim.Evidence.Select(Place)] };
        return new ExtractionResult(
            read.Kind,
            [.. read.Fields.Select(f => f with { At = Place(f.At) })],
            [.. read.Claims.Select(Restore)],
            [.. read.Rejected.Select(r => r with { Proposal = Restore(r.Proposal) })]
        );
    }

    private static Document? Read(Document document)
    {
        var text = HanRadicals.Folded(document.Text);
        return string.Equals(text, document.Text, StringComparison.Ordinal)
            ? null
            : document with
            {
                Text = text,
                Title = document.Title is null ? null : HanRadicals.Folded(document.Title),
                Tables = [.. document.Tables.Select(t => t with { Rows = [.. t.Rows.Select(Row)] })],
            };
    }

    private static ImmutableArray<Cell> Row(ImmutableArray<Cell> row) => [.. row.Select(c => c with { Text = HanRadicals.Folded(c.Text) })];
}
