using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>OFAC's remarks: prose of parts joined by <c>;</c>, each with a label of its own.</summary>
internal static partial class OfacRemarks
{
    /// <summary>A label and where its value goes: a property, or an identifier of a scheme.</summary>
    private static readonly (string Label, string? Property, IdentifierKind Kind)[] s_labels =
    [
        ("Tax ID No.", null, IdentifierKind.Tax),
        ("C.U.I.T.", null, IdentifierKind.Tax),
        ("Business Registration Number", null, IdentifierKind.Registration),
        ("Registration Number", null, IdentifierKind.Registration),
        ("Registration ID", null, IdentifierKind.Registration),
        ("Company Number", null, IdentifierKind.Registration),
        ("Commercial Registry Number", null, IdentifierKind.Registration),
        ("Enterprise Number", null, IdentifierKind.Registration),
        ("Trade License No.", null, IdentifierKind.Registration),
        ("License", null, IdentifierKind.Registration),
        ("Unified Social Credit Code (USCC)", null, IdentifierKind.Uscc),
        ("Legal Entity Number", null, IdentifierKind.Lei),
        ("Government Gazette Number", "okpoCode", IdentifierKind.Other),
        ("Passport", null, IdentifierKind.Passport),
        ("National ID No.", null, IdentifierKind.Registration),
        ("Identification Number", null, IdentifierKind.Registration),
        ("Cedula No.", null, IdentifierKind.Registration),
        ("Vessel Registration Identification IMO", null, IdentifierKind.Imo),
        ("SWIFT/BIC", null, IdentifierKind.Bic),
        ("MMSI", "mmsi", IdentifierKind.Other),
        ("Email Address", null, IdentifierKind.Email),
        ("Website", null, IdentifierKind.Website),
        ("Phone Number", null, IdentifierKind.Phone),
        ("DOB", "birthDate", IdentifierKind.Other),
        ("POB", "birthPlace", IdentifierKind.Other),
        ("nationality", "nationality", IdentifierKind.Other),
        ("citizen", "nationality", IdentifierKind.Other),
        ("Gender", "gender", IdentifierKind.Other),
        ("Organization Established Date", "incorporationDate", IdentifierKind.Other),
        ("Linked To:", "linkedTo", IdentifierKind.Other),
        ("Former Vessel Flag", "pastFlags", IdentifierKind.Other),
    ];

    /// <summary>Reads remarks into properties; what has no known label stays in the notes.</summary>
    public static void Read(string remarks, EntryDraft draft)
    {
        foreach (var part in remarks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            ReadPart(part.TrimEnd('.'), draft);
        }

        draft.Add("notes", remarks);
    }

    private static void ReadPart(string part, EntryDraft draft)
    {
        var text = part.StartsWith("alt. ", StringComparison.Ordinal) ? part[5..] : part;
        if (Alias().Match(text) is { Success: true } alias)
        {
            draft.Add(alias.Groups["t"].Value == "f" ? "previousName" : "weakAlias", alias.Groups["n"].Value);
            return;
        }

        foreach (var (label, property, kind) in s_labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length)
            {
                Add(draft, property, kind, text[label.Length..].Trim());
                return;
            }
        }
    }

    private static void Add(EntryDraft draft, string? property, IdentifierKind kind, string value)
    {
        switch (property)
        {
            case "birthDate" or "incorporationDate":
                foreach (
                    var date in value.Split(" to ", StringSplitOptions.TrimEntries).Select(ListDates.PartialOrNull).OfType<PartialDate>()
                )
                {
                    draft.Add(property, date.ToString());
                }

                break;
            case "gender":
                draft.Add(property, value.ToLowerInvariant());
                break;
            case not null:
                draft.Add(property, value);
                break;
            default:
                AddNumber(draft, kind, value);
                break;
        }
    }

    // "3849055365 (Russia)", "C00001549 (Iran) expires 12 Jan 2020"
    private static void AddNumber(EntryDraft draft, IdentifierKind kind, string value)
    {
        var bracket = value.IndexOf('(', StringComparison.Ordinal);
        var number = (bracket > 0 ? value[..bracket] : value).Trim();
        if (number.Length == 0)
        {
            return;
        }

        draft.Add(
            kind is IdentifierKind.Email or IdentifierKind.Website or IdentifierKind.Phone
                ? new Identifier(kind, number)
                : Identifiers.Classify(number, kind)
        );
        var end = value.IndexOf(')', StringComparison.Ordinal);
        if (bracket > 0 && end > bracket && kind is not IdentifierKind.Passport)
        {
            draft.Add("country", value[(bracket + 1)..end]);
        }
    }

    [GeneratedRegex("^(?<t>[afn])\\.k\\.a\\. '(?<n>.+)'$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Alias();
}
