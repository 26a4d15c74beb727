using System.Collections.Immutable;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Prose.Roles;
using Throughline.Extraction.Records;
using Throughline.Extraction.Records.Trade;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Extraction;

/// <summary>From positioned text to verified claims. Pure and deterministic: the same document gives the same result, byte for byte.</summary>
/// <param name="watched">Names of watchlists and of the case, which are found wherever they stand; null for none.</param>
public sealed class ClaimExtractor(WatchedNames? watched = null)
{
    // Digits by which a phone is the same with and without the code of its country.
    private const int LeastDigits = 9;

    /// <summary>Chooses the sides of claims where the frames find none; null for frames alone.</summary>
    internal RoleModel? Sides { get; init; } = RoleModel.Shipped;

    /// <summary>Reads a document's fields and claims. Every claim, of a record or of prose, passes the same verifier.</summary>
    public ExtractionResult Extract(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (RadicalScript.Plain(document) is { } characters)
        {
            return RadicalScript.Restored(Extract(characters), document);
        }

        if (HanScript.Plain(document) is { } plain)
        {
            return HanScript.Restored(Extract(plain), plain.Text, document);
        }

        var records = TradeReader.Extend(document, RecordReader.Read(document));
        IEnumerable<Claim> prose =
            HasProse(records.Kind) || records.Claims.IsEmpty && ReadsAsProse(document.Text)
                ? Read(document, isOwnRecord: records.Kind is "letter" or "contract" or "testReport")
                : [];
        List<Claim> told =
        [
            .. prose.Where(c =>
                !c.Evidence.Any(e => IsCovered(e, records.Covered)) && !IsOthers(c, records.Claims) && !IsGuessed(c, records.Claims)
            ),
        ];
        return Verified(
            document,
            records.Kind,
            [.. records.Fields.Select(f => f with { Value = Ligatures.Folded(f.Value) })],
            records.Claims.Where(r => records.Kind is not "letter" || !IsSaidCloser(r, told)).Concat(told)
        );
    }

    // Whoever directs a firm or works for it signs its letters: the signature says nothing more.
    private static bool IsSaidCloser(Claim record, List<Claim> told) =>
        record is { Predicate: "represents", Object: { } firm }
        && told.Exists(t =>
            t.Predicate is "directs" or "employedBy" or "owns" or "represents"
            && IsNamed(t.Subject.Name, record.Subject.Name)
            && t.Object is { } own
            && IsNamed(own.Name, firm.Name)
        );

    private static bool IsNamed(string left, string right) =>
        left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    // A number that a form gives to one party is not that of another who stands nearer to it in the text.
    private static bool IsOthers(Claim claim, ImmutableArray<Claim> records) =>
        claim is { Predicate: "hasIdentifier", Value: { } value }
        && records.Any(r => r is { Predicate: "hasIdentifier", Value: { } own } && r.Subject.Id != claim.Subject.Id && IsSame(own, value));

    // What a form says needs not be guessed from its sentences.
    private static bool IsGuessed(Claim claim, ImmutableArray<Claim> records) =>
        FrameInterpreter.IsChosen(claim)
        && records.Any(r => IsNamed(r.Subject.Name, claim.Subject.Name) && ToldClaims.Say(r, claim with { Subject = r.Subject }));

    private static bool IsSame(string left, string right)
    {
        var (a, b) = (Digits(left), Digits(right));
        return a.Length >= LeastDigits && b.Length >= LeastDigits
            ? a[^LeastDigits..] == b[^LeastDigits..] && Math.Abs(a.Length - b.Length) < 4
            : string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private static string Digits(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? "" : new([.. text.Where(char.IsAsciiDigit)]);

    private static bool IsCovered(Evidence at, ImmutableArray<(int Start, int End)> covered) =>
        covered.Any(c => at.Start >= c.Start && at.End <= c.End);

    /// <summary>Reads a document of which it is known that it is prose of a kind; its words cannot make a form of it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="kind">The kind that the result carries.</param>
    public ExtractionResult ExtractProse(Document document, string kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (RadicalScript.Plain(document) is { } characters)
        {
            return RadicalScript.Restored(ExtractProse(characters, kind), document);
        }

        if (HanScript.Plain(document) is { } plain)
        {
            return HanScript.Restored(ExtractProse(plain, kind), plain.Text, document);
        }

        return Verified(document, kind, [], Read(document, isOwnRecord: false));
    }

    private ImmutableArray<Claim> Read(Document document, bool isOwnRecord)
    {
        var reading = ProseReader.Read(document, isOwnRecord, watched, Sides);
        Readings.Keep(document, reading);
        return reading;
    }

    private static ExtractionResult Verified(Document document, string kind, ImmutableArray<Field> fields, IEnumerable<Claim> proposals)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rejected = ImmutableArray.CreateBuilder<RejectedProposal>();
        foreach (
            var told in proposals
                .DistinctBy(c => c.Id)
                .OrderBy(c => c.Evidence[0].Start)
                .ThenBy(c => c.Evidence[0].End)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
        )
        {
            // A sum that no quote says is turned away by itself, and the rejection tells it.
            var proposal = ClaimVerifier.WithoutStraySum(told);
            if (!ReferenceEquals(proposal, told))
            {
                rejected.Add(new RejectedProposal(told, ClaimVerifier.Check(told, document) ?? "no quote says the sum"));
            }

            if (ClaimVerifier.Check(proposal, document) is { } reason)
            {
                rejected.Add(new RejectedProposal(proposal, reason));
            }
            else
            {
                claims.Add(AsSureAsItsWords(proposal, document));
            }
        }

        return new(kind, fields, claims.ToImmutable(), rejected.ToImmutable());
    }

    // A paper that the words of a form made one, but that gave no record and is written in sentences.
    private static bool ReadsAsProse(string text)
    {
        var (prose, all) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var row = line.Trim();
            all += row.Length;
            prose +=
                row.Length > 30 && row[^1] is '.' or '。' or '!' or '?' or '！' or '？' or '”' or '»' && !row.Contains('\t')
                    ? row.Length
                    : 0;
        }

        return prose * 10 > all * 7;
    }

    // A claim is no surer than the words that it was read from.
    private static Claim AsSureAsItsWords(Claim claim, Document document) =>
        claim.Evidence.Min(e => document.CertaintyOf(e.Start, e.End)) is { } certainty
            ? claim with
            {
                Confidence = Math.Round(claim.Confidence * certainty, 4),
            }
            : claim;

    /// <summary>True for a kind of document that holds sentences; forms and tables hold none worth reading.</summary>
    public static bool HasProse(string kind) =>
        kind is "article" or "letter" or "memo" or "mail" or "chat" or "contract" or "testReport" or "other";
}
