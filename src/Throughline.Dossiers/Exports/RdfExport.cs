using System.Globalization;
using System.Text;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>Turtle: each claim is an rdf:Statement with its quote (oa:exact) and source (prov:wasDerivedFrom).</summary>
internal static class RdfExport
{
    public static void Write(EvidenceNetwork network, TextWriter output)
    {
        output.Write("@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n");
        output.Write("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n");
        output.Write("@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix oa: <http://www.w3.org/ns/oa#> .\n");
        output.Write("@prefix tl: <urn:throughline:> .\n\n");
        foreach (var party in network.Parties.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            output.Write($"<urn:throughline:party:{party.Id}> a tl:{party.Schema} ; rdfs:label {Literal(party.Caption)} .\n");
        }

        foreach (var claim in network.Claims.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var target = claim.Object is { } o ? Party(network, o) : Literal(claim.Value ?? "");
            output.Write(
                $"<urn:throughline:claim:{claim.Id}> a rdf:Statement ; rdf:subject {Party(network, claim.Subject)} ; rdf:predicate tl:{claim.Predicate}"
            );
            output.Write(claim.Disclosure == Disclosure.Open ? $" ; rdf:object {target}" : "");
            output.Write(claim.Time is { } time ? $" ; tl:time {Literal(time.ToString())}" : "");
            output.Write($" ; tl:epistemic {Literal(claim.Epistemic.ToString().ToLowerInvariant())}");
            output.Write($" ; tl:confidence {claim.Confidence.ToString("0.0##", CultureInfo.InvariantCulture)}");
            foreach (var at in claim.Evidence)
            {
                output.Write($" ; prov:wasDerivedFrom [ rdfs:label {Literal(at.Path)} ; oa:exact {Literal(at.Quote)} ]");
            }

            output.Write(" .\n");
        }
    }

    private static string Party(EvidenceNetwork network, EntityRef reference) =>
        $"<urn:throughline:party:{network.PartyOf.GetValueOrDefault(reference.Id, reference.Id)}>";

    // Escapes by Turtle's STRING_LITERAL_QUOTE.
    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                < ' ' => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }
}
