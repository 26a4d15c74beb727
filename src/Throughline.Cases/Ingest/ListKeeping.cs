using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Copies watchlist files into the case, once.</summary>
internal sealed class ListKeeping(ICaseStore store, ICaseWriter writer)
{
    /// <summary>Keeps the request's lists that the case does not have yet.</summary>
    public async Task KeepAsync(IngestRequest request, CancellationToken cancellationToken)
    {
        if (request.Lists.IsEmpty)
        {
            return;
        }

        var have = (await store.ListsAsync(cancellationToken)).Select(l => (l.Path, l.Sha256)).ToHashSet();
        var open = new List<FoundFile>();
        foreach (var file in FileWalk.Find(request.Lists, cancellationToken))
        {
            var hashed = await FileHash.AddAsync(file, long.MaxValue, cancellationToken);
            if (hashed.Problem is { } problem)
            {
                throw new CaseException(CaseFault.NotFound, $"the list file {file.Source} {problem}");
            }

            if (!have.Contains((hashed.Path, hashed.Sha256)))
            {
                open.Add(hashed);
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        // Some lists come in several files that need each other, so what is given together stays together.
        var bundle = StableId.Of("b", [.. open.SelectMany(f => new[] { f.Path, f.Sha256 })]);
        var lists = open.Select(f => new KeptList(bundle, f.Path, f.Sha256, f.Length)).ToImmutableArray();
        foreach (var (list, file) in lists.Zip(open))
        {
            await writer.KeepListAsync(list, file.Source!, cancellationToken);
        }

        var entry = new AuditEntry(request.Actor, AuditActions.ListsTaken, CaseJson.Text(lists));
        await writer.CommitAsync(new CaseChange { Lists = lists, Entry = entry }, cancellationToken);
    }
}
