using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>Tells which party a bare label (INN, address, account) belongs to: the one whose block it stands in.</summary>
internal static class PartyBlocks
{
    private static readonly FrozenSet<string> s_parts = new[]
    {
        "inn",
        "kpp",
        "ogrn",
        "uscc",
        "regNumber",
        "taxId",
        "account",
        "corrAccount",
        "bank",
        "bic",
        "address",
        "country",
        "passport",
        "email",
        "phone",
        "website",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Between a party and its details there may stand a long name and address, but not half a page.
    private const int Reach = 400;

    /// <summary>For each label, the role of the party that it describes; absent for labels that describe none.</summary>
    /// <param name="labels">The labels in text order.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="isPaymentOrder">The form puts the payer's numbers before the payer's name.</param>
    public static Dictionary<Labelled, Labelled> Owners(IReadOnlyList<Labelled> labels, string text, bool isPaymentOrder)
    {
        var owners = new Dictionary<Labelled, Labelled>(ReferenceEqualityComparer.Instance);
        var waiting = new List<Labelled>();
        Labelled? party = null;
        var last = 0;
        foreach (var label in labels.OrderBy(l => l.Start))
        {
            if (TermLexicon.Roles.Contains(label.Key))
            {
                party = label.Key is "participant" or "manufacturer" or "agent" ? null : label;
                last = label.End;
                if (party is not null && isPaymentOrder && label.Key is "payer" or "payee" or "receiver")
                {
                    foreach (var early in waiting)
                    {
                        owners[early] = party!;
                    }
                }

                waiting.Clear();
                continue;
            }

            // "购方开户银行:…; 银行账号:…": the account is whose the bank is.
            if (new Meaning(label.Key, 1) is { Part: not null, Role: var role } && labels.FirstOrDefault(l => l.Key == role) is { } named)
            {
                (party, last) = (named, label.End);
                continue;
            }

            if (!s_parts.Contains(label.Key))
            {
                // Terms and totals end a party's block; a form of boxes (payment order) does not.
                var sameLine = last < label.Start && !text.AsSpan(last, label.Start - last).Contains('\n');
                party = isPaymentOrder || sameLine || label.Key is "name" or "director" or "position" or "signatory" ? party : null;
                continue;
            }

            if (
                party is not null
                && label.Start - last < Reach
                && !(isPaymentOrder && owners.Any(o => o.Value == party && o.Key.Key == label.Key))
            )
            {
                owners[label] = party;
                last = label.End;
            }
            else
            {
                waiting.Add(label);
            }
        }

        return owners;
    }
}
