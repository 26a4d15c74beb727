using System.Security.Cryptography;
using System.Text;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>Where answers go: standard output, or a file that appears when it is whole and can be gone on with until then.</summary>
internal sealed class ScreenOutput : IDisposable
{
    private const int MostKept = OrderedBlocks.Rows;

    private readonly string? _path;
    private readonly Stream _stream;
    private readonly ScreenJournal? _journal;
    private readonly AnswerWriter _writer;
    private readonly List<JournalBlock> _blocks;
    private readonly long _bytesBefore;
    private string[] _kept = [];

    private ScreenOutput(
        string? path,
        Stream stream,
        ScreenJournal? journal,
        OutputFormat format,
        IncrementalHash hash,
        IEnumerable<JournalBlock> blocks
    )
    {
        (_path, _stream, _journal, _blocks) = (path, stream, journal, [.. blocks]);
        _bytesBefore = _blocks.Count > 0 ? _blocks[^1].Bytes : 0;
        _writer = new AnswerWriter(stream, format, hash, Rows);
        if (_blocks.Count == 0)
        {
            _writer.Begin();
        }
    }

    /// <summary>Rows that are answered, also by the run that this one goes on with.</summary>
    public long Rows => _blocks.Count > 0 ? _blocks[^1].Rows : 0;

    /// <summary>Rows with a match.</summary>
    public long Matched => _blocks.Count > 0 ? _blocks[^1].Matched : 0;

    /// <summary>Rows that were no records.</summary>
    public long Bad => _blocks.Count > 0 ? _blocks[^1].Bad : 0;

    /// <summary>Writes to a stream that stays open.</summary>
    public static ScreenOutput To(Stream stream, OutputFormat format) =>
        new(null, stream, null, format, IncrementalHash.CreateHash(HashAlgorithmName.SHA256), []);

    /// <summary>Writes to a file.</summary>
    /// <param name="path">The file; until it is whole, the answer stands in <c>path.partial</c>.</param>
    /// <param name="head">What the answer follows from.</param>
    /// <param name="format">The form of the answer.</param>
    /// <param name="resume">Goes on with a stopped run where there is one.</param>
    /// <exception cref="UsageException">The path is a folder, its folder is absent, or the stopped run asked something else.</exception>
    public static ScreenOutput ToFile(string path, Receipt head, OutputFormat format, bool resume)
    {
        var (partial, journal) = (path + ".partial", ScreenJournal.PathOf(path));
        Check(path, journal, resume);
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blocks = resume && File.Exists(journal) ? ScreenJournal.Read(journal, partial, head, hash) : [];
        var stream = new FileStream(partial, blocks.Count > 0 ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        stream.SetLength(blocks.Count > 0 ? blocks[^1].Bytes : 0);
        stream.Seek(0, SeekOrigin.End);
        return new(
            path,
            stream,
            blocks.Count > 0 ? ScreenJournal.GoOn(journal, head, blocks) : ScreenJournal.Begin(journal, head),
            format,
            hash,
            blocks
        );
    }

    /// <summary>Writes a block.</summary>
    public void Write(AnswerBlock block)
    {
        _writer.Write(block);
        if (_blocks.Count == 0 && block.Rows <= MostKept)
        {
            _kept = [.. Enumerable.Range(0, block.Rows).Select(i => Encoding.UTF8.GetString(block.Line(i)))];
        }

        _stream.Flush();
        _blocks.Add(new(Rows + block.Rows, _bytesBefore + _writer.Bytes, Matched + block.Matched, Bad + block.Bad, block.Sha256()));

        // A block that is cut short by a bad row is answered again by the run that goes on.
        if (block.Fault is null && block.Rows == OrderedBlocks.Rows)
        {
            _journal?.Add(_blocks[^1]);
        }
    }

    /// <summary>Ends the answer and, where it goes to a file, moves it into place.</summary>
    public ReceiptResult End()
    {
        _writer.End();
        if (_path is not null)
        {
            _stream.Dispose();
            _journal!.Dispose();
            File.Move(_path + ".partial", _path, overwrite: true);
            File.Delete(ScreenJournal.PathOf(_path));
        }

        return Result();
    }

    /// <summary>The answer so far, by its hashes.</summary>
    public ReceiptResult Result() =>
        new(
            Rows,
            Matched,
            Bad,
            _writer.Sha256(),
            OrderedBlocks.Rows,
            [.. _blocks.Select(b => b.Sha256)],
            Rows <= MostKept ? [.. _kept] : []
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal?.Dispose();
        if (_path is not null)
        {
            _stream.Dispose();
        }

        _writer.Dispose();
    }

    private static void Check(string path, string journal, bool resume)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"{path} is a folder; --out takes a file");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"{path}: its folder does not exist");
        }

        if (resume && File.Exists(path) && !File.Exists(journal))
        {
            throw new UsageException($"{path} is complete, there is nothing to resume; leave --resume out to answer anew");
        }
    }
}
