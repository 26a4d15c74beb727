using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>screen</c>.</summary>
public static class ScreenJson
{
    /// <summary>Writes a query and its hits.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="writeQuery">Writes the value of <c>query</c>: the input repeated, with its row number.</param>
    /// <param name="hits">The hits, best first.</param>
    /// <param name="asOf">The day for the listings' states.</param>
    public static void Write(Utf8JsonWriter json, Action<Utf8JsonWriter> writeQuery, ImmutableArray<ScreeningHit> hits, LocalDate asOf)
    {
        json.WriteStartObject();
        json.WritePropertyName("query");
        writeQuery(json);
        WriteMatches(json, hits, asOf);
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>matches</c>.</summary>
    public static void WriteMatches(Utf8JsonWriter json, ImmutableArray<ScreeningHit> hits, LocalDate asOf)
    {
        json.WriteStartArray("matches");
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("id", hit.EntityId);
            json.WriteString("schema", hit.Schema);
            json.WriteString("caption", hit.Caption);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            json.WriteBoolean("match", hit.IsMatch);
            json.WriteParts("explanation", hit.Parts);
            WriteListings(json, hit.Listings, asOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteListings(Utf8JsonWriter json, ImmutableArray<Listing> listings, LocalDate asOf)
    {
        json.WriteStartArray("listings");
        foreach (var listing in listings)
        {
            json.WriteStartObject();
            json.WriteString("authority", listing.Authority);
            json.WriteString("instrument", listing.Instrument);
            json.WriteString("from", Iso(listing.From ?? listing.SeenFrom));
            json.WriteString("notSeenOn", Iso(listing.NotSeenOn));
            json.WriteString("to", Iso(listing.To));
            json.WriteString("state", JsonWriting.Name(listing.StateOn(asOf)));
            json.WriteString("entryId", listing.EntryId);
            json.WriteString("reason", listing.Reason);
            json.WriteString("sourceFile", listing.SourceFile);
            json.WriteString("sourceSha256", listing.SourceSha256);
            json.WriteNumber("line", listing.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Iso(LocalDate? day) => day is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null;
}
