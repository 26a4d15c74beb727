using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MimeKit;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.Mails;

/// <summary>The messages, mailboxes and TNEF files of MimeKit's own tests: every message, every shown text and every attachment.</summary>
/// <remarks>How many there must be comes from the message's structure as MimeKit parses it, from the offsets and summaries that lie beside the
/// mailboxes, and from the lists and unpacked files that lie beside the TNEF files. An attachment that the product refuses with a reason counts as found.</remarks>
internal sealed class MailSuite : ISuite
{
    public string Name => "mail";

    public string Description => "messages, mailboxes and winmail.dat of MimeKit: all parts and attachments, no failure";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var root = SuiteOptions.Data("documents/mimekit");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "messages")).Where(IsMessage).Order(StringComparer.Ordinal))
        {
            MailCase.Score(Path.GetFileName(path), File.ReadAllBytes(path), board, cancellationToken);
        }

        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "mbox"), "*.mbox.txt").Order(StringComparer.Ordinal))
        {
            Mailbox(path, board, cancellationToken);
        }

        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "tnef"), "*.tnef").Order(StringComparer.Ordinal))
        {
            Tnef(path, board, cancellationToken);
        }

        Speed(root, board, cancellationToken);
        return Task.CompletedTask;
    }

    // Among the messages lie the texts of their parts.
    private static bool IsMessage(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith("body.", StringComparison.Ordinal) && name != "japanese.txt";
    }

    private static void Mailbox(string path, Scoreboard board, CancellationToken cancellationToken)
    {
        var outcome = new DocumentReader(new ReadLimits()).Read("box.mbox", File.ReadAllBytes(path), cancellationToken);
        var bare = path[..^".mbox.txt".Length];
        var offsets = new[] { bare + ".unix-offsets.json", bare + ".dos-offsets.json" }.FirstOrDefault(File.Exists);
        var expected = 0;
        if (offsets is not null)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(offsets));
            expected = json.RootElement.GetArrayLength();
        }

        var messages = new List<MimeMessage>();
        using (var stream = File.OpenRead(path))
        {
            var parser = new MimeParser(stream, MimeFormat.Mbox);
            while (!parser.IsEndOfStream)
            {
                messages.Add(parser.ParseMessage(cancellationToken));
            }
        }

        var found =
            outcome.Documents.Count(d => d.Container == "box.mbox")
            + outcome.Quarantined.Count(q => q.Path.LastIndexOf("!/", StringComparison.Ordinal) == 8);
        board["mailboxes: messages counted"].Add(found == (offsets is null ? messages.Count : expected));
        if (found != expected && offsets is not null)
        {
            board.Notes.Add($"{Path.GetFileName(path)}: {expected} messages by its offsets, {found} read");
        }

        foreach (var (message, i) in messages.Select((m, i) => (m, i)))
        {
            using var memory = new MemoryStream();
            message.WriteTo(memory, cancellationToken);
            MailCase.Score(
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {i + 1}"),
                memory.ToArray(),
                board,
                cancellationToken
            );
        }
    }

    private static void Tnef(string path, Scoreboard board, CancellationToken cancellationToken)
    {
        var outcome = new DocumentReader(new ReadLimits()).Read("winmail.dat", File.ReadAllBytes(path), cancellationToken);
        var paths = outcome.Documents.Select(d => d.Document.Path).Concat(outcome.Quarantined.Select(q => q.Path)).ToList();
        board["winmail.dat read"].Add(!outcome.Quarantined.Any(q => q.Path == "winmail.dat"));
        var list = Path.ChangeExtension(path, ".list");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var name in File.ReadAllLines(list).Select(l => l.Trim()).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal))
        {
            // The message's own text is listed as a file body.rtf or body.html; ours is the text of the mail or a file message.rtf.
            var isHit = name.StartsWith("body.", StringComparison.Ordinal)
                ? paths.Exists(p => p.Contains("message.eml", StringComparison.Ordinal))
                : paths.Exists(p => Plain(p).Contains(Plain(name), StringComparison.OrdinalIgnoreCase));
            board["winmail.dat: listed files"].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add($"{Path.GetFileName(path)}: '{name}' is listed, read were {string.Join(", ", paths)}");
            }
        }
    }

    private static string Plain(string name) => name.Replace('_', ' ');

    // Printed only: times are no score to freeze.
    private static void Speed(string root, Scoreboard board, CancellationToken cancellationToken)
    {
        // The test of a parser's stack nests thousands of parts and is no mail that anybody sends.
        var mails = Directory
            .EnumerateFiles(Path.Combine(root, "messages"))
            .Where(p => IsMessage(p) && !p.EndsWith("stack-overflow.txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        var reader = new DocumentReader(new ReadLimits());
        Rounds(20);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        Rounds(60);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        var documents = mails.Sum(m => reader.Read("speed.eml", m, cancellationToken).Documents.Length);
        board.Notes.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"speed: {60 * mails.Count / seconds:0} mails and {60 * documents / seconds:0} documents a CPU-second, attachments parsed too"
            )
        );

        void Rounds(int rounds)
        {
            for (var i = 0; i < rounds; i++)
            {
                foreach (var content in mails)
                {
                    reader.Read("speed.eml", content, cancellationToken);
                }
            }
        }
    }
}
