using System.Text;
using Throughline.Documents;
using Throughline.Documents.Ocr;
using Throughline.Extraction;
using Throughline.Extraction.Contacts;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>The parsers of our own that take bytes or text from outside.</summary>
internal static class FuzzTargets
{
    private static readonly DocumentReader s_reader = new(new ReadLimits { MaxTime = TimeSpan.FromSeconds(10), MaxCharacters = 2_000_000 });
    private static readonly string[] s_languages = ["en", "ru", "zh"];
    private static readonly ClaimExtractor s_extractor = new();

    // What a fault of the program, rather than of the file, is told as; our own parsers know what they expect.
    private static readonly string[] s_faults =
    [
        "a part that it refers to is missing",
        "a length or position in it points outside",
        "not read within",
        "reading stopped after",
    ];

    /// <summary>The targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        // Tables of any dialect and encoding.
        Files("tables"),
        Files("rtf"),
        Files("swift"),
        // 1C exchange files, OFX.
        Files("banks"),
        // ISO 20022; UBL, CII, FatturaPA.
        Files("money"),
        Files("entities"),
        // Telegram, as JSON and as a page; WhatsApp.
        Files("chats"),
        // Articles, zones, bookings in a page's data, MHTML.
        Files("pages"),
        Files("mail"),
        // Compound files: Outlook's messages, Word of 1997.
        Files("compound"),
        // Boarding passes and the five codes of railway tickets.
        Files("tickets"),
        // Calendars, passes of a wallet, PAXLST and PNRGOV.
        Files("journeys"),
        // Word, Excel, PowerPoint, OpenDocument, damaged in their parts.
        Files("packages"),
        // Words, forms and notes of PDF.
        Files("pdf"),
        new("ocr", (_, content) => Recognised(content) >= 0 ? null : "words lost", (_, content) => Recognised(content) > 0),
        new("values", (_, content) => Values(Encoding.UTF8.GetString(content)), (_, _) => true),
        // Forms in running text; references of bookings; prose with its taggers.
        Claims("papers"),
        Claims("trips"),
        Claims("prose"),
        new("lists", (name, content) => Lists(name, content, _ => null), (name, content) => Lists(name, content, Unread) is null),
    ];

    // Seeds of the files' parsers.
    private static FuzzTarget Files(string name) => new(name, (path, content) => Read(path, content, null), IsRead);

    private static FuzzTarget Claims(string name) => new(name, (path, content) => Read(path, content, s_extractor), IsRead);

    private static bool IsRead(string path, byte[] content) =>
        s_reader.Read(path, content, CancellationToken.None) is { Documents.Length: > 0, Quarantined.Length: 0 } outcome
        && outcome.Documents.All(d => d.Document.Warnings.All(w => !w.Contains("only what stands before", StringComparison.Ordinal)));

    private static string? Read(string path, byte[] content, ClaimExtractor? extractor)
    {
        var outcome = s_reader.Read(path, content, CancellationToken.None);
        foreach (var document in outcome.Documents.Select(d => d.Document))
        {
            if (document.Warnings.FirstOrDefault(IsFault) is { } warning)
            {
                return warning;
            }

            if (document.Zones.Any(z => z.Start < 0 || z.End > document.Text.Length))
            {
                return "a zone outside of the text";
            }

            if (extractor?.Extract(document).Claims.SelectMany(c => c.Evidence).Any(e => !IsQuote(e, document.Text)) == true)
            {
                return "a quote that does not stand in the text";
            }
        }

        return outcome.Documents.Length + outcome.Quarantined.Length == 0
            ? "neither a document nor a reason"
            : outcome.Quarantined.Select(q => q.Reason).FirstOrDefault(IsFault);
    }

    private static bool IsFault(string said) => s_faults.Any(f => said.Contains(f, StringComparison.Ordinal));

    private static bool IsQuote(Evidence evidence, string text) =>
        evidence.Start >= 0
        && evidence.End <= text.Length
        && text.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Quote);

    private static int Recognised(byte[] content)
    {
        var words = TesseractTable.Words(Encoding.UTF8.GetString(content));
        return words.TrueForAll(w => w.Text.Length > 0) ? words.Count : -1;
    }

    private static string? Values(string text)
    {
        _ = PartialDate.ParseOrNull(text);
        _ = TimeRange.ParseOrNull(text);
        _ = Names.Prepare(text.Length > 200 ? text[..200] : text);
        IEnumerable<(int Start, int End)> found =
        [
            .. TimeGrammar.Find(text, 0, text.Length, PartialDate.ParseOrNull("2025-09-26")).Select(s => (s.Start, s.End)),
            .. s_languages.SelectMany(l => QuantityGrammar.Find(text, 0, text.Length, l)).Select(s => (s.Start, s.End)),
            .. NumberGrammar.Find(text).Select(s => (s.Start, s.End)),
            .. ContactGrammar.Find(text).Select(s => (s.Start, s.End)),
            .. Identifiers.Find(text).Select(s => (s.Start, s.End)),
        ];
        return found.Any(s => s.Start < 0 || s.End > text.Length || s.Start >= s.End) ? "a stretch outside of the text" : null;
    }

    private static string? Lists(string name, byte[] content, Func<Watchlists, string?> wrong)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-fuzz-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, content);
            var lists = Watchlists.LoadAsync([path], CancellationToken.None).GetAwaiter().GetResult();
            _ = lists.Entities;
            return wrong(lists);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Unread(Watchlists lists) => lists.Entities.IsEmpty ? "no entry was read" : null;
}
