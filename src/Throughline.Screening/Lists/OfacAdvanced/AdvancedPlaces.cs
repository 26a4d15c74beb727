using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>The places and documents of a "Sanctions 1.0" file, which stand before the parties that they belong to.</summary>
internal sealed class AdvancedPlaces(AdvancedReferences references)
{
    private readonly Dictionary<string, (string Address, string Country)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Type, string Number, string Country)>> _documents = new(StringComparer.Ordinal);

    /// <summary>Takes a <c>Location</c>.</summary>
    public void AddLocation(XElement location)
    {
        var country = location
            .Elements("LocationCountry")
            .Select(c => references.Text("Country", ListXml.Attribute(c, "CountryID")))
            .FirstOrDefault("");
        var parts = location
            .Elements("LocationPart")
            .OrderBy(p => references.Text("LocPartType", ListXml.Attribute(p, "LocPartTypeID")) == "POSTAL CODE" ? 1 : 0)
            .SelectMany(p => p.Elements("LocationPartValue").Select(v => ListXml.Text(v, "Value")))
            .Append(country)
            .Where(t => t.Length > 0);
        _places[ListXml.Attribute(location, "ID")] = (string.Join(", ", parts), country);
    }

    /// <summary>Takes an <c>IDRegDocument</c>.</summary>
    public void AddDocument(XElement document)
    {
        var identity = ListXml.Attribute(document, "IdentityID");
        if (!_documents.TryGetValue(identity, out var known))
        {
            _documents[identity] = known = [];
        }

        known.Add(
            (
                ListXml.Attribute(document, "IDRegDocTypeID"),
                ListXml.Text(document, "IDRegistrationNo"),
                ListXml.Attribute(document, "IssuedBy-CountryID")
            )
        );
    }

    /// <summary>The address and country of a place; empty where the file lacks it.</summary>
    public (string Address, string Country) Place(string id) => _places.GetValueOrDefault(id, ("", ""));

    /// <summary>Type, number and country of the documents of an identity.</summary>
    public IReadOnlyList<(string Type, string Number, string Country)> Documents(string identity) =>
        _documents.GetValueOrDefault(identity) ?? [];
}
