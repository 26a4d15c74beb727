using System.Globalization;
using System.Text.Json;
using MimeKit;
using Throughline.Accuracy.Scores;
using Throughline.Documents;
using Throughline.Extraction;

namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>Reads one document and compares the fields of each expected reservation with the one of ours that fits it best.</summary>
internal static class TravelCase
{
    /// <summary>Scores a document.</summary>
    public static void Score(TravelInput input, JsonElement expected, string root, Scoreboard board, CancellationToken cancellationToken)
    {
        var name = Path.GetRelativePath(root, input.Path);
        var read = Reservations(input, cancellationToken);
        var left = read.ToList();
        foreach (var reservation in expected.EnumerateArray())
        {
            var fields = ExpectedFields.Of(reservation);
            if (fields.Count == 0 || reservation.GetProperty("@type").GetString() == "Product")
            {
                continue; // a pizza on a web page is no travel paper
            }

            var best = left.OrderByDescending(r => fields.Count(f => FieldValues.Same(f.Key, f.Value, r))).FirstOrDefault();
            if (best is not null)
            {
                left.Remove(best);
            }

            foreach (var (field, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var isHit = best is not null && FieldValues.Same(field, value, best);
                board[input.Part].Add(isHit);
                if (!isHit)
                {
                    board.Notes.Add($"{name}: {field}: expected '{value}', read '{best?.GetValueOrDefault(field)}'");
                }
            }
        }

        if (input.Part == "bcbp")
        {
            BoardingPassDump.Score(input.Path, read, board);
        }
        else if (input.Part == "free-form")
        {
            board["free-form, no reservation beyond the expected"].Add(left.Count == 0);
            foreach (var more in left)
            {
                board.Notes.Add(
                    $"{name}: beyond the expected: {string.Join(", ", more.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "=" + f.Value))}"
                );
            }
        }
    }

    private static List<Dictionary<string, string>> Reservations(TravelInput input, CancellationToken cancellationToken)
    {
        var isMail = input.Path.EndsWith(".eml", StringComparison.Ordinal);
        var content = isMail ? input.Content : Carried(input);
        var outcome = new DocumentReader(new ReadLimits()).Read("case.eml", content, cancellationToken);
        var document = outcome.Documents.LastOrDefault(d => isMail || d.Container == "case.eml")?.Document;
        if (document is null)
        {
            return [];
        }

        var groups = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var field in new ClaimExtractor().Extract(document).Fields)
        {
            if (!field.At.IsFoundIn(document.Text))
            {
                throw new InvalidOperationException($"field {field.Name} of {input.Path} does not stand at its place");
            }

            var end = field.Name.IndexOf("].", StringComparison.Ordinal);
            if (
                end > 0
                && (
                    field.Name.StartsWith("reservations[", StringComparison.Ordinal)
                    || field.Name.StartsWith("things[", StringComparison.Ordinal)
                )
            )
            {
                var key = field.Name[..end].PadRight(20);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = new(StringComparer.Ordinal);
                }

                group.TryAdd(field.Name[(end + 2)..], field.Value);
            }
        }

        return [.. groups.Values];
    }

    // The context that the set gives: headers of a mail in the same folder; where they have no date, its tests stand at the start of 2018.
    private static byte[] Carried(TravelInput input)
    {
        var mail = new MimeMessage { Subject = "attached", Date = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        mail.From.Add(new MailboxAddress("", "sender@example.org"));
        var context = Path.Combine(Path.GetDirectoryName(input.Path)!, "context.eml");
        if (File.Exists(context))
        {
            foreach (var line in File.ReadAllLines(context))
            {
                if (
                    line.StartsWith("Date: ", StringComparison.Ordinal)
                    && DateTimeOffset.TryParse(line[6..], CultureInfo.InvariantCulture, out var date)
                )
                {
                    mail.Date = date;
                }
            }
        }

        var name = Path.GetFileName(input.Path);
        mail.Body = new Multipart("mixed")
        {
            new TextPart("plain") { Text = "see the attachment" },
            new MimePart("application", "octet-stream")
            {
                FileName = name,
                Content = new MimeContent(new MemoryStream(input.Content)),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
                ContentTransferEncoding = ContentEncoding.Base64,
            },
        };
        using var memory = new MemoryStream();
        mail.WriteTo(memory);
        return memory.ToArray();
    }
}
