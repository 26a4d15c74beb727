using System.Xml.Linq;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>An <c>entity</c> of ENHANCED_XML.</summary>
internal static class EnhancedEntry
{
    /// <summary>Fills a draft.</summary>
    public static void Fill(EntryDraft draft, XElement entry)
    {
        foreach (var name in entry.Elements("names").Elements("name").OrderBy(n => IsPrimary(n) ? 0 : 1))
        {
            AddName(draft, name);
        }

        var general = entry.Element("generalInfo");
        draft.Add("position", general is null ? "" : ListXml.Text(general, "title"));
        draft.Add("notes", general is null ? "" : ListXml.Text(general, "remarks"));
        foreach (var address in entry.Elements("addresses").Elements("address"))
        {
            AddAddress(draft, address);
        }

        foreach (var feature in entry.Elements("features").Elements("feature").Where(f => ListXml.Text(f, "reliability") != "False"))
        {
            if (OfacLabel.OfTypeOrNull(ListXml.Text(feature, "type")) is { } label)
            {
                OfacValues.Add(draft, label, ListXml.Text(feature, "value"));
            }
        }

        foreach (var document in entry.Elements("identityDocuments").Elements("identityDocument"))
        {
            var type = ListXml.Text(document, "type");
            OfacValues.AddDocument(draft, type, ListXml.Text(document, "documentNumber"));
            draft.Add("country", draft.Schema == "Person" ? "" : ListXml.Text(document, "issuingCountry"));
        }

        foreach (var relation in entry.Elements("relationships").Elements("relationship"))
        {
            var other = relation.Element("relatedEntity");
            OfacValues.Link(
                draft,
                ListXml.Text(relation, "type"),
                other?.Value.Trim() ?? "",
                other?.Attribute("entityId") is { } id ? $"ofac-{id.Value}" : null
            );
        }
    }

    // A name has one translation for each script; all are names of equal standing, but the Latin one is the caption.
    private static void AddName(EntryDraft draft, XElement name)
    {
        var property =
            ListXml.Text(name, "isLowQuality") == "true" ? "weakAlias"
            : ListXml.Text(name, "aliasType").StartsWith('F') ? "previousName"
            : "alias";
        var texts = name.Elements("translations")
            .Elements("translation")
            .OrderBy(t => IsPrimary(t) ? 0 : 1)
            .Select(t => ListXml.Text(t, "formattedFullName"))
            .Where(t => t.Length > 0);
        foreach (var text in texts)
        {
            var isCaption = IsPrimary(name) && (Scripts.Dominant(text) == Script.Latin || draft.Values.Count == 0);
            draft.Add(isCaption ? "name" : property, text);
        }
    }

    private static void AddAddress(EntryDraft draft, XElement address)
    {
        var country = ListXml.Text(address, "country");
        draft.Add("country", country);
        foreach (var translation in address.Elements("translations").Elements("translation"))
        {
            var parts = translation.Elements("addressParts").Elements("addressPart").Select(p => ListXml.Text(p, "value")).Append(country);
            var text = string.Join(", ", parts.Where(p => p.Length > 0));
            draft.Add("address", text == country ? "" : text);
        }
    }

    private static bool IsPrimary(XElement element) => ListXml.Text(element, "isPrimary") == "true";
}
