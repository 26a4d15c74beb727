using System.Collections.Immutable;
using Throughline.Extraction;
using Throughline.Extraction.Proposals;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Asks a language model about a case's prose. Answers are kept as they come, so that a run that is stopped asks for none of them twice.</summary>
internal sealed class Proposing(ICaseStore store, IClaimProposer proposer, ProposeRequest request, IProgress<ProposeProgress>? progress)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<RefusedProposal> _refused = [];
    private readonly List<string> _faults = [];
    private readonly List<PredicateAgreement> _agreement = [];
    private int _windows;
    private int _total;
    private int _kept;
    private int _added;
    private int _agreed;
    private int _sentences;
    private long _input;
    private long _output;

    public async Task<ProposeSummary> RunAsync(CancellationToken cancellationToken)
    {
        var documents = new List<(StoredDocument Row, Document Document, ImmutableArray<TextWindow> Windows)>();
        foreach (var row in await ChosenAsync(cancellationToken))
        {
            if (await store.LayerOrNullAsync(row.Info.Id, cancellationToken) is { } layer)
            {
                var document = CaseJson.OfPacked<Document>(layer);
                documents.Add((row, document, TextWindows.Of(document)));
            }
        }

        var claims = await ClaimsAsync(documents.Select(d => d.Document.Id).ToHashSet(StringComparer.Ordinal), cancellationToken);
        _total = documents.Sum(d => d.Windows.Length);
        foreach (var (row, document, windows) in documents)
        {
            await AskAsync(row, document, windows, claims, cancellationToken);
        }

        var agreement = _agreement
            .GroupBy(a => a.Predicate, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => PredicateAgreement.Sum(g.Key, _sentences, g));
        return new(documents.Count, _total, _kept, _added, _agreed, [.. _refused], [.. _faults], _input, _output, [.. agreement]);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IEnumerable<StoredDocument>> ChosenAsync(CancellationToken cancellationToken)
    {
        var rows = (await store.DocumentsAsync(cancellationToken))
            .Where(r => r.Info.Status == DocumentStatus.Read && ClaimExtractor.HasProse(r.Info.Kind))
            .ToList();
        foreach (var name in request.Documents.Where(n => !rows.Exists(r => IsNamed(r, n))))
        {
            throw new CaseException(
                CaseFault.NotFound,
                $"the case has no document '{name}' with prose: take a path or an id from the documents"
            );
        }

        return request.Documents.IsEmpty ? rows : rows.Where(r => request.Documents.Any(n => IsNamed(r, n)));
    }

    private static bool IsNamed(StoredDocument row, string name) => row.Info.Id == name || row.Info.Path == name;

    private async Task AskAsync(
        StoredDocument row,
        Document document,
        ImmutableArray<TextWindow> windows,
        Dictionary<string, List<Claim>> claims,
        CancellationToken cancellationToken
    )
    {
        var before = claims.GetValueOrDefault(document.Id, []);
        var rules = before.Where(c => !c.IsMachineProposed).ToImmutableArray();
        ImmutableArray<string> names =
        [
            .. rules
                .SelectMany(c => new[] { c.Subject, c.Object })
                .OfType<EntityRef>()
                .Select(e => e.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(40),
        ];
        var answers = new ProposalAnswer[windows.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, windows.Length),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.AtOnce), CancellationToken = cancellationToken },
            async (i, stop) => answers[i] = await AnswerAsync(document, windows[i], names, stop)
        );
        var reader = new ProposalReader(document, rules, proposer.Name);
        var sound = new List<Claim>();
        foreach (var (window, answer) in windows.Zip(answers))
        {
            Read(document, reader, window, answer, sound);
        }

        var isNew = sound.DistinctBy(c => c.Id, StringComparer.Ordinal).ToLookup(c => !rules.Any(r => Says(r, c)));
        _agreed += isNew[false].Count();
        _added += isNew[true].Count();
        var sentences = windows.SelectMany(w => w.Sentences).ToList();
        _sentences += sentences.Count;
        _agreement.AddRange(PredicateAgreement.Of(sentences, rules, sound));
        await KeepAsync(row, [.. before.Where(c => c.Extractor != proposer.Name), .. isNew[true]], cancellationToken);
    }

    private void Read(Document document, ProposalReader reader, TextWindow window, ProposalAnswer answer, List<Claim> sound)
    {
        if (answer.Fault is { } fault)
        {
            _faults.Add($"{document.Path}, sentences {window.Sentences[0].Number} to {window.Sentences[^1].Number}: {fault}");
        }

        foreach (var proposed in answer.Claims)
        {
            var (claim, reason) = reader.Read(window, proposed);
            if (claim is not null)
            {
                sound.Add(claim);
            }
            else
            {
                _refused.Add(new(document.Path, $"{proposed.Subject} {proposed.Predicate} {proposed.Object ?? proposed.Value}", reason!));
            }
        }
    }

    // The rules say the same: the same parties in the same relation, in overlapping words.
    private static bool Says(Claim rule, Claim proposed) =>
        rule.Predicate == proposed.Predicate
        && rule.Subject.Id == proposed.Subject.Id
        && (rule.Object?.Id ?? rule.Value) == (proposed.Object?.Id ?? proposed.Value)
        && rule.Evidence[0].Start < proposed.Evidence[0].End
        && proposed.Evidence[0].Start < rule.Evidence[0].End;

    private async Task<ProposalAnswer> AnswerAsync(
        Document document,
        TextWindow window,
        ImmutableArray<string> names,
        CancellationToken cancellationToken
    )
    {
        var kind =
            "proposals:" + StableId.Of("w", [proposer.Name, .. names, .. window.Context.Concat(window.Sentences).Select(s => s.Text)]);
        ProposalAnswer answer;
        if (request.UseKept && await store.DerivedOrNullAsync(kind, cancellationToken) is { } kept)
        {
            answer = CaseJson.OfPacked<ProposalAnswer>(kept.Content);
            Interlocked.Increment(ref _kept);
        }
        else
        {
            answer = await proposer.AskAsync(document, window, names, cancellationToken);
            Interlocked.Add(ref _input, answer.InputTokens);
            Interlocked.Add(ref _output, answer.OutputTokens);
            await KeepAsync(kind, answer, cancellationToken);
        }

        var done = Interlocked.Increment(ref _windows);
        progress?.Report(new(done, _total, document.Path, Interlocked.Read(ref _input), Interlocked.Read(ref _output)));
        return answer;
    }

    // An answer that could not be used is asked for again next time.
    private async Task KeepAsync(string kind, ProposalAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Fault is not null)
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var writer = await store.WriteAsync(cancellationToken);
            var packed = CaseJson.Packed(answer);
            await writer.CommitAsync(new CaseChange { Derived = [new(kind, proposer.Name, packed)] }, cancellationToken);
        }
        catch (CaseException refusal) when (refusal.Fault is CaseFault.Locked or CaseFault.NoRoom)
        {
            // Keeping saves a question later; the answer itself is at hand.
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task KeepAsync(StoredDocument row, ImmutableArray<Claim> claims, CancellationToken cancellationToken)
    {
        var stored = Filing.Stored(row.Info.Id, claims);
        var next = row with { ClaimsSha256 = Filing.DigestOf(stored) };
        if (next.ClaimsSha256 == row.ClaimsSha256)
        {
            return;
        }

        await using var writer = await store.WriteAsync(cancellationToken);
        var change = new CaseChange
        {
            Revised = [new(next, stored)],
            Entry = new AuditEntry(request.Actor, AuditActions.Proposed, FileTaken.Of(next)),
        };
        await writer.CommitAsync(change, cancellationToken);
    }

    private async Task<Dictionary<string, List<Claim>>> ClaimsAsync(HashSet<string> documents, CancellationToken cancellationToken)
    {
        var claims = documents.ToDictionary(d => d, _ => new List<Claim>(), StringComparer.Ordinal);
        await foreach (var stored in store.ClaimsAsync(cancellationToken))
        {
            if (claims.TryGetValue(stored.Document, out var list))
            {
                list.Add(CaseJson.Of<Claim>(stored.Json));
            }
        }

        return claims;
    }
}
