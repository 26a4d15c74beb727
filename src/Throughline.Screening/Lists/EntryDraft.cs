using Throughline.Model;

namespace Throughline.Screening;

/// <summary>An entry while files are read: later files may add names, addresses and remarks.</summary>
internal sealed class EntryDraft(string id, string schema)
{
    public string Id { get; } = id;

    public string Schema { get; set; } = schema;

    public List<(string Property, string Value)> Values { get; } = new(8);

    public List<Listing> Listings { get; } = new(2);

    /// <summary>What the list says of others that the entry is linked to.</summary>
    public List<ListedRelation> Relations { get; } = [];

    /// <summary>Prose that a format parses when all files are read, since it may go on in another file.</summary>
    public string? Remarks { get; set; }

    public string? FirstSeen { get; set; }

    public string? LastSeen { get; set; }

    public string? Dataset { get; set; }

    /// <summary>The delta that the entry comes from; empty for a complete list. The last in ordinal order counts.</summary>
    public string Revision { get; init; } = "";

    /// <summary>True where the delta says that the entry is no longer there.</summary>
    public bool IsGone { get; set; }

    /// <summary>Takes the content of a newer snapshot of the same entry; its listings are kept apart, by their instruments.</summary>
    public void TakeContent(EntryDraft newer)
    {
        (Schema, Remarks, FirstSeen, LastSeen, Dataset) = (newer.Schema, newer.Remarks, newer.FirstSeen, newer.LastSeen, newer.Dataset);
        Values.Clear();
        Values.AddRange(newer.Values);
        Relations.Clear();
        Relations.AddRange(newer.Relations);
    }

    /// <summary>Adds a listing beside others of the same instrument that began on other days.</summary>
    public void Period(Listing listing)
    {
        if (!Listings.Exists(l => l.Instrument == listing.Instrument && l.From == listing.From && l.To == listing.To))
        {
            Listings.Add(listing);
        }
    }

    public void Add(string property, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Values.Add((property, value.Trim()));
        }
    }

    public void Add(string property, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(property, value);
        }
    }

    /// <summary>Adds an identifier under the property of its scheme.</summary>
    public void Add(Identifier identifier) => Add(IdentifierProperties.Of(identifier.Kind), identifier.Value);
}
