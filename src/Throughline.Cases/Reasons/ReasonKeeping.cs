using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Resolution;

namespace Throughline.Cases.Reasons;

/// <summary>
/// Keeps the statements of reasons of the entries that the case's own parties match, and of those that these are linked to, as documents of the
/// case. Which entries those are follows from the case's papers alone, so that a second run finds the same ones.
/// </summary>
internal sealed class ReasonKeeping(ICaseStore store, ICaseWriter writer, CaseStages stages)
{
    private const string DerivedKind = "reasons";

    /// <summary>Brings the statements up to date with the parties and the lists.</summary>
    /// <returns>True where something was added, replaced or removed.</returns>
    public async Task<bool> KeepAsync(
        Inputs inputs,
        ResolvedParties resolved,
        Screened screened,
        string actor,
        int batch,
        CancellationToken cancellationToken
    )
    {
        var present = inputs.Documents.Where(IsStatement).ToList();
        var hits = resolved
            .Parties.SelectMany(p => screened.Hits.GetValueOrDefault(PartyScreening.KeyOf(p), []))
            .Where(h => h.IsMatch)
            .DistinctBy(h => h.EntityId, StringComparer.Ordinal)
            .OrderBy(h => h.EntityId, StringComparer.Ordinal)
            .ToList();
        if (hits.Count == 0 && present.Count == 0)
        {
            return false;
        }

        var print = Print(inputs, hits);
        if ((await store.DerivedOrNullAsync(DerivedKind, cancellationToken))?.Fingerprint == print)
        {
            return false;
        }

        var entries = await EntriesAsync(inputs, hits, screened, cancellationToken);
        var filed = new List<FiledDocument>();
        var reader = new ReasonClaims(stages.ExtractReasons);
        foreach (var statement in entries.SelectMany(StatementOfReasons.Of).Where(s => IsKnownOn(s.Listing, inputs.AsOf)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = System.Text.Encoding.UTF8.GetBytes(statement.Document.Text);
            await writer.KeepOriginalAsync(statement.Document.Sha256, bytes, cancellationToken);
            filed.Add(File(statement, reader.Of(statement), batch));
        }

        var added = filed.DistinctBy(f => f.Row.Info.Id, StringComparer.Ordinal).ToImmutableArray();
        var change = new CaseChange
        {
            Replaced = [.. present.Select(p => p.File).Concat(added.Select(f => f.Row.File)).Distinct(StringComparer.Ordinal)],
            Filed = added,
            Derived = [new(DerivedKind, print, CaseJson.Packed(added.Length))],
            Entry = new AuditEntry(actor, AuditActions.ReasonsRead, FileTaken.Of(added)),
        };
        await writer.CommitAsync(change, cancellationToken);
        return true;
    }

    /// <summary>True for a document that was made from a list.</summary>
    public static bool IsStatement(StoredDocument document) => document.Info.Kind == StatementOfReasons.Kind;

    // What an authority says on a day that is yet to come, nobody can have read.
    private static bool IsKnownOn(Listing listing, LocalDate day) => (listing.From ?? listing.SeenFrom) is not { } from || from <= day;

    private async Task<IReadOnlyList<ListedEntity>> EntriesAsync(
        Inputs inputs,
        List<ScreeningHit> hits,
        Screened screened,
        CancellationToken cancellationToken
    )
    {
        var matched = hits.Where(h => screened.Listed.ContainsKey(h.EntityId))
            .Select(h => new ListedEntity(screened.Listed[h.EntityId], h.Listings))
            .ToList();
        if (!matched.Exists(m => !m.Entity.Values("linkedTo").IsEmpty))
        {
            return matched;
        }

        var lists = await KeptLists.LoadAsync(store, stages, inputs.Lists, cancellationToken);
        return [.. matched.Concat(LinkedEntries.Of(matched, lists))];
    }

    private FiledDocument File(StatementOfReasons statement, Extraction.ExtractionResult read, int batch)
    {
        var (document, claims) = (statement.Document, Filing.Stored(statement.Document, read).Claims);
        var layer = CaseJson.Bytes(document);
        var info = new DocumentInfo
        {
            Id = document.Id,
            Path = document.Path,
            Sha256 = document.Sha256,
            MediaType = document.MediaType,
            Kind = StatementOfReasons.Kind,
            Language = document.Language,
            Pages = document.Pages.Length,
            Title = document.Title,
            Published = document.Published,
            Characters = document.Text.Length - document.Text.Count(char.IsLowSurrogate),
            Container = statement.Listing.SourceFile,
            Length = document.Length,
        };
        var row = new StoredDocument(
            info,
            StableId.Of("f", StatementOfReasons.Kind, document.Path, document.Sha256),
            batch,
            stages.ReadVersion,
            CaseJson.Sha256(layer),
            Filing.DigestOf(claims),
            document.Text.Length,
            OriginSketch.Of(document)
        );
        return new FiledDocument(row, CaseJson.Pack(layer), claims, Passages.Of(document));
    }

    private string Print(Inputs inputs, List<ScreeningHit> hits)
    {
        using var print = new Fingerprint().Add(
            stages.DeriveVersion,
            stages.ReadVersion,
            inputs.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        );
        foreach (var list in inputs.Lists)
        {
            print.Add(list.Path, list.Sha256);
        }

        foreach (var hit in hits)
        {
            print.Add(hit.EntityId);
        }

        return print.ToString();
    }
}
