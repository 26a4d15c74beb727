using Throughline.Cli.Files;

namespace Throughline.Cli.Commands;

/// <summary>Answers blocks of rows on all cores and hands them on in the order of the rows; a bounded number of blocks is under way at a time.</summary>
internal static class OrderedBlocks
{
    /// <summary>Rows of a block: enough for the work to outweigh the handing on, few enough to be answered in the blink of an eye.</summary>
    public const int Rows = 1000;

    /// <summary>Answers all rows.</summary>
    /// <param name="rows">The rows, read on the calling thread.</param>
    /// <param name="answers">Answers a block.</param>
    /// <param name="write">Takes answered blocks in order, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work; blocks that were handed on are complete.</param>
    /// <exception cref="UsageException">A row is no record, or the file cannot be read on; all rows before it were handed on.</exception>
    public static async Task RunAsync(
        IEnumerable<(RecordSource Source, RawRecord Raw)> rows,
        Answers answers,
        Action<AnswerBlock> write,
        CancellationToken cancellationToken
    )
    {
        // The pool by itself adds threads while blocks take long, and each thread has memory of its own.
        var cores = Environment.ProcessorCount;
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler);
        var most = 4 * cores;
        var (pending, free) = (new Queue<Task<AnswerBlock>>(), new Stack<AnswerBlock>());
        Exception? end = null;
        using var blocks = Blocks(rows, cancellationToken).GetEnumerator();
        while (end is null)
        {
            var block = NextOrNull(blocks, out end);
            if (block is null)
            {
                break;
            }

            var into = free.TryPop(out var used) ? used : new AnswerBlock();
            pending.Enqueue(
                workers.StartNew(
                    () =>
                    {
                        answers.Answer(block, into, cancellationToken);
                        return into;
                    },
                    cancellationToken
                )
            );
            while (pending.Count >= most || (pending.Count > 0 && pending.Peek().IsCompleted))
            {
                await HandOnAsync();
            }
        }

        while (pending.Count > 0)
        {
            await HandOnAsync();
        }

        if (end is not null)
        {
            throw end;
        }

        async Task HandOnAsync()
        {
            var done = await pending.Dequeue();
            write(done);
            if (done.Fault is { } fault)
            {
                await Task.WhenAll(pending);
                throw fault;
            }

            free.Push(done);
        }
    }

    // Rows before one that cannot be read are answered first.
    private static List<(RecordSource, RawRecord)>? NextOrNull(IEnumerator<List<(RecordSource, RawRecord)>> blocks, out Exception? end)
    {
        end = null;
        try
        {
            return blocks.MoveNext() ? blocks.Current : null;
        }
        catch (UsageException e)
        {
            end = e;
            return null;
        }
    }

    private static IEnumerable<List<(RecordSource, RawRecord)>> Blocks(
        IEnumerable<(RecordSource, RawRecord)> rows,
        CancellationToken cancellationToken
    )
    {
        var block = new List<(RecordSource, RawRecord)>(Rows);
        UsageException? fault = null;
        using var row = rows.GetEnumerator();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool has;
            try
            {
                has = row.MoveNext();
            }
            catch (UsageException e)
            {
                (has, fault) = (false, e);
            }

            if (has)
            {
                block.Add(row.Current);
            }

            if (block.Count == Rows || (!has && block.Count > 0))
            {
                yield return block;
                block = new(Rows);
            }

            if (fault is not null)
            {
                throw fault;
            }

            if (!has)
            {
                yield break;
            }
        }
    }
}
