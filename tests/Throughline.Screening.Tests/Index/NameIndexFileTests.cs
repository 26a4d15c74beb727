using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>The file: the same bytes for the same names, whole or refused.</summary>
public sealed class NameIndexFileTests : IDisposable
{
    private static readonly IndexedName[] s_names =
    [
        new("Ivan Petrovich Sidorov", NameKind.Person, 0),
        new("Иванов Пётр", NameKind.Person, 1),
        new("王小明", NameKind.Person, 1, IsWeak: true),
        new("Northern Electromechanical Plant LLC", NameKind.Organization, 2),
        new("???", NameKind.Unknown, 3),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-index-").FullName;

    private string File1 => Path.Combine(_folder, "names.index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_names_give_the_same_bytes()
    {
        NameIndex.Build(ListNames.All.Names[..9000], File1, TestContext.Current.CancellationToken);
        var first = File.ReadAllBytes(File1);
        NameIndex.Build(ListNames.All.Names[..9000], File1, TestContext.Current.CancellationToken);
        File.ReadAllBytes(File1).AsSpan().SequenceEqual(first).ShouldBeTrue();
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void A_mapped_file_gives_back_names_entries_and_hits()
    {
        NameIndex.Build(s_names, File1, TestContext.Current.CancellationToken);
        using var index = NameIndex.Open(File1);
        index.Count.ShouldBe(s_names.Length);
        for (var i = 0; i < s_names.Length; i++)
        {
            var prepared = Names.Prepare(s_names[i].Name, s_names[i].Kind);
            index.Name(i).Original.ShouldBe(prepared.Original);
            index.Name(i).Kind.ShouldBe(prepared.Kind);
            index.Name(i).Tokens.ShouldBe(prepared.Tokens);
            var hits = new List<NameHit>();
            index.Search(prepared, 0.9, hits);
            hits.ShouldContain(new NameHit(i, s_names[i].Entry, 1, s_names[i].IsWeak));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => index.Name(s_names.Length));
    }

    [Fact]
    public void An_index_of_no_names_finds_nothing()
    {
        NameIndex.Build([], File1, TestContext.Current.CancellationToken);
        using var index = NameIndex.Open(File1);
        var hits = new List<NameHit>();
        index.Search(Names.Prepare("Ivan Petrov", NameKind.Person), 0.5, hits);
        hits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "an index of names")]
    [InlineData(8, "format version")]
    [InlineData(17, "checksum")]
    [InlineData(40, "checksum")]
    [InlineData(-4000, "checksum")]
    public void A_damaged_file_is_refused(int at, string expected)
    {
        NameIndex.Build(ListNames.All.Names[..2000], File1, TestContext.Current.CancellationToken);
        var bytes = File.ReadAllBytes(File1);
        bytes[at < 0 ? bytes.Length / 2 : at] ^= 0x55;
        File.WriteAllBytes(File1, bytes);
        var error = Should.Throw<InvalidDataException>(() => NameIndex.Open(File1));
        error.Message.ShouldContain(File1);
        error.Message.ShouldContain(expected);
        error.Message.ShouldContain("build the index again");
    }

    [Fact]
    public void Any_damaged_byte_of_a_part_is_refused()
    {
        NameIndex.Build(s_names, File1, TestContext.Current.CancellationToken);
        var whole = File.ReadAllBytes(File1);
        var refused = 0;
        for (var at = 0; at < whole.Length; at += 13)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0xff;
            File.WriteAllBytes(File1, bytes);
            try
            {
                NameIndex.Open(File1).Dispose();
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        // What is left are the few bytes that align the parts.
        refused.ShouldBeGreaterThan(whole.Length / 13 * 7 / 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    public void A_file_that_is_cut_off_is_refused(int length)
    {
        NameIndex.Build(ListNames.All.Names[..2000], File1, TestContext.Current.CancellationToken);
        File.WriteAllBytes(File1, File.ReadAllBytes(File1)[..length]);
        Should.Throw<InvalidDataException>(() => NameIndex.Open(File1)).Message.ShouldContain("build the index again");
    }

    [Fact]
    public void A_build_that_is_stopped_leaves_the_old_file()
    {
        NameIndex.Build(s_names, File1, TestContext.Current.CancellationToken);
        var before = File.ReadAllBytes(File1);
        using var stop = new CancellationTokenSource();
        IEnumerable<IndexedName> Stopping()
        {
            yield return s_names[0];
            stop.Cancel();
            yield return s_names[1];
        }

        Should.Throw<OperationCanceledException>(() => NameIndex.Build(Stopping(), File1, stop.Token));
        File.ReadAllBytes(File1).ShouldBe(before);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }
}
