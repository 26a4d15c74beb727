using CsCheck;

namespace Throughline.Cases.Tests.Ingest;

public class DuplicatesTests
{
    private static readonly Gen<(string Path, string Sha)[]> s_files = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[0, 1],
        (n, hash) => (n % 2 == 0 ? $"f{n}" : $"f{n}!/in", $"{hash}")
    ).Array[1, 6];

    [Fact]
    public void Whatever_the_order_the_same_documents_stand_for_the_same_bytes()
    {
        s_files.Sample(files =>
        {
            var distinct = files.DistinctBy(f => f.Path).ToArray();
            var forwards = Stored(distinct);
            var backwards = Stored([.. distinct.Reverse()]);
            backwards.ShouldBe(forwards);
        });
    }

    [Fact]
    public void A_document_of_an_earlier_ingest_keeps_its_place()
    {
        var old = Row("z", "1") with { Batch = 1 };
        var (filed, demoted) = new Duplicates([old]).Place([Filed("a", "1") with { Row = Row("a", "1") with { Batch = 2 } }]);
        filed.ShouldHaveSingleItem().Row.Info.DuplicateOf.ShouldBe("d-z");
        demoted.ShouldBeEmpty();
    }

    [Fact]
    public void Who_repeated_a_demoted_document_repeats_the_new_first()
    {
        var duplicates = new Duplicates([]);
        duplicates.Place([Filed("c!/in", "1"), Filed("d!/in", "1")]);
        var (_, demoted) = duplicates.Place([Filed("a", "1")]);
        demoted.Select(d => (d.Info.Path, d.Info.DuplicateOf)).ShouldBe([("c!/in", "d-a"), ("d!/in", "d-a")]);
    }

    [Fact]
    public void A_forgotten_file_leaves_the_bytes_to_the_next_and_others_untouched()
    {
        var duplicates = new Duplicates([]);
        duplicates.Place([Filed("a", "1"), Filed("b", "1"), Filed("c", "2")]);
        duplicates.Forget([Row("a", "1").File]);
        duplicates.FirstOrNull("1").ShouldBeNull();
        duplicates.FirstOrNull("2").ShouldNotBeNull().Info.Path.ShouldBe("c");
        var (filed, _) = duplicates.Place([Filed("a", "2")]);
        filed.ShouldHaveSingleItem().Row.Info.Status.ShouldBe(DocumentStatus.Read);
    }

    private static string Stored((string Path, string Sha)[] files)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var duplicates = new Duplicates([]);
        foreach (var (path, sha) in files)
        {
            var (filed, demoted) = duplicates.Place([Filed(path, sha)]);
            foreach (var row in filed.Select(f => f.Row).Concat(demoted))
            {
                rows[row.Info.Path] = $"{row.Info.Status} {row.Info.DuplicateOf}";
            }
        }

        return string.Join('\n', rows.Select(r => $"{r.Key} {r.Value}"));
    }

    private static FiledDocument Filed(string path, string sha) => new(Row(path, sha), new byte[] { 1 }, [], []);

    private static StoredDocument Row(string path, string sha)
    {
        var info = new DocumentInfo
        {
            Id = "d-" + path,
            Path = path,
            Sha256 = sha,
            Container = path.Contains('!', StringComparison.Ordinal) ? path.Split('!')[0] : null,
        };
        return new(info, "f-" + path, 1, "v", "l", "c", 1, "");
    }
}
