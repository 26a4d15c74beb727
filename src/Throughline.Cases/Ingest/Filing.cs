using System.Collections.Immutable;
using System.Text;
using Throughline.Documents;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>From one file's bytes to documents ready to be stored. Runs on several threads; touches nothing but the originals, which are write-once.</summary>
internal sealed class Filing(ICaseStore store, ICaseWriter writer, CaseStages stages, MachineClaims proposed)
{
    /// <summary>Reads a file; whatever is wrong with it becomes a quarantined row.</summary>
    public async Task<ImmutableArray<FiledDocument>> RunAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem)
        {
            return [Quarantine(file, file.Path, problem, file.Sha256)];
        }

        byte[] content;
        try
        {
            content = await ContentAsync(file, cancellationToken);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return [Quarantine(file, file.Path, $"cannot be read ({FileWalk.Cause(fault)}): try again", file.Sha256)];
        }

        var actual = file with { Sha256 = CaseJson.Sha256(content) };
        try
        {
            return await ReadAsync(actual, content, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or CaseException))
        {
            // A fault of ours must not stop the run: the file is put aside with the fault's name, and the next one is read.
            var at = fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim();
            return
            [
                Quarantine(
                    actual,
                    file.Path,
                    $"a fault in this program, please report it: {fault.GetType().Name}: {fault.Message} {OneLine(at)}",
                    actual.Sha256
                ),
            ];
        }
    }

    private async Task<ImmutableArray<FiledDocument>> ReadAsync(FoundFile file, byte[] content, CancellationToken cancellationToken)
    {
        var outcome = stages.Read(file.Path, content, stages.Limits, cancellationToken);
        var filed = ImmutableArray.CreateBuilder<FiledDocument>();
        foreach (var document in outcome.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.KeepOriginalAsync(document.Document.Sha256, document.Original, cancellationToken);
            filed.Add(File(file, document));
        }

        filed.AddRange(outcome.Quarantined.Select(q => Quarantine(file, q.Path, q.Reason, q.Sha256 ?? "")));
        return [.. filed.DistinctBy(f => f.Row.Info.Id, StringComparer.Ordinal)];
    }

    private FiledDocument File(FoundFile file, ReadDocument read)
    {
        var document = read.Document;
        var extracted = stages.Extract(document);
        var (claims, refused) = Stored(document, extracted with { Claims = [.. extracted.Claims, .. proposed.Of(document)] });
        var layer = CaseJson.Bytes(document);
        var points = document.Text.Length - document.Text.Count(char.IsLowSurrogate);
        var info = new DocumentInfo
        {
            Id = document.Id,
            Path = document.Path,
            Sha256 = document.Sha256,
            MediaType = document.MediaType,
            Kind = extracted.Kind,
            Language = document.Language,
            Pages = document.Pages.Length,
            Title = document.Title,
            Published = document.Published,
            Characters = points,
            Container = read.Container,
            Length = read.Original.Length,
            Warnings =
                refused == 0
                    ? document.Warnings
                    : [.. document.Warnings, $"{refused} claims left out: their quotes do not stand at their places"],
        };
        var row = new StoredDocument(
            info,
            IdOf(file),
            0,
            stages.ReadVersion,
            CaseJson.Sha256(layer),
            DigestOf(claims),
            document.Text.Length,
            OriginSketch.Of(document)
        );
        return new FiledDocument(row, CaseJson.Pack(layer), claims, Passages.Of(document));
    }

    /// <summary>The claims as they are stored, and how many are left out: without a quote that is found at its anchor, nothing enters the store.</summary>
    public static (ImmutableArray<StoredClaim> Claims, int Refused) Stored(Document document, ExtractionResult extracted)
    {
        var sound = extracted
            .Claims.Where(c => !c.Evidence.IsDefaultOrEmpty && c.Evidence.All(e => e.Document == document.Id && e.IsFoundIn(document.Text)))
            .ToList();
        return (Stored(document.Id, sound), extracted.Claims.Length - sound.Count);
    }

    /// <summary>The claims of a document as they are stored.</summary>
    public static ImmutableArray<StoredClaim> Stored(string document, IEnumerable<Claim> claims) =>
        [.. claims.DistinctBy(c => c.Id, StringComparer.Ordinal).Select((c, i) => new StoredClaim(c.Id, document, i, CaseJson.Text(c)))];

    /// <summary>The hash over claims in their order; empty where there are none.</summary>
    public static string DigestOf(ImmutableArray<StoredClaim> claims) =>
        claims.IsEmpty ? "" : CaseJson.Sha256(Encoding.UTF8.GetBytes(string.Join('\n', claims.Select(c => c.Json))));

    /// <summary>The id under which the documents of a file are replaced together.</summary>
    public static string IdOf(FoundFile file) => StableId.Of("f", file.Path, file.Sha256);

    /// <summary>The id of what is known of a path that could not be read, whatever its content.</summary>
    public static string QuarantineIdOf(FoundFile file) => StableId.Of("f", file.Path, "quarantined");

    private FiledDocument Quarantine(FoundFile file, string path, string reason, string sha256)
    {
        var info = new DocumentInfo
        {
            Id = StableId.Of("d", sha256, path),
            Path = path,
            Sha256 = sha256,
            Status = DocumentStatus.Quarantined,
            Reason = OneLine(reason),
            Container = path == file.Path ? null : file.Path,
            Length = path == file.Path ? file.Length : 0,
        };
        var owner = path == file.Path ? QuarantineIdOf(file) : IdOf(file);
        return new FiledDocument(new StoredDocument(info, owner, 0, stages.ReadVersion, "", "", 0, ""), default, [], []);
    }

    private async Task<byte[]> ContentAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Source is { } source)
        {
            return file.Length == 0 ? [] : await System.IO.File.ReadAllBytesAsync(source, cancellationToken);
        }

        await using var original =
            await store.OriginalOrNullAsync(file.Sha256, cancellationToken)
            ?? throw new FileNotFoundException($"the case has no original {file.Sha256}");
        using var bytes = new MemoryStream();
        await original.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
