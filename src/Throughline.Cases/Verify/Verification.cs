using System.Collections.Immutable;
using System.Text.Json;
using Throughline.Cases.Reasons;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Re-checks a case against its own hashes, those against the log, and what is told of watchlists against the list files that it keeps.</summary>
internal sealed class Verification(ICaseStore store, CaseStages stages, IProgress<VerifyProgress>? progress)
{
    private readonly ImmutableArray<VerifyFailure>.Builder _failed = ImmutableArray.CreateBuilder<VerifyFailure>();
    private int _checked;

    public async Task<VerifyReport> RunAsync(CancellationToken cancellationToken)
    {
        var log = await store.AuditAsync(cancellationToken);
        _failed.AddRange(AuditChain.Check(log));
        _checked += log.Length;
        var chainHolds = _failed.Count == 0;
        var claims = await ClaimsAsync(cancellationToken);
        var documents = await store.DocumentsAsync(cancellationToken);
        for (var i = 0; i < documents.Length; i++)
        {
            await CheckAsync(documents[i], claims.GetValueOrDefault(documents[i].Info.Id, []), cancellationToken);
            progress?.Report(new VerifyProgress(i + 1, documents.Length, documents[i].Info.Path));
        }

        await CheckListsAsync(cancellationToken);
        await CheckStatementsAsync(documents, cancellationToken);
        if (chainHolds)
        {
            CheckLog(log, documents);
            await CheckDecisionsAsync(log, cancellationToken);
        }

        return new VerifyReport(_checked, _failed.ToImmutable());
    }

    private async Task CheckAsync(StoredDocument row, List<StoredClaim> claims, CancellationToken cancellationToken)
    {
        if (row.Info.Status == DocumentStatus.Quarantined)
        {
            return;
        }

        await CheckOriginalAsync(row.Info, cancellationToken);
        if (row.Info.Status == DocumentStatus.Read)
        {
            var text = await LayerAsync(row, cancellationToken);
            CheckClaims(row, [.. claims], text);
        }
    }

    private async Task CheckOriginalAsync(DocumentInfo info, CancellationToken cancellationToken)
    {
        await using var original = await store.OriginalOrNullAsync(info.Sha256, cancellationToken);
        var found = original is null ? "no file" : await FileHash.OfAsync(original, cancellationToken);
        Expect("original", info.Path, info.Sha256, found);
    }

    private async Task<string?> LayerAsync(StoredDocument row, CancellationToken cancellationToken)
    {
        var packed = await store.LayerOrNullAsync(row.Info.Id, cancellationToken);
        try
        {
            var layer = packed is { } bytes ? CaseJson.Unpack(bytes) : [];
            Expect("textLayer", row.Info.Path, row.LayerSha256, CaseJson.Sha256(layer));
            return JsonSerializer.Deserialize<Document>(layer, CaseJson.Options)?.Text;
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException)
        {
            _checked++;
            _failed.Add(new("textLayer", row.Info.Path, row.LayerSha256, "a damaged text layer"));
            return null;
        }
    }

    private void CheckClaims(StoredDocument row, ImmutableArray<StoredClaim> claims, string? text)
    {
        Expect("claims", row.Info.Path, row.ClaimsSha256, Filing.DigestOf(claims));
        foreach (var stored in claims)
        {
            Claim claim;
            try
            {
                claim = CaseJson.Of<Claim>(stored.Json);
            }
            catch (JsonException)
            {
                _failed.Add(new("quote", $"claim {stored.Id} of {row.Info.Path}", "a claim", "a damaged record"));
                continue;
            }

            foreach (var at in claim.Evidence)
            {
                var found =
                    text is not null && at.Start >= 0 && at.End <= text.Length && at.Start <= at.End ? text[at.Start..at.End] : "nothing";
                Expect("quote", $"claim {stored.Id} of {row.Info.Path}, {at.Start} to {at.End}", at.Quote, found);
            }
        }
    }

    private async Task CheckListsAsync(CancellationToken cancellationToken)
    {
        foreach (var list in await store.ListsAsync(cancellationToken))
        {
            var path = store.PathOf(list);
            Expect("list", list.Path, list.Sha256, File.Exists(path) ? await FileHash.OfAsync(path, cancellationToken) : "no file");
        }
    }

    // A statement of reasons is no file of its own: its words must stand in the list file that it names, in the entry that it names.
    private async Task CheckStatementsAsync(ImmutableArray<StoredDocument> documents, CancellationToken cancellationToken)
    {
        var statements = documents.Where(ReasonKeeping.IsStatement).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        var lists = await KeptLists.LoadAsync(store, stages, await store.ListsAsync(cancellationToken), cancellationToken);
        var paths = statements.Select(s => s.Info.Path).ToHashSet(StringComparer.Ordinal);
        var listed = lists
            .Entities.SelectMany(StatementOfReasons.Of)
            .Where(s => paths.Contains(s.Document.Path))
            .ToLookup(s => s.Document.Path, StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var places = listed[statement.Info.Path].ToList();
            var found = places.Find(s => s.Document.Id == statement.Info.Id) ?? places.FirstOrDefault();
            Expect(
                "listText",
                found is null ? statement.Info.Path : $"{statement.Info.Path}, {found.Place} of the list file",
                statement.Info.Sha256,
                found?.Document.Sha256 ?? "no such entry"
            );
        }
    }

    // The rows must be those that the log saw come in: hashes that were changed together with what they cover do not pass.
    private void CheckLog(ImmutableArray<AuditRecord> log, ImmutableArray<StoredDocument> documents)
    {
        var logged = log.Where(r => r.Action is AuditActions.FileTaken or AuditActions.ReasonsRead or AuditActions.Proposed)
            .SelectMany(r => CaseJson.Of<FileTaken>(r.Payload).Documents)
            .GroupBy(l => l.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        foreach (var row in documents)
        {
            var expected = logged.GetValueOrDefault(row.Info.Id);
            Expect("documents", row.Info.Path, expected?.ToString() ?? "no such document", FileTaken.Line.Of(row).ToString());
        }
    }

    private async Task CheckDecisionsAsync(ImmutableArray<AuditRecord> log, CancellationToken cancellationToken)
    {
        var decided = Decisions.Of(log);
        var reviews = await store.ReviewsAsync(cancellationToken);
        var judgements = await store.JudgementsAsync(cancellationToken);
        Expect("decisions", "reviews", CaseJson.Text(decided.Reviews), CaseJson.Text(reviews));
        Expect("decisions", "judgements", CaseJson.Text(decided.Judgements), CaseJson.Text(judgements));
    }

    private async Task<Dictionary<string, List<StoredClaim>>> ClaimsAsync(CancellationToken cancellationToken)
    {
        var claims = new Dictionary<string, List<StoredClaim>>(StringComparer.Ordinal);
        await foreach (var claim in store.ClaimsAsync(cancellationToken))
        {
            if (!claims.TryGetValue(claim.Document, out var list))
            {
                claims[claim.Document] = list = [];
            }

            list.Add(claim);
        }

        return claims;
    }

    private void Expect(string what, string where, string expected, string found)
    {
        _checked++;
        if (!string.Equals(expected, found, StringComparison.Ordinal))
        {
            _failed.Add(new(what, where, expected, found));
        }
    }
}
