using System.Collections.Immutable;

namespace Throughline.Cases;

/// <summary>Knows which document stands for the bytes that several share, whatever order they come in: that of the earliest ingest, a file of
/// its own before a member, then the smallest path.</summary>
internal sealed class Duplicates
{
    private readonly Dictionary<string, StoredDocument> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredDocument>> _others = new(StringComparer.Ordinal);

    // The hashes of the documents of each file, so that forgetting a file does not look at all documents.
    private readonly Dictionary<string, List<string>> _hashesOf = new(StringComparer.Ordinal);

    public Duplicates(IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Info.Status == DocumentStatus.Read)
            {
                Stand(document);
            }
            else if (document.Info.Status == DocumentStatus.Duplicate)
            {
                Add(document);
            }
        }
    }

    /// <summary>The document that stands for these bytes; null where the case has none.</summary>
    public StoredDocument? FirstOrNull(string sha256) => _first.GetValueOrDefault(sha256);

    /// <summary>Forgets the documents of files that are about to be replaced.</summary>
    public void Forget(IReadOnlyCollection<string> files)
    {
        foreach (var file in files)
        {
            if (!_hashesOf.Remove(file, out var hashes))
            {
                continue;
            }

            foreach (var sha256 in hashes)
            {
                if (_first.TryGetValue(sha256, out var first) && first.File == file)
                {
                    _first.Remove(sha256);
                }

                if (_others.TryGetValue(sha256, out var others))
                {
                    others.RemoveAll(o => o.File == file);
                }
            }
        }
    }

    /// <summary>Sorts new documents into firsts and duplicates.</summary>
    /// <returns>The documents as they are to be stored, and the stored rows that change because of them.</returns>
    public (ImmutableArray<FiledDocument> Filed, ImmutableArray<StoredDocument> Demoted) Place(ImmutableArray<FiledDocument> filed)
    {
        var placed = new Dictionary<string, FiledDocument>(StringComparer.Ordinal);
        var demoted = new Dictionary<string, StoredDocument>(StringComparer.Ordinal);
        foreach (var document in filed.OrderBy(f => f.Row, Rank))
        {
            var (sha256, id) = (document.Row.Info.Sha256, document.Row.Info.Id);
            if (document.Row.Info.Status == DocumentStatus.Quarantined)
            {
                placed[id] = document;
                continue;
            }

            if (_first.TryGetValue(sha256, out var first) && first.Info.Id != id)
            {
                if (document.Row.Info.Status == DocumentStatus.Duplicate || Rank.Compare(first, document.Row) <= 0)
                {
                    placed[id] = Repeat(document.Row, first);
                    OthersOf(document.Row).RemoveAll(o => o.Info.Id == id);
                    Add(placed[id].Row);
                    continue;
                }

                Add(first);
            }

            Stand(document.Row);
            placed[id] = document;
            var others = _others.GetValueOrDefault(sha256, []);
            others.RemoveAll(o => o.Info.Id == id);
            for (var i = 0; i < others.Count; i++)
            {
                others[i] = Repeat(others[i], document.Row).Row;
                demoted[others[i].Info.Id] = others[i];
            }
        }

        return (
            [.. placed.Values.Select(p => p.Row.Info.Id).Order(StringComparer.Ordinal).Select(id => placed[id])],
            [.. demoted.Values.Where(d => !placed.ContainsKey(d.Info.Id)).OrderBy(d => d.Info.Id, StringComparer.Ordinal)]
        );
    }

    // Without what only the store needs: of a large case this is held for every document while files are taken in.
    private void Stand(StoredDocument document)
    {
        _first[document.Info.Sha256] = document with { LayerSha256 = "", ClaimsSha256 = "", Sketch = "" };
        Note(document);
    }

    private void Add(StoredDocument document)
    {
        OthersOf(document).Add(document);
        Note(document);
    }

    private void Note(StoredDocument document)
    {
        if (!_hashesOf.TryGetValue(document.File, out var hashes))
        {
            _hashesOf[document.File] = hashes = [];
        }

        hashes.Add(document.Info.Sha256);
    }

    private List<StoredDocument> OthersOf(StoredDocument document)
    {
        if (!_others.TryGetValue(document.Info.Sha256, out var others))
        {
            _others[document.Info.Sha256] = others = [];
        }

        return others;
    }

    /// <summary>The row of a document whose bytes are those of another.</summary>
    private static FiledDocument Repeat(StoredDocument document, StoredDocument first)
    {
        var info = first.Info with
        {
            Id = document.Info.Id,
            Path = document.Info.Path,
            Container = document.Info.Container,
            Status = DocumentStatus.Duplicate,
            DuplicateOf = first.Info.Id,
            Warnings = [],
        };
        return new(document with { Info = info, LayerSha256 = "", ClaimsSha256 = "", Length16 = 0, Sketch = "" }, default, [], []);
    }

    private static Comparer<StoredDocument> Rank { get; } =
        Comparer<StoredDocument>.Create(
            (a, b) =>
            {
                var byBatch = a.Batch.CompareTo(b.Batch);
                var byDepth = byBatch != 0 ? byBatch : (a.Info.Container is null ? 0 : 1).CompareTo(b.Info.Container is null ? 0 : 1);
                return byDepth != 0 ? byDepth : string.CompareOrdinal(a.Info.Path, b.Info.Path);
            }
        );
}
