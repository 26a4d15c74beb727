using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Builds an index: names are read in parallel, then words are numbered in sorted order, so that the same names give the same bytes.</summary>
internal static class NameIndexBuilder
{
    // Words of a chunk outlive it in its reader's memory; the more of them there are, the more the collector copies.
    private const int ChunkSize = 512;

    /// <summary>Builds the index of names, numbered in their order.</summary>
    public static NameIndexImage Build(IEnumerable<IndexedName> names, IEnumerable<int> removed, CancellationToken cancellationToken)
    {
        var forms = new Interner<FormKey>();
        var chunks = Read(names, forms, cancellationToken);
        var (sortedForms, formNumbers) = forms.Sort(Comparer<FormKey>.Default);
        cancellationToken.ThrowIfCancellationRequested();
        var lexicon = new LexiconBuilder(sortedForms);
        var records = new RecordBuilder(chunks, formNumbers, lexicon.SkeletonOfForm);
        var image = new NameIndexImage { Header = new(records.Count, sortedForms.Length, lexicon.SkeletonCount, records.Words) };
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () => lexicon.WriteVariants(image),
            () => lexicon.WriteKeys(image),
            () => records.WriteJoined(image, lexicon),
            () => records.WriteTables(image),
            () => records.WritePostings(image, lexicon.Rows)
        );
        Parallel.Invoke(() => lexicon.WriteRows(image), () => records.WriteRows(image));
        Parallel.Invoke(() => lexicon.WriteKeyRows(image), () => records.WriteLetters(image));
        image[NameIndexSection.Removed] = PinnedArray.Copy<uint>([.. removed.Distinct().Order().Select(e => (uint)e)]);
        return image;
    }

    private static NameChunk[] Read(IEnumerable<IndexedName> names, Interner<FormKey> forms, CancellationToken cancellationToken)
    {
        var chunks = new List<NameChunk?>();
        Parallel.ForEach(
            names.Chunk(ChunkSize).Select((chunk, number) => (chunk, number)),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new Dictionary<NameToken, int>(ReferenceEqualityComparer.Instance),
            (item, _, known) =>
            {
                var chunk = NameChunk.Of(item.chunk, forms, known);
                lock (chunks)
                {
                    while (chunks.Count <= item.number)
                    {
                        chunks.Add(null);
                    }

                    chunks[item.number] = chunk;
                }

                return known;
            },
            _ => { }
        );
        return [.. chunks.Select(c => c!)];
    }
}
