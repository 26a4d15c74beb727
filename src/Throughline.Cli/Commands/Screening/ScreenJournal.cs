using System.Security.Cryptography;
using System.Text;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>
/// What a run with <c>--out</c> keeps beside its answer until it is complete: what the answer follows from, and a line for every finished block. A run
/// that was stopped goes on after the last block that is whole in the answer.
/// </summary>
internal sealed class ScreenJournal : IDisposable
{
    private readonly StreamWriter _writer;

    private ScreenJournal(string path, bool append)
    {
        _writer = new StreamWriter(
            new FileStream(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read),
            new UTF8Encoding(false)
        )
        {
            NewLine = "\n",
        };
    }

    /// <summary>The journal of an answer.</summary>
    public static string PathOf(string answer) => answer + ".journal";

    /// <summary>Begins a journal.</summary>
    public static ScreenJournal Begin(string path, Receipt head)
    {
        var journal = new ScreenJournal(path, append: false);
        journal._writer.WriteLine(head.ToLine());
        journal._writer.Flush();
        return journal;
    }

    /// <summary>Goes on with a journal: it keeps the blocks that count and drops the others.</summary>
    public static ScreenJournal GoOn(string path, Receipt head, IReadOnlyList<JournalBlock> blocks)
    {
        File.WriteAllLines(path, [head.ToLine(), .. blocks.Select(b => b.ToLine())]);
        return new ScreenJournal(path, append: true);
    }

    /// <summary>The finished blocks of a stopped run that are whole in its answer.</summary>
    /// <param name="path">The journal.</param>
    /// <param name="answer">The answer so far.</param>
    /// <param name="head">What this run asks.</param>
    /// <param name="hash">Takes the bytes of the answer that count.</param>
    /// <exception cref="UsageException">The stopped run asked something else; the message says what differs.</exception>
    public static IReadOnlyList<JournalBlock> Read(string path, string answer, Receipt head, IncrementalHash hash)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || Receipt.OfLineOrNull(lines[0]) is not { } before)
        {
            throw new UsageException(
                $"{path}: expected the journal of a stopped run, found other content; delete it, and run without --resume"
            );
        }

        var differences = ReceiptDifference.Between(before, head);
        if (differences.Count > 0)
        {
            throw new UsageException(
                $"{path}: the stopped run asked something else ({string.Join("; ", differences)}); run as before, or without --resume to start anew"
            );
        }

        return File.Exists(answer)
            ? Whole([.. lines.Skip(1).Select(JournalBlock.OfLineOrNull).TakeWhile(b => b is not null)!], answer, head, hash)
            : [];
    }

    /// <summary>Notes that a block stands in the answer.</summary>
    public void Add(JournalBlock block)
    {
        _writer.WriteLine(block.ToLine());
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // After a crash of the machine a file may be shorter than its journal says, or hold zeros; of JSON lines each block's hash is known.
    private static List<JournalBlock> Whole(IReadOnlyList<JournalBlock> blocks, string answer, Receipt head, IncrementalHash hash)
    {
        var whole = new List<JournalBlock>();
        using var stream = File.OpenRead(answer);
        foreach (var block in blocks)
        {
            var length = block.Bytes - (whole.Count > 0 ? whole[^1].Bytes : 0);
            if (length is < 0 or > int.MaxValue || block.Bytes > stream.Length)
            {
                break;
            }

            var bytes = new byte[length];
            stream.ReadExactly(bytes);
            if (head.Parameters.Format == "jsonl" && Convert.ToHexStringLower(SHA256.HashData(bytes)) != block.Sha256)
            {
                break;
            }

            hash.AppendData(bytes);
            whole.Add(block);
        }

        return whole;
    }
}
