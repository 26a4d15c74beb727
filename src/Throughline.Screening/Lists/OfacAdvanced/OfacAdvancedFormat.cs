using System.Globalization;
using System.Xml.Linq;
using NodaTime;

namespace Throughline.Screening;

/// <summary>
/// OFAC's advanced XML (SDN_ADVANCED.XML, CONS_ADVANCED.XML) in the UN's "Sanctions 1.0" model: sets of numbered references, then places,
/// documents, parties, relations, and last the entries that say which list has which party since when. About 130 MB; one element at a time is in memory.
/// </summary>
internal sealed class OfacAdvancedFormat : IListFormat
{
    private const string OldNamespace = "http://www.un.org/sanctions/1.0";
    private const int LastVersion = 3;
    private const string Program = "Program";

    private static readonly HashSet<string> s_elements = new(
        [
            .. AdvancedReferences.Elements,
            "DateOfIssue",
            "Location",
            "IDRegDocument",
            "DistinctParty",
            "ProfileRelationship",
            "SanctionsEntry",
        ],
        StringComparer.Ordinal
    );

    public string Name => "OFAC advanced XML";

    public bool Recognises(ListFile file) => file.Root is { Name: "Sanctions" };

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        ListXml.NeedNamespace(file, Name, s => s == OldNamespace || s.EndsWith("/ADVANCED_XML", StringComparison.Ordinal));
        NeedVersion(file);
        var reading = new Reading(file, sink);
        foreach (var (element, line) in ListXml.Elements(file, s_elements, cancellationToken))
        {
            reading.Take(element, line);
        }

        reading.End();
    }

    private static void NeedVersion(ListFile file)
    {
        var version = file.Root!.Attributes.GetValueOrDefault("Version", "");
        if (int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > LastVersion)
        {
            throw new ListDamageException(
                $"a version of advanced XML up to {LastVersion}",
                $"version {version}",
                "the file is refused as a whole; update the program, or use another format of the list",
                file.Root.Line
            );
        }
    }

    /// <summary>What is known so far of a file.</summary>
    private sealed class Reading(ListFile file, ListSink sink)
    {
        private readonly AdvancedReferences _references = new();
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _lists = new(StringComparer.Ordinal);
        private AdvancedPlaces? _places;
        private LocalDate? _published = file.Dated;
        private int _entries;
        private int _strays;
        private int _firstStray;

        public void Take(XElement element, int line)
        {
            _places ??= new AdvancedPlaces(_references);
            switch (element.Name.LocalName)
            {
                case "Sanctions":
                    break;
                case "DateOfIssue":
                    _published = AdvancedDates.DayOrNull(element) ?? _published;
                    break;
                case "Location":
                    _places.AddLocation(element);
                    break;
                case "IDRegDocument":
                    _places.AddDocument(element);
                    break;
                case "DistinctParty":
                    ReadParty(element, line);
                    break;
                case "ProfileRelationship":
                    ReadRelation(element);
                    break;
                case "SanctionsEntry":
                    ReadEntry(element, line);
                    break;
                default:
                    _references.Add(element);
                    break;
            }
        }

        public void End()
        {
            if (_strays > 0)
            {
                sink.Problem(
                    file,
                    _firstStray,
                    "a DistinctParty for each SanctionsEntry",
                    $"{_strays} without one",
                    "the file is a part of a list; load the complete file"
                );
            }
            else if (_published is { } day)
            {
                foreach (var list in _lists)
                {
                    sink.Snapshot(list, day);
                }
            }

            sink.End(file, _lists.Count == 1 ? _lists.Min! : "ofac", "OFAC", _entries, _published);
        }

        private void ReadParty(XElement party, int line)
        {
            foreach (var profile in party.Elements("Profile"))
            {
                var number = ListXml.Attribute(profile, "ID");
                var draft = sink.Draft($"ofac-{number}", _references.Schema(ListXml.Attribute(profile, "PartySubTypeID")), _published);
                if (draft is not { Values.Count: 0 })
                {
                    continue;
                }

                new AdvancedParty(_references, _places!).Fill(draft, profile);
                var name = draft.Values.Find(v => v.Property == "name").Value;
                if (number.Length == 0 || name is null)
                {
                    sink.Discard($"ofac-{number}");
                    sink.Problem(file, line, "a Profile with an ID and a primary name", $"ID '{number}'", "the entry is left out");
                    continue;
                }

                _entries++;
                _names[number] = name;
                sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
            }
        }

        // Who comes to speak of somebody who is not in the file gives the number alone.
        private void ReadRelation(XElement relation)
        {
            var (from, to) = (ListXml.Attribute(relation, "From-ProfileID"), ListXml.Attribute(relation, "To-ProfileID"));
            var type = _references.Text("RelationType", ListXml.Attribute(relation, "RelationTypeID"));
            if (_names.ContainsKey(from))
            {
                var text = ListXml.Attribute(relation, "Former") == "true" ? $"Formerly {type}" : type;
                sink.Later(
                    0,
                    $"ofac-{from}",
                    draft => OfacValues.Link(draft, text, _names.GetValueOrDefault(to, $"OFAC {to}"), $"ofac-{to}")
                );
            }
        }

        private void ReadEntry(XElement entry, int line)
        {
            var number = ListXml.Attribute(entry, "ProfileID");
            if (!_names.ContainsKey(number))
            {
                _firstStray = _strays++ == 0 ? line : _firstStray;
                return;
            }

            var list = _references.Text("List", ListXml.Attribute(entry, "ListID")) == "SDN List" ? "ofac-sdn" : "ofac-cons";
            _lists.Add(list);
            var from = entry.Elements("EntryEvent").Select(e => AdvancedDates.DayOrNull(e.Element("Date"))).Min();
            var programs = entry
                .Elements("SanctionsMeasure")
                .Where(m => _references.Text("SanctionsType", ListXml.Attribute(m, "SanctionsTypeID")) == Program)
                .Select(m => ListXml.Text(m, "Comment"))
                .Where(p => p.Length > 0)
                .DefaultIfEmpty(_references.Text("List", ListXml.Attribute(entry, "ListID")));
            foreach (var program in programs)
            {
                sink.List($"ofac-{number}", file.Listing("OFAC", program, number, line) with { From = from });
                if (_published is { } day)
                {
                    sink.Seen(list, $"ofac-{number}", program, day);
                }
            }
        }
    }
}
