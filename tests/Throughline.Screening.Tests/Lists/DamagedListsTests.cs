using CsCheck;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>Whatever happened to a file on its way: it is read whole or refused, and reading it never fails.</summary>
public sealed class DamagedListsTests : IDisposable
{
    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("xml_fixtures/SECO_whole-list_trimmed_2026-08.xml")]
    [InlineData("xml_fixtures/UK_Sanctions_List_trimmed_2026-08.xml")]
    [InlineData("xml_fixtures/EU_FSF_1_1_trimmed_2024-12.xml")]
    [InlineData("opensanctions_formats/targets.nested.json")]
    public async Task A_file_cut_anywhere_is_refused(string path)
    {
        var bytes = await File.ReadAllBytesAsync(SharedData.Need($"data/lists/{path}"), TestContext.Current.CancellationToken);
        var whole = bytes.AsSpan().TrimEnd("\r\n "u8).Length;
        for (var length = 0; length < whole; length += 61)
        {
            // JSON lines may end after any line.
            if (
                length > 0
                && (bytes[length - 1] == (byte)'\n' || bytes[length] == (byte)'\n')
                && path.EndsWith(".json", StringComparison.Ordinal)
            )
            {
                continue;
            }

            var lists = await ListFolder.LoadAsync(_folder.Write("list", bytes[..length]));
            (lists.Entities.Length, lists.Sources.Length, lists.Refused.Length).ShouldBe((0, 0, 1), $"cut at {length}");
        }
    }

    [Fact]
    public async Task A_packed_file_whose_last_bytes_are_wrong_is_refused_like_any_other()
    {
        var path = SharedData.Need("data/lists/jp/meti_list_belarus_tokutei.txt.xz");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        for (var at = Math.Max(0, bytes.Length - 40); at < bytes.Length; at++)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0xCD;
            var lists = await ListFolder.LoadAsync(_folder.Write("list", changed));
            (lists.Sources.Length + lists.Refused.Length).ShouldBe(1, $"byte {at}: {string.Join('\n', lists.Problems)}");
        }
    }

    [Theory]
    [InlineData("xml_fixtures/SECO_whole-list_trimmed_2026-08.xml")]
    [InlineData("xml_fixtures/UK_Sanctions_List_trimmed_2026-08.xml")]
    [InlineData("xml_fixtures/EU_FSF_1_1_trimmed_2024-12.xml")]
    [InlineData("xml_fixtures/EU_FSF_csv_reduced_columns_2026-09.csv")]
    [InlineData("opensanctions_formats/targets.nested.json")]
    [InlineData("opensanctions_formats/targets.simple.csv")]
    [InlineData("opensanctions_formats/statements.pack")]
    [InlineData("us_ofac/cons_comments_2025-12-19.csv")]
    [InlineData("jp/meti_list_belarus_tokutei.txt.xz")]
    public void A_file_with_changed_bytes_is_read_or_refused(string path)
    {
        var bytes = File.ReadAllBytes(SharedData.Need($"data/lists/{path}"));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                changes =>
                {
                    var changed = bytes.ToArray();
                    foreach (var (at, value) in changes)
                    {
                        changed[at] = value;
                    }

                    var lists = ListFolder.LoadAsync(_folder.Write("list", changed)).GetAwaiter().GetResult();
                    (lists.Sources.Length == 1).ShouldBe(lists.Refused.IsEmpty, string.Join('\n', lists.Problems));
                },
                iter: 200,
                threads: 1
            );
    }
}
