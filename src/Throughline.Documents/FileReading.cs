using System.Globalization;
using System.Security.Cryptography;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Zones;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Documents;

/// <summary>What one file gave, without its members.</summary>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Document">Its text; null for pure containers and unreadable files.</param>
/// <param name="Refusal">Why it could not be read; null where it was.</param>
internal sealed record FileReading(string Sha256, Document? Document, string? Refusal)
{
    /// <summary>Parsers recurse as deep as a hostile file nests; the stack is made for more than our limits let through.</summary>
    private const int StackBytes = 128 << 20;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(2);

    /// <summary>Files inside it.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Files inside it that could not be taken out; their paths are relative.</summary>
    public IReadOnlyList<QuarantinedFile> Refused { get; init; } = [];

    /// <summary>Reads on a thread of its own, which is told to stop at the time limit and left behind if it does not.</summary>
    public static FileReading Read(
        string path,
        ReadOnlyMemory<byte> content,
        PartialDate? sent,
        ReadLimits limits,
        CancellationToken cancellationToken
    )
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (content.Length > limits.MaxBytes)
        {
            return new(sha256, null, $"larger than {limits.MaxBytes} bytes, the limit of one file; part it and add the parts");
        }

        // Not disposed when the thread is left behind, since it may still look at the token.
        var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var clock = new ReadingClock(limits);
        using var done = new ManualResetEvent(false);
        FileReading? reading = null;
        var finished = done.SafeWaitHandle;
        var thread = new Thread(
            () =>
            {
                clock.Begin();
                reading = Work(path, content, sent, sha256, new(limits, () => clock.Extend(limits.MaxTimeForScannedPage), time.Token));
                if (!finished.IsClosed)
                {
                    Signal(done);
                }
            },
            StackBytes
        )
        {
            IsBackground = true,
            Name = "document reader",
        };
        if (limits.MaxTime <= TimeSpan.Zero)
        {
            time.Cancel(); // no time at all: the same outcome each time, without a race with the clock
        }

        thread.Start();
        if (!IsDone(done, clock, cancellationToken))
        {
            time.Cancel();
            clock.Extend(s_grace);
        }

        var isDone = IsDone(done, clock, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (!isDone || reading is null)
        {
            return new(
                sha256,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"not read within {limits.MaxTime.TotalSeconds:0.#} seconds of computing and given up; print it to PDF again or part it"
                )
            );
        }

        time.Dispose();
        return reading;
    }

    // Waits until the thread has ended or used its time up.
    private static bool IsDone(ManualResetEvent done, ReadingClock clock, CancellationToken cancellationToken)
    {
        for (var left = clock.Left(); left > TimeSpan.Zero && !cancellationToken.IsCancellationRequested; left = clock.Left())
        {
            if (WaitHandle.WaitAny([done, cancellationToken.WaitHandle], left) == 0)
            {
                return true;
            }
        }

        return done.WaitOne(0);
    }

    private static void Signal(ManualResetEvent done)
    {
        try
        {
            done.Set();
        }
        catch (ObjectDisposedException)
        {
            // The waiting side has given up in this very moment.
        }
    }

    private static FileReading Work(string path, ReadOnlyMemory<byte> content, PartialDate? sent, string sha256, Budget budget)
    {
        var layer = new Layer(budget.Limits.MaxCharacters);
        var (format, reader, refusal) = (Format.Unknown, (IFormatReader?)null, (string?)null);
        try
        {
            var source = FormatProbe.Probe(path, content) with { Sent = sent?.Earliest };
            layer.Property("sentWith", sent?.ToString());
            format = source.Format;
            reader = FormatReaders.For(format);
            layer.MediaType = FormatNames.MediaType(format);
            if (FormatNames.Mismatch(path, format) is { } warning)
            {
                layer.Warn(warning);
            }

            refusal = reader is null ? FormatNames.Refusal(format) : reader.Read(source, layer, budget);
            if (layer.MayBeNews && refusal is null)
            {
                NewsZones.Mark(layer.TextSoFar(), layer);
            }
        }
        catch (OperationCanceledException)
        {
            refusal = Salvage(
                layer,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"reading stopped after {budget.Limits.MaxTime.TotalSeconds:0.#} seconds of computing"
                )
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The border to third-party parsers and hostile bytes: whatever they throw is damage of this one file.
            refusal = Salvage(layer, $"by its first bytes {FormatNames.Say(format)}, but damaged inside: {Damage.Say(e, layer)}");
        }

        var isText = refusal is null && (layer.Length > 0 || layer.Members.Count == 0 && layer.Refused.Count == 0);
        if (isText && string.IsNullOrWhiteSpace(layer.TextSoFar()))
        {
            (isText, refusal) = (false, "the file holds no text; check that it is the right one");
        }

        var language = isText ? Languages.Of(layer.TextSoFar()) : "und";
        return new(sha256, isText ? layer.Finish(path, sha256, content.Length, reader!.Name, language) : null, refusal)
        {
            Members = layer.Members,
            Refused = layer.Refused,
        };
    }

    /// <summary>What was read before the fault stands, with a warning; without any text the file is refused.</summary>
    private static string? Salvage(Layer layer, string fault)
    {
        if (layer.TextSoFar().AsSpan().Trim().Length < 20)
        {
            return layer.Members.Count > 0 ? null : fault + "; get a whole copy, or print it to PDF and add that";
        }

        layer.EndTable();
        layer.Warn(fault + "; only what stands before was read");
        return null;
    }
}
