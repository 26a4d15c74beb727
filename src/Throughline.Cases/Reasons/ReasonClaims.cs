using System.Collections.Immutable;
using Throughline.Extraction;
using Throughline.Extraction.Verification;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Cases.Reasons;

/// <summary>The claims of statements of reasons: read by the same grammar and let through by the same verifier as every document.</summary>
public sealed class ReasonClaims(Func<Document, ExtractionResult> extract)
{
    private const string LinkLabel = "Linked To:";

    /// <summary>The claims of a statement, attributed to its authority; none is firmer than an assessment, since an authority judges.</summary>
    public ExtractionResult Of(StatementOfReasons statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var (claims, rejected) = (ImmutableArray.CreateBuilder<Claim>(), ImmutableArray.CreateBuilder<RejectedProposal>());
        ImmutableArray<Field> fields = [];
        IEnumerable<Claim> proposals = Links(statement);
        if (!statement.IsRemarks)
        {
            var read = extract(statement.Document);
            (proposals, fields) = (read.Claims, read.Fields);
            rejected.AddRange(read.Rejected);
        }

        foreach (var proposal in proposals.Select(p => Attributed(p, statement)))
        {
            if (ClaimVerifier.Check(proposal, statement.Document) is { } reason)
            {
                rejected.Add(new(proposal, reason));
            }
            else
            {
                claims.Add(proposal);
            }
        }

        return new(StatementOfReasons.Kind, fields, claims.ToImmutable(), rejected.ToImmutable());
    }

    private static Claim Attributed(Claim claim, StatementOfReasons statement) =>
        claim with
        {
            Epistemic = claim.Epistemic is Epistemic.Alleged || !claim.Hedges.IsEmpty ? Epistemic.Alleged : Epistemic.Assessed,
            Attribution = [new Attribution(statement.Listing.Authority, AttributionKind.Organization), .. claim.Attribution],
            Evidence = [.. claim.Evidence.Select(e => e with { Cell = statement.Place })],
        };

    // "Linked To: NAME" says that the two belong together, not how.
    private static IEnumerable<Claim> Links(StatementOfReasons statement)
    {
        var text = statement.Document.Text;
        var subject = Mention(statement, statement.Entry.Caption, statement.Entry.Schema);
        var title = Evidence.In(statement.Document, 0, statement.Entry.Caption.Length);
        for (
            var at = text.IndexOf(LinkLabel, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(LinkLabel, at + LinkLabel.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var start = at + LinkLabel.Length;
            var stop = text.IndexOf(';', start);
            var name = text[start..(stop < 0 ? text.Length : stop)].Trim().TrimEnd('.');
            if (name.Length == 0)
            {
                continue;
            }

            var quote = Evidence.In(statement.Document, at, text.IndexOf(name, start, StringComparison.Ordinal) + name.Length);
            var linked = Mention(statement, name, "LegalEntity");
            yield return new Claim
            {
                Id = Claim.IdOf(quote, subject, "relatedTo", linked, null),
                Subject = subject,
                Predicate = "relatedTo",
                Object = linked,
                Epistemic = Epistemic.Assessed,
                Evidence = [quote, title],
                Extractor = "lists/1",
            };
        }
    }

    private static EntityRef Mention(StatementOfReasons statement, string name, string schema) =>
        EntityRef.Mentioned(statement.Document.Id, Names.Key(name), name, schema);
}
