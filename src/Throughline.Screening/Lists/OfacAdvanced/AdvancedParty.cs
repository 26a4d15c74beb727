using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>A <c>Profile</c> of a "Sanctions 1.0" file: names put together of parts, features, and the documents of its identities.</summary>
internal sealed class AdvancedParty(AdvancedReferences references, AdvancedPlaces places)
{
    private static readonly string[] s_lastNames = ["Last Name", "Matronymic"];

    /// <summary>Fills a draft from a profile.</summary>
    public void Fill(EntryDraft draft, XElement profile)
    {
        foreach (var identity in profile.Elements("Identity").Where(i => ListXml.Attribute(i, "False") != "true"))
        {
            AddNames(draft, identity);
            foreach (var (type, number, country) in places.Documents(ListXml.Attribute(identity, "ID")))
            {
                OfacValues.AddDocument(draft, references.Text("IDRegDocType", type), number);
                draft.Add("country", draft.Schema == "Person" ? "" : references.Text("Country", country));
            }
        }

        foreach (var feature in profile.Elements("Feature"))
        {
            AddFeature(draft, feature);
        }
    }

    private void AddNames(EntryDraft draft, XElement identity)
    {
        var parts = identity
            .Descendants("NamePartGroup")
            .DistinctBy(g => ListXml.Attribute(g, "ID"), StringComparer.Ordinal)
            .ToDictionary(
                g => ListXml.Attribute(g, "ID"),
                g => references.Text("NamePartType", ListXml.Attribute(g, "NamePartTypeID")),
                StringComparer.Ordinal
            );
        foreach (var alias in identity.Elements("Alias").OrderBy(a => ListXml.Attribute(a, "Primary") == "true" ? 0 : 1))
        {
            var isPrimary = ListXml.Attribute(alias, "Primary") == "true" && ListXml.Attribute(identity, "Primary") == "true";
            var property =
                ListXml.Attribute(alias, "LowQuality") == "true" ? "weakAlias"
                : references.Text("AliasType", ListXml.Attribute(alias, "AliasTypeID")).StartsWith('F') ? "previousName"
                : "alias";

            // The first documented name is the Latin one, the others are the same name in other scripts.
            foreach (var name in alias.Elements("DocumentedName"))
            {
                draft.Add(isPrimary && draft.Values.Count == 0 ? "name" : property, NameOf(name, parts));
            }
        }
    }

    // "SURNAME, Given Patronymic" as in OFAC's other files.
    private static string NameOf(XElement name, Dictionary<string, string> types)
    {
        var parts = name.Descendants("NamePartValue")
            .Select(v => (Type: types.GetValueOrDefault(ListXml.Attribute(v, "NamePartGroupID"), ""), Text: v.Value.Trim()))
            .ToList();
        var last = string.Join(' ', parts.Where(p => s_lastNames.Contains(p.Type)).Select(p => p.Text));
        var rest = string.Join(' ', parts.Where(p => !s_lastNames.Contains(p.Type)).Select(p => p.Text));
        return last.Length > 0 && rest.Length > 0 ? $"{last}, {rest}" : last + rest;
    }

    private void AddFeature(EntryDraft draft, XElement feature)
    {
        var type = references.Text("FeatureType", ListXml.Attribute(feature, "FeatureTypeID"));
        foreach (var version in feature.Elements("FeatureVersion"))
        {
            if (references.Text("Reliability", ListXml.Attribute(version, "ReliabilityID")) == "False")
            {
                continue;
            }

            foreach (var location in version.Elements("VersionLocation").Select(l => ListXml.Attribute(l, "LocationID")))
            {
                AddPlace(draft, type, location);
            }

            if (OfacLabel.OfTypeOrNull(type) is { } label)
            {
                AddDetails(draft, label, version);
            }
        }
    }

    private void AddDetails(EntryDraft draft, OfacLabel label, XElement version)
    {
        foreach (var period in version.Elements("DatePeriod"))
        {
            draft.Add(label.Property ?? "", label.Use == OfacUse.Date ? AdvancedDates.TextOrNull(period) : null);
        }

        foreach (var detail in version.Elements("VersionDetail"))
        {
            var text = detail.Value.Trim();
            OfacValues.Add(
                draft,
                label,
                text.Length > 0 ? text : references.Text("DetailReference", ListXml.Attribute(detail, "DetailReferenceID"))
            );
        }
    }

    private void AddPlace(EntryDraft draft, string type, string location)
    {
        var (address, country) = places.Place(location);
        if (type == "Location")
        {
            draft.Add("address", address == country ? "" : address);
            draft.Add("country", country);
        }
        else if (OfacLabel.OfTypeOrNull(type) is { Property: { } property })
        {
            draft.Add(property, property == "birthPlace" ? address : country);
        }
    }
}
