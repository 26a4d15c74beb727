using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;
using Throughline.Documents.Travel.BoardingPasses;
using Throughline.Model;

namespace Throughline.Documents.Travel.Wallet;

/// <summary>Passes of Apple's Wallet (<c>.pkpass</c>): boarding passes and tickets. A zip with <c>pass.json</c>, whose bar code may hold a boarding pass of the airlines.</summary>
internal sealed class PkpassReader : IFormatReader
{
    private const int Largest = 8 << 20;

    public string Name => "pkpass 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        using var zip = new ZipArchive(source.Open(), ZipArchiveMode.Read);
        if (zip.GetEntry("pass.json") is not { } entry || entry.Length > Largest)
        {
            return "expected a Wallet pass; its pass.json is missing or too large; get the pass from its issuer again";
        }

        JsonDocument json;
        try
        {
            using var stream = entry.Open();
            json = JsonDocument.Parse(
                stream,
                new()
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = 64,
                }
            );
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return "expected a Wallet pass; its pass.json is damaged; get the pass from its issuer again";
        }

        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return "expected a Wallet pass; its pass.json holds no pass; get the pass from its issuer again";
            }

            Write(PassReading.Of(json.RootElement, PassStrings.Read(zip)), source, layer);
            return null;
        }
    }

    private static void Write(PassReading pass, Source source, Layer layer)
    {
        layer.BeginPage();
        layer.Title = PassReading.Text(pass.Root, "description") ?? PassReading.Text(pass.Root, "organizationName");
        if (layer.Title is { } title)
        {
            layer.Line(Layer.OneLine(title), ZoneKind.Title);
        }

        foreach (
            var (label, name) in ((string, string)[])
                [("Issuer", "organizationName"), ("Relevant date", "relevantDate"), ("Text", "logoText")]
        )
        {
            if (PassReading.Text(pass.Root, name) is { Length: > 0 } text)
            {
                layer.Line($"{label}: {Layer.OneLine(text)}");
            }
        }

        foreach (var field in pass.Fields)
        {
            layer.Line(field.Label.Length == 0 ? Layer.OneLine(field.Value) : Layer.OneLine($"{field.Label}: {field.Value}"));
        }

        var sheet = new ReservationSheet(layer);
        var relevant = PassReading.Text(pass.Root, "relevantDate") ?? PassReading.Text(pass.Root, "expirationDate");
        var day = relevant is { Length: >= 10 } && PartialDate.ParseOrNull(relevant[..10]) is { } date ? date.Earliest : (LocalDate?)null;
        var boarded = new List<Dictionary<string, string>>();
        foreach (var code in pass.Barcodes)
        {
            var start = layer.Add("Bar code: ") + "Bar code: ".Length;
            layer.Line(Layer.OneLine(code));
            if (BoardingPass.Fits(code) && boarded.Count == 0)
            {
                BoardingPass.State(layer, start, code, sheet.NextPrefix, day ?? source.Sent);
                boarded.Add(layer.StatedOf("reservations[0]."));
                layer.RecordKind = "booking";
            }
        }

        var reservation = PassReservations.Of(pass, boarded.FirstOrDefault(), day ?? source.Sent);
        if (boarded.Count > 0)
        {
            layer.Line("");
            foreach (var (name, text, value) in reservation.Values)
            {
                new Sheet(layer).Say(Sheet.Head(name), "reservations[0]." + name, text, value);
            }
        }
        else if (pass.Style is "boardingPass" or "eventTicket" || reservation["pnr"] is not null)
        {
            sheet.Add(reservation);
        }
    }
}
