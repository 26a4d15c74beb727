namespace Throughline.Screening.Tests;

/// <summary>An index with deltas against one built anew.</summary>
public sealed class NameIndexSetTests
{
    [Fact]
    public void An_index_with_deltas_finds_what_one_built_anew_finds()
    {
        var names = ListNames.All.Names;
        var (old, added) = (names[..3000], names[3000..3400]);
        var removed = old.Where((_, i) => i % 7 == 0).Select(n => n.Entry).ToHashSet();
        var folder = Directory.CreateTempSubdirectory("throughline-index-").FullName;
        try
        {
            var (first, delta) = (Path.Combine(folder, "first"), Path.Combine(folder, "delta"));
            NameIndex.Build(old, first, TestContext.Current.CancellationToken);
            NameIndex.BuildDelta(added, removed, delta, TestContext.Current.CancellationToken);
            using var set = NameIndexSet.Open(first, delta);
            IndexedName[] left = [.. old.Where(n => !removed.Contains(n.Entry)), .. added];
            using var anew = NameIndex.OpenInMemory(left, cancellationToken: TestContext.Current.CancellationToken);
            var (found, expected) = (new List<NameHit>(), new List<NameHit>());
            foreach (var name in names[..3400].Where((_, i) => i % 11 == 0))
            {
                found.Clear();
                expected.Clear();
                set.Search(Text.Names.Prepare(name.Name, name.Kind), 0.6, found);
                anew.Search(Text.Names.Prepare(name.Name, name.Kind), 0.6, expected);
                found
                    .Select(h => (h.Entry, set.Name(h.Name).Original, h.Score))
                    .ShouldBe(expected.Select(h => (h.Entry, anew.Name(h.Name).Original, h.Score)), name.Name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
