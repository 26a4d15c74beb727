using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>The reference sets of a "Sanctions 1.0" file: what its numbers stand for.</summary>
internal sealed class AdvancedReferences
{
    /// <summary>The elements that hold them.</summary>
    public static readonly IReadOnlyCollection<string> Elements =
    [
        "AliasType",
        "Country",
        "DetailReference",
        "FeatureType",
        "IDRegDocType",
        "List",
        "LocPartType",
        "NamePartType",
        "PartySubType",
        "PartyType",
        "RelationType",
        "Reliability",
        "SanctionsType",
    ];

    private readonly Dictionary<(string Set, string Id), string> _texts = [];
    private readonly Dictionary<string, string> _partyTypes = new(StringComparer.Ordinal);

    /// <summary>Takes a value of a set.</summary>
    public void Add(XElement value)
    {
        var (set, id) = (value.Name.LocalName, ListXml.Attribute(value, "ID"));
        _texts[(set, id)] = value.Value.Trim();
        if (set == "PartySubType")
        {
            _partyTypes[id] = ListXml.Attribute(value, "PartyTypeID");
        }
    }

    /// <summary>The text of a number; empty where the set lacks it.</summary>
    public string Text(string set, string id) => _texts.GetValueOrDefault((set, id), "");

    /// <summary>The schema of a kind of party.</summary>
    public string Schema(string subType) =>
        Text("PartyType", _partyTypes.GetValueOrDefault(subType, "")) == "Individual"
            ? "Person"
            : OfacCsvFormat.Schema(Text("PartySubType", subType));
}
