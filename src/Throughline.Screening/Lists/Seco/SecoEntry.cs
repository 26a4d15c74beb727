using System.Globalization;
using System.Xml.Linq;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The current identities of a target of the Swiss list.</summary>
internal sealed class SecoEntry(SecoContext context, ListSink sink)
{
    private static readonly string[] s_leftOut = ["title", "suffix"];

    /// <summary>The schema of a kind of target.</summary>
    public static string Schema(XElement kind) =>
        kind.Name.LocalName switch
        {
            "individual" => "Person",
            "object" => ListXml.Attribute(kind, "object-type") is "aircraft" ? "Airplane" : "Vessel",
            _ => "Organization",
        };

    /// <summary>Fills a draft. Places stand behind the targets in the file, so what refers to them waits for its end.</summary>
    public void Fill(EntryDraft draft, XElement kind)
    {
        foreach (var identity in kind.Elements("identity").OrderBy(i => ListXml.Attribute(i, "main") == "true" ? 0 : 1))
        {
            foreach (var name in identity.Elements("name").OrderBy(n => ListXml.Attribute(n, "name-type") == "primary-name" ? 0 : 1))
            {
                AddName(draft, name);
            }

            FillIdentity(draft, identity);
        }

        draft.Add("gender", ListXml.Attribute(kind, "sex"));
        foreach (var text in kind.Elements("other-information").Select(o => o.Value.Trim()))
        {
            draft.Add("notes", text);
            foreach (var found in Identifiers.Find(text).Where(f => f.IsLabelled))
            {
                draft.Add(found.Identifier);
            }
        }

        foreach (var relation in kind.Elements("relation"))
        {
            var (other, type) = (ListXml.Attribute(relation, "target-id"), ListXml.Attribute(relation, "relation-type"));
            sink.Later(0, draft.Id, d => d.Relations.Add(new(type, context.Names.GetValueOrDefault(other, other), $"ch-seco-{other}")));
        }
    }

    private static void AddName(EntryDraft draft, XElement name)
    {
        var parts = name.Elements("name-part")
            .Where(p => !s_leftOut.Contains(ListXml.Attribute(p, "name-part-type")))
            .OrderBy(p =>
                int.TryParse(ListXml.Attribute(p, "order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 99
            )
            .ToList();
        var isWeak = ListXml.Attribute(name, "quality") == "low";
        var property = isWeak
            ? "weakAlias"
            : ListXml.Attribute(name, "name-type") switch
            {
                "primary-name" when draft.Values.Count == 0 => "name",
                "formerly-known-as" => "previousName",
                _ => "alias",
            };
        draft.Add(property, string.Join(' ', parts.Select(p => ListXml.Text(p, "value"))));

        // A part may be spelled in other scripts and languages; those of one script make another name.
        foreach (var (lang, script) in parts.Elements("spelling-variant").Select(Kind).Distinct())
        {
            draft.Add(
                isWeak ? "weakAlias" : "alias",
                string.Join(
                    ' ',
                    parts.Select(p =>
                        p.Elements("spelling-variant").FirstOrDefault(v => Kind(v) == (lang, script))?.Value.Trim()
                        ?? ListXml.Text(p, "value")
                    )
                )
            );
        }

        static (string, string) Kind(XElement variant) => (ListXml.Attribute(variant, "lang"), ListXml.Attribute(variant, "script"));
    }

    private void FillIdentity(EntryDraft draft, XElement identity)
    {
        foreach (var birth in identity.Elements("day-month-year"))
        {
            var text = CalendarDates.TextOrNull(
                ListXml.Attribute(birth, "calendar"),
                Number(birth, "year"),
                Number(birth, "month"),
                Number(birth, "day")
            );
            var isAbout = ListXml.Attribute(birth, "quality") == "low";
            draft.Add(
                draft.Schema == "Person" ? "birthDate" : "incorporationDate",
                isAbout && PartialDate.ParseOrNull(text) is { } date ? date.AsApproximate().ToString() : text
            );
        }

        draft.Add(
            "nationality",
            identity.Elements("nationality").Elements("country").Select(c => ListXml.Attribute(c, "iso-code").ToLowerInvariant())
        );
        foreach (var document in identity.Elements("identification-document"))
        {
            var isPassport = ListXml.Attribute(document, "document-type").Contains("passport", StringComparison.OrdinalIgnoreCase);
            if (ListXml.Text(document, "number") is { Length: > 0 } number)
            {
                draft.Add(Identifiers.Classify(number, isPassport ? IdentifierKind.Passport : IdentifierKind.Registration));
            }
        }

        foreach (var birthPlace in identity.Elements("place-of-birth").Select(p => ListXml.Attribute(p, "place-id")))
        {
            sink.Later(0, draft.Id, d => d.Add("birthPlace", context.Place(birthPlace).Text));
        }

        foreach (var address in identity.Elements("address"))
        {
            var (place, zip) = (ListXml.Attribute(address, "place-id"), ListXml.Text(address, "zip-code"));
            var details = ListXml.Joined(address, ["c-o", "address-details", "p-o-box"], ", ");
            sink.Later(
                0,
                draft.Id,
                d =>
                {
                    var (text, country) = context.Place(place);
                    d.Add(
                        "address",
                        details.Length + zip.Length > 0 ? string.Join(", ", new[] { details, zip, text }.Where(p => p.Length > 0)) : ""
                    );
                    d.Add("country", country);
                }
            );
        }
    }

    private static int Number(XElement element, string attribute) =>
        int.TryParse(ListXml.Attribute(element, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
