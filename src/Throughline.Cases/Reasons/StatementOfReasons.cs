using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Cases.Reasons;

/// <summary>Why an authority lists somebody, as a document: the entry's name as its title, then the authority's own words, verbatim.</summary>
/// <param name="Document">The document; its path names the list file and the entry.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Listing">The listing that the words stand in.</param>
/// <param name="IsRemarks">True for a list's labelled remarks, false for prose.</param>
public sealed record StatementOfReasons(Document Document, Entity Entry, Listing Listing, bool IsRemarks)
{
    /// <summary>The kind that such documents have in a case.</summary>
    public const string Kind = "statementOfReasons";

    private const string LinkLabel = "Linked To:";

    /// <summary>Where the words stand in the list file.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"line {Listing.Line}");

    /// <summary>The statements of an entry: one for each different reason, and one for remarks that link it to others.</summary>
    public static IEnumerable<StatementOfReasons> Of(ListedEntity entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var listing in entry.Listings.Where(l => l.Reason is not null).DistinctBy(l => l.Reason, StringComparer.Ordinal))
        {
            yield return Of(entry.Entity, listing, listing.Reason!, isRemarks: false);
        }

        foreach (var remarks in entry.Entity.Values("notes").Where(n => n.Contains(LinkLabel, StringComparison.OrdinalIgnoreCase)))
        {
            if (entry.Listings is [var listing, ..])
            {
                yield return Of(entry.Entity, listing, remarks, isRemarks: true);
            }
        }
    }

    private static StatementOfReasons Of(Entity entity, Listing listing, string reason, bool isRemarks)
    {
        var text = $"{entity.Caption}\n\n{reason}";
        var sha = CaseJson.Sha256(Encoding.UTF8.GetBytes(text));
        var path = $"{listing.SourceFile}!/{entity.Id}";
        var document = new Document
        {
            Id = StableId.Of("d", sha, path),
            Sha256 = sha,
            Path = path,
            MediaType = "text/plain",
            Text = text,
            Reader = "lists/1",
            Length = Encoding.UTF8.GetByteCount(text),
            Language = Scripts.Dominant(reason) switch
            {
                Script.Cyrillic => "ru",
                Script.Han => "zh",
                _ => "en",
            },
            Title = entity.Caption,
            Author = listing.Authority,
            Published = listing.From is { } day ? PartialDate.OfDay(day) : null,
            Zones = [new(0, entity.Caption.Length, ZoneKind.Title), new(entity.Caption.Length, text.Length, ZoneKind.Body)],
            Pages = [new Page(1, 0, text.Length)],
            Properties = ImmutableSortedDictionary
                .Create<string, string>(StringComparer.Ordinal)
                .Add("authority", listing.Authority)
                .Add("instrument", listing.Instrument)
                .Add("entry", entity.Id)
                .Add("line", listing.Line.ToString(CultureInfo.InvariantCulture))
                .Add("listSha256", listing.SourceSha256)
                .Add("about", string.Join('\n', entity.Names.Distinct(StringComparer.Ordinal)))
                .Add("aboutSchema", entity.Schema),
        };
        return new(document, entity, listing, isRemarks);
    }
}
