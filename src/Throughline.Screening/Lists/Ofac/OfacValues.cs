using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Adds OFAC's labelled values to an entry.</summary>
internal static class OfacValues
{
    private const string Imo = "IMO ";

    /// <summary>Adds a value under a label.</summary>
    public static void Add(EntryDraft draft, OfacLabel label, ReadOnlySpan<char> value)
    {
        switch (label.Use)
        {
            case OfacUse.Id:
                AddNumber(draft, label, value);
                break;
            case OfacUse.Date:
                draft.Add(label.Property!, ListDates.TextOrNull(value));
                break;
            case OfacUse.Lower:
                draft.Add(label.Property!, value.ToString().ToLowerInvariant());
                break;
            case OfacUse.Text:
                draft.Add(label.Property!, value.ToString());
                break;
            case OfacUse.Relation:
                Link(draft, "Linked To", value.ToString(), null);
                break;
            case OfacUse.Skip:
            default:
                break;
        }
    }

    /// <summary>Adds a document's number of a type that the table may not know.</summary>
    public static void AddDocument(EntryDraft draft, string type, string number)
    {
        var label = OfacLabel.OfTypeOrNull(type);
        if (label is null)
        {
            draft.Add("idNumber", number);
        }
        else
        {
            Add(draft, label, number);
        }
    }

    /// <summary>Adds whom the entry is linked to, as a relation and as text.</summary>
    public static void Link(EntryDraft draft, string type, string name, string? id)
    {
        if (name.Length > 0)
        {
            draft.Relations.Add(new(type, name, id));
            draft.Add("linkedTo", name);
        }
    }

    // "3849055365 (Russia)", "C00001549 (Iran) expires 12 Jan 2020", "IMO 9187629", "RU (Russia)" without a number
    private static void AddNumber(EntryDraft draft, OfacLabel label, ReadOnlySpan<char> value)
    {
        var bracket = value.IndexOf('(');
        var number = (bracket > 0 ? value[..bracket] : value).Trim();
        var kind = label.Kind;
        if (number.StartsWith(Imo, StringComparison.OrdinalIgnoreCase))
        {
            number = number[Imo.Length..].Trim();
            kind = label.Property is null ? kind : IdentifierKind.Imo;
        }

        if (number.Length == 0)
        {
            return;
        }

        var identifier = kind is IdentifierKind.Email or IdentifierKind.Website or IdentifierKind.Phone
            ? new Identifier(kind, number.ToString())
            : Identifiers.Classify(number.ToString(), kind);
        if (identifier.Kind == label.Kind && label.Property is { } property)
        {
            draft.Add(property, identifier.Value);
        }
        else
        {
            draft.Add(identifier);
        }

        var end = value.IndexOf(')');
        if (bracket > 0 && end > bracket && kind is not IdentifierKind.Passport)
        {
            draft.Add("country", value[(bracket + 1)..end].ToString());
        }
    }
}
