using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Identifiers, addresses and representatives of the parties of a form.</summary>
internal static class TradeParties
{
    private static readonly FrozenDictionary<string, IdentifierKind> s_identifiers = new Dictionary<string, IdentifierKind>
    {
        ["Inn"] = IdentifierKind.Inn,
        ["Kpp"] = IdentifierKind.Kpp,
        ["Ogrn"] = IdentifierKind.Ogrn,
        ["Uscc"] = IdentifierKind.Uscc,
        ["Account"] = IdentifierKind.Account,
        ["Phone"] = IdentifierKind.Phone,
        ["Email"] = IdentifierKind.Email,
        ["TaxId"] = IdentifierKind.Tax,
        ["RegNumber"] = IdentifierKind.Registration,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds what the paper says of each of its parties.</summary>
    public static void Add(TradePaper paper)
    {
        foreach (var (name, field) in paper.Form.Fields)
        {
            if (field.Type != FieldType.Party || field.IsPart || paper[name] is not { } value || paper.Party(name) is not { } party)
            {
                continue;
            }

            foreach (var (part, kind) in s_identifiers)
            {
                if (paper[name + part] is { } number && paper[name + part + Repairs.AsRead] is { } read)
                {
                    paper.Context.Add(
                        "hasIdentifier",
                        party,
                        null,
                        [paper.At(number)],
                        c =>
                            c with
                            {
                                Qualifiers = c.Qualifiers with
                                {
                                    Details = DetailSet.Of(("kind", kind.ToString()), ("asRead", read.Value)),
                                },
                            },
                        number.Value
                    );
                }
                else if (paper[name + part] is { } plain)
                {
                    PartyFacts.Identify(paper.Context, party, kind, plain.Value, paper.At(plain));
                }
            }

            if (paper[name + "Address"] is { } address)
            {
                PartyFacts.Locate(paper.Context, party, address.Value, paper.At(address));
            }

            if (paper[name + "Director"] is { } head && paper.Context.Party(head.Value, "Person") is { } director)
            {
                paper.Context.Add("directs", director, party, paper.At(head, value));
            }

            if (paper[name + "Signatory"] is { } signatory && paper.Context.Party(signatory.Value, "Person") is { } person)
            {
                paper.Context.Add(
                    "represents",
                    person,
                    party,
                    paper.At(signatory, value),
                    c =>
                        c with
                        {
                            Qualifiers = c.Qualifiers with
                            {
                                Basis = "declared",
                                Details = paper.Details(("position", name + "SignatoryPosition")),
                            },
                        }
                );
            }
        }
    }
}
