using System.Collections.Immutable;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents;

/// <summary>Turns files of any supported format into positioned text. Pure: the same bytes and path give the same outcome.</summary>
public sealed class DocumentReader(ReadLimits limits)
{
    /// <summary>Reads one file's bytes.</summary>
    /// <param name="path">The path to record (not opened).</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops the reading; the outcome is then lost.</param>
    /// <returns>Never throws for bad input: what cannot be read is in <see cref="ReadOutcome.Quarantined"/>.</returns>
    public ReadOutcome Read(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var documents = ImmutableArray.CreateBuilder<ReadDocument>();
        var quarantined = ImmutableArray.CreateBuilder<QuarantinedFile>();
        var (members, expanded) = (0, 0L);
        var open = new Stack<(string Path, ReadOnlyMemory<byte> Content, string? Container, PartialDate? Sent, int Depth)>();
        open.Push((path, content, null, null, 0));
        while (open.TryPop(out var file))
        {
            var read = FileReading.Read(file.Path, file.Content, file.Sent, limits, cancellationToken);
            if (read.Document is { } document)
            {
                documents.Add(new(document, file.Content, file.Container));
            }

            if (read.Refusal is { } reason)
            {
                quarantined.Add(new(file.Path, reason, read.Sha256));
            }

            quarantined.AddRange(read.Refused.Select(r => r with { Path = r.Path.Length == 0 ? file.Path : Inside(file.Path, r.Path) }));
            if (read.Members.Count > 0 && file.Depth >= limits.MaxDepth)
            {
                quarantined.Add(
                    new(
                        file.Path,
                        $"nested deeper than {limits.MaxDepth} archives; what it holds was not read; unpack it and add the files",
                        read.Sha256
                    )
                );
                continue;
            }

            // Pushed last to first, so that they are read in order.
            var taken = new List<Member>();
            foreach (var member in read.Members)
            {
                members++;
                expanded += member.Content.Length;
                if (members > limits.MaxMembers || expanded > limits.MaxExpandedBytes)
                {
                    quarantined.Add(
                        new(
                            Inside(file.Path, member.Name),
                            "the file holds more members or bytes than the limits allow; this one and the rest were not read",
                            null
                        )
                    );
                    break;
                }

                taken.Add(member);
            }

            var sent = read.Document is { MediaType: "message/rfc822" } mail ? mail.Published : file.Sent;
            for (var i = taken.Count - 1; i >= 0; i--)
            {
                open.Push((Inside(file.Path, taken[i].Name), taken[i].Content, file.Path, sent, file.Depth + 1));
            }
        }

        return new(documents.ToImmutable(), quarantined.ToImmutable());
    }

    private static string Inside(string container, string member) => $"{container}!/{member}";
}
