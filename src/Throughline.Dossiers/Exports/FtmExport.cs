using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>
/// FollowTheMoney entities, one JSON object a line: parties first, then an interval entity for each claim that has one
/// (Payment, Ownership, Directorship, Employment, Representation, Sanction, Trip; UnknownLink for the rest). Schemata of ours are mapped down.
/// </summary>
internal static class FtmExport
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(EvidenceNetwork network, TextWriter output)
    {
        foreach (var party in network.Parties.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            Line(output, FtmParty.Of(party));
        }

        foreach (var claim in network.Claims.Where(c => c.Disclosure == Disclosure.Open).OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            if (Interval(network, claim) is { } entity)
            {
                Line(output, entity);
            }
        }
    }

    private static Entity? Interval(EvidenceNetwork network, Claim claim)
    {
        if (claim.Object is null || Predicates.FindOrNull(claim.Predicate)?.Kind is PredicateKind.Identity or PredicateKind.Statement)
        {
            return null;
        }

        var (schema, left, right) = claim.Predicate switch
        {
            "paid" => ("Payment", "payer", "beneficiary"),
            "owns" => ("Ownership", "owner", "asset"),
            "directs" => ("Directorship", "director", "organization"),
            "employedBy" => ("Employment", "employee", "employer"),
            "represents" => ("Representation", "agent", "client"),
            _ => ("UnknownLink", "subject", "object"),
        };
        var values = new List<(string, string)>
        {
            (left, network.PartyOf.GetValueOrDefault(claim.Subject.Id, claim.Subject.Id)),
            (right, network.PartyOf.GetValueOrDefault(claim.Object.Id, claim.Object.Id)),
            ("summary", FullSentence.Of(network, claim)),
            ("description", claim.Evidence[0].Quote),
            ("recordId", claim.Id),
        };
        if (claim.Time is { } time)
        {
            values.Add(
                time.IsInterval ? ("startDate", time.Start is null ? "" : Date(time.Start.Value)) : ("date", Date(time.Start!.Value))
            );
            values.Add(("endDate", time.IsInterval && time.End is { } end ? Date(end) : ""));
        }

        values.Add(schema == "UnknownLink" ? ("role", claim.Predicate) : ("", ""));
        values.Add(
            schema == "Payment" && claim.Amount?.Min is { } amount ? ("amount", amount.ToString(CultureInfo.InvariantCulture)) : ("", "")
        );
        values.Add(schema == "Payment" && claim.Amount?.Currency is { } currency ? ("currency", currency) : ("", ""));
        values.Add(
            schema == "Ownership" && claim.Qualifiers.Percent is { } share
                ? ("percentage", share.ToString(CultureInfo.InvariantCulture))
                : ("", "")
        );
        return Entity.Of("link-" + claim.Id, schema, values);
    }

    // FollowTheMoney dates are ISO prefixes: a quarter or half is given as its year.
    private static string Date(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => date.Earliest.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => date.Earliest.ToString("uuuu-MM", CultureInfo.InvariantCulture),
            _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        };

    private static void Line(TextWriter output, Entity entity)
    {
        output.Write(
            JsonSerializer.Serialize(
                new
                {
                    id = entity.Id,
                    caption = entity.Caption,
                    schema = entity.Schema,
                    properties = entity.Properties.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal),
                    referents = entity.Referents.ToArray(),
                    datasets = entity.Datasets.ToArray(),
                },
                s_json
            )
        );
        output.Write('\n');
    }
}
