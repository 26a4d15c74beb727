using System.Collections.Immutable;
using System.Diagnostics;
using Throughline.Testing;

namespace Throughline.Documents.Tests;

/// <summary>Whatever the bytes, reading ends with documents that hold together or with a reason.</summary>
public class RobustnessTests(ITestOutputHelper output)
{
    private static readonly ReadLimits s_limits = new() { MaxTime = TimeSpan.FromSeconds(20) };
    private static readonly string[] s_endings = [".pdf", ".docx", ".xlsx", ".eml", ".zip", ".csv", ".html", ".txt"];

    [Fact]
    public void Every_document_of_the_corpus_is_read_or_refused_with_a_reason()
    {
        var folder = SharedData.Need("data/documents");
        var (pages, watch) = (0, new Stopwatch());
        foreach (var file in Files(folder).Where((f, i) => !f.Contains("sroie", StringComparison.Ordinal) || i % 20 == 0))
        {
            var content = File.ReadAllBytes(file);
            var isPdf = file.EndsWith(".pdf", StringComparison.Ordinal);
            if (isPdf)
            {
                watch.Start();
            }

            var outcome = Reading.Outcome(Path.GetRelativePath(folder, file), content, s_limits);
            watch.Stop();
            pages += isPdf ? outcome.Documents.Where(d => d.Container is null).Sum(d => d.Document.Pages.Length) : 0;
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0);
        }

        output.WriteLine($"{pages} PDF pages, {pages / watch.Elapsed.TotalSeconds:0} a second");
    }

    [Fact]
    public void Damaged_files_never_throw_or_hang()
    {
        var files = Files(SharedData.Need("data/documents")).Where(f => new FileInfo(f).Length is > 100 and < 400_000).ToArray();
        var random = new Random(14);
        for (var i = 0; i < 300; i++)
        {
            var file = files[random.Next(files.Length)];
            var content = File.ReadAllBytes(file);
            var path = Path.GetFileName(file);
            switch (i % 3)
            {
                case 0:
                    content = content[..random.Next(content.Length)];
                    break;
                case 1:
                    for (var flips = random.Next(1, 40); flips > 0; flips--)
                    {
                        content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                    }

                    break;
                default:
                    path = Path.ChangeExtension(path, s_endings[random.Next(s_endings.Length)]);
                    break;
            }

            var outcome = Reading.Outcome(path, content, s_limits);
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0, $"{path} in round {i}");
        }
    }

    [Fact]
    public void The_same_bytes_give_the_same_outcome()
    {
        foreach (var file in Files(SharedData.Need("data/documents")).Where((f, i) => i % 25 == 0))
        {
            var content = File.ReadAllBytes(file);
            Print(Reading.Outcome("a/file", content, s_limits)).ShouldBe(Print(Reading.Outcome("a/file", content, s_limits)));
        }
    }

    [Fact]
    public void An_empty_file_and_unknown_bytes_are_refused()
    {
        Reading.Refusal("a.pdf", []).ShouldContain("empty");
        Reading.Refusal("a.txt", "  \n "u8.ToArray()).ShouldContain("empty");
        Reading.Refusal("a.bin", [0, 1, 2, 3, 0, 0, 5, 200, 0, 0, 1, 17, 0, 0]).ShouldContain("no known format");
        Reading.Refusal("a.rtf", "{\\rtf1\\ansi }"u8.ToArray()).ShouldContain("RTF");
        Reading.Refusal("big.txt", "words and words"u8.ToArray(), new() { MaxBytes = 5 }).ShouldContain("larger than 5 bytes");
    }

    [Fact]
    public void A_file_that_takes_too_long_is_given_up()
    {
        var row = "2025-10-03,Welm Line AG,12.50\n"u8.ToArray();
        var table = Enumerable.Repeat(row, 2000).SelectMany(r => r).ToArray();
        var outcome = Reading.Outcome("long.csv", table, new() { MaxTime = TimeSpan.Zero });
        var said = outcome.Quarantined.Select(q => q.Reason).Concat(outcome.Documents.SelectMany(d => d.Document.Warnings));
        said.ShouldHaveSingleItem().ShouldContain("0 seconds");
    }

    [Fact]
    public void An_encrypted_office_file_says_so()
    {
        byte[] header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        var bytes = new byte[1024];
        header.CopyTo(bytes, 0);
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage\0");
        name.CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)name.Length;
        Reading.Refusal("plan.docx", bytes).ShouldContain("encrypted");
    }

    [Fact]
    public void A_text_over_the_limit_is_cut_and_says_so()
    {
        var outcome = Reading.Outcome("long.txt", "words and words and words and words"u8.ToArray(), new() { MaxCharacters = 20 });
        outcome.Documents[0].Document.Text.Length.ShouldBe(20);
        outcome.Documents[0].Document.Warnings.ShouldHaveSingleItem().ShouldContain("cut at 20 characters");
    }

    private static ImmutableArray<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Print(ReadOutcome outcome) =>
        string.Join(
            '\n',
            outcome
                .Documents.Select(d =>
                    $"{d.Document.Id} {d.Document.Path} {d.Document.Title} {d.Document.Text} {string.Join(' ', d.Document.Zones)} {string.Join(' ', d.Document.Words)}"
                )
                .Concat(outcome.Quarantined.Select(q => q.ToString()))
        );
}
