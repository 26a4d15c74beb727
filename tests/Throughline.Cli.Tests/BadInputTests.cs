using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

/// <summary>Bad input ends with one clear line and the right code, and nothing is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Unreadable_files_are_set_aside_with_their_reasons_and_the_rest_is_read()
    {
        _folder.Write("in/good.txt", "In March 2024 Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC.\n");
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa");
        _folder.Write("in/locked.zip", Locked());
        _folder.Write("in/huge.zip", Huge());
        _folder.Write("in/picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0, 1, 255, 0, 7]);
        var run = await IngestAsync("in");
        run.Code.ShouldBe(ExitCode.Attention, run.Error);
        run.Json.GetProperty("documents").GetInt32().ShouldBe(1);
        var reasons = run
            .Json.GetProperty("quarantined")
            .EnumerateArray()
            .ToDictionary(q => Path.GetFileName(q.GetProperty("path").GetString()!), q => q.GetProperty("reason").GetString()!);
        reasons.Keys.Order(StringComparer.Ordinal).ShouldBe(["cut.pdf", "empty.txt", "picture.txt", "secret.txt", "zeros.bin"]);
        reasons["empty.txt"].ShouldContain("empty");
        reasons["cut.pdf"].ShouldContain("PDF");
        reasons["secret.txt"].ShouldContain("locked");
        reasons["zeros.bin"].ShouldContain("200 times its size");
        reasons.Values.ShouldAllBe(r => !r.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_extension_does_not_keep_a_file_from_being_read()
    {
        _folder.Write("in/letter.pdf", "In March 2024 Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC.\n");
        var run = await IngestAsync("in");
        run.Code.ShouldBe(ExitCode.Done, run.Out);
        run.Json.GetProperty("claims").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_does_not_stop_the_rest()
    {
        _folder.Write("in/good.txt", "Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC in March 2024.\n");
        File.CreateSymbolicLink(_folder["in/nowhere.txt"], _folder["absent.txt"]);
        var run = await IngestAsync("in");
        run.Code.ShouldBeOneOf(ExitCode.Done, ExitCode.Attention);
        run.Json.GetProperty("documents").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_path_is_named_and_no_case_is_made()
    {
        await RefusedAsync("no such file or folder", "ingest", _folder["absent"], "--case", _folder["new.case"]);
        Directory.Exists(_folder["new.case"]).ShouldBeFalse();
        await RefusedAsync("no such file", "read", _folder["absent.pdf"]);
        await RefusedAsync("is a folder", "read", _folder.Root);
        await RefusedAsync("no such file", "screen", "Alder", "--lists", _folder["absent.csv"]);
        await RefusedAsync("no such file", "match", "--in", _folder["absent.jsonl"]);
    }

    [Fact]
    public async Task What_is_no_case_is_told_so()
    {
        await RefusedAsync("does not exist", "claims", "--case", _folder["absent.case"]);
        _folder.Write("other/notes.txt", "words");
        await RefusedAsync("is not a case", "claims", "--case", _folder["other"]);
        await RefusedAsync("holds other files", "ingest", _folder["other"], "--case", _folder["other"]);
        await RefusedAsync("is a file", "claims", "--case", _folder["other/notes.txt"]);
        _folder.Write("broken/case.db", "this is no database, only words that fill the file");
        await RefusedAsync("case.db", "claims", "--case", _folder["broken"]);
        Directory.GetFiles(_folder["other"]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_case_of_a_newer_version_is_left_as_it_is()
    {
        _folder.Write("in/good.txt", "Alder Optics Ltd supplied 40 gyroscopes to Bramwell Plant JSC in March 2024.\n");
        (await IngestAsync("in")).Code.ShouldBe(ExitCode.Done);
        // The format's number stands at offset 60 of the database, high byte first (SQLite's user_version).
        var database = _folder["test.case/case.db"];
        File.Exists(database + "-wal").ShouldBeFalse("the case is closed");
        var bytes = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(60), 4711);
        await File.WriteAllBytesAsync(database, bytes, TestContext.Current.CancellationToken);
        await RefusedAsync("newer version of throughline (format 4711", "claims", "--case", _folder["test.case"]);
        await RefusedAsync("newer version", "ingest", _folder["in"], "--case", _folder["test.case"]);
        (await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_full_disk_is_told_with_code_3()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, a device without room");
        var run = await ProgramRun.OfShellAsync("exec \"$0\" \"$@\" > /dev/full", "doctor");
        run.Code.ShouldBe(ExitCode.Fault);
        run.Error.ShouldContain("No space left");
        run.Error.ShouldContain("no room is left");
        run.Error.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> IngestAsync(string papers) => ProgramRun.OfAsync("ingest", _folder[papers], "--case", _folder["test.case"]);

    private static async Task RefusedAsync(string expected, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(arguments);
        run.Code.ShouldBe(ExitCode.Usage, run.Error);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldStartWith("throughline: ");
        run.Error.ShouldContain(expected);
        run.Error.TrimEnd().ShouldNotContain('\n');
    }

    // A ZIP whose only member is flagged as encrypted: bit 0 of the flags in the local header and in the directory.
    private static byte[] Locked()
    {
        var bytes = Zip("secret.txt", Encoding.ASCII.GetBytes("the cipher text stands here"));
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return bytes;
    }

    private static byte[] Huge() => Zip("zeros.bin", new byte[32 << 20]);

    private static byte[] Zip(string name, byte[] content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            stream.Write(content);
        }

        return memory.ToArray();
    }
}
