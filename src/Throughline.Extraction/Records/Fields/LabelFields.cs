using System.Text.RegularExpressions;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Turns labelled values into fields in the contract's form.</summary>
internal static partial class LabelFields
{
    private const int RussianAccount = 20;

    /// <summary>Adds the document's fields.</summary>
    public static void Read(RecordContext context, List<RecordTable> tables, List<TableKind> kinds)
    {
        if (context.Kind is "article" or "memo")
        {
            return;
        }

        var owners = PartyBlocks.Owners(context.Labels, context.Document.Text, context.Kind == "paymentOrder");
        // The paper's own number goes before a reference to another.
        foreach (var label in context.Labels.OrderBy(l => l.Key == KindNoun(context.Kind) ? 0 : 1))
        {
            var name = owners.TryGetValue(label, out var owner) ? OwnedName(context, owner, label.Key) : NameOf(context, label);
            if (
                name is not null
                && !context.Fields.Exists(f => f.Name == name)
                && ValueOf(context, label) is var (value, start, end)
                && start < end
            )
            {
                context.Fields.Add(new(name, HanRadicals.Folded(value), Evidence.In(context.Document, start, end)));
            }
        }

        if (context.Kind is "invoice" or "paymentOrder" or "booking")
        {
            Currency(context, tables.Where((_, i) => kinds[i] == TableKind.GoodsLines).ToList());
        }

        var title = TypeWord().Match(context.Document.Text[..Math.Min(context.Document.Text.Length, 600)]);
        if (context.Kind == "invoice" && title.Success && InvoiceHead.TypeOf(title.Value) is { } type)
        {
            context.Fields.Add(new("documentType", type, Evidence.In(context.Document, title.Index, title.Index + title.Length)));
        }
        else if (
            context.Kind == "invoice"
            && PaperLexicon.CreditOrNull(context.Document.Text[..Math.Min(context.Document.Text.Length, 600)]) is var (start, end)
        )
        {
            context.Fields.Add(new("documentType", "creditNote", Evidence.In(context.Document, start, end)));
        }
    }

    // The currency that stands with an amount or in the head of its column.
    private static void Currency(RecordContext context, List<RecordTable> lines)
    {
        if (!context.Fields.Exists(f => f.Name == "currency") && Money.CurrencyOf(context, lines) is { } currency)
        {
            var label = context.Labels.FirstOrDefault(l =>
                FieldTypes.IsAmount(l.Key) && (l.Currency == currency || Currencies.FindOrNull(l.Text)?.Code == currency)
            );
            var head = lines
                .SelectMany(t =>
                    t.Columns.Where(c => c.Meaning.Currency == currency).Select(c => t.Head.FirstOrDefault(h => h.Column == c.Index))
                )
                .FirstOrDefault();
            if (label is not null)
            {
                context.Fields.Add(new("currency", currency, context.At(label)));
            }
            else if (head is not null)
            {
                context.Fields.Add(new("currency", currency, Evidence.In(context.Document, head.Start, head.End, head.Address)));
            }
        }
    }

    // In a paper about one party its own details need no prefix.
    private static string OwnedName(RecordContext context, Labelled owner, string part) =>
        owner.Key is "holder" or "passenger" or "person" or "organisation" || (owner.Key == "buyer" && context.Kind == "bankStatement")
            ? part
            : NameOf(context, owner) + char.ToUpperInvariant(part[0]) + part[1..];

    private static string? NameOf(RecordContext context, Labelled label)
    {
        var meaning = new Meaning(label.Key, 1);
        if (meaning.Part is { } part)
        {
            return part == "date" && meaning.Role == KindNoun(context.Kind)
                ? "date"
                : meaning.Role + char.ToUpperInvariant(part[0]) + part[1..];
        }

        return label.Key switch
        {
            "invoice" when context.Kind == "invoice" => "number",
            "contract" when context.Kind == "contract" => "number",
            "payment" when context.Kind == "paymentOrder" => "number",
            "offer" or "act" => "number",
            "receiver" or "buyer" when context.Kind == "paymentOrder" => "payee",
            "sender" when context.Kind == "paymentOrder" => "payer",
            "holder" => "accountHolder",
            "buyer" when context.Kind == "bankStatement" => "accountHolder",
            "periodWord" => "period",
            "declaration" when context.Kind == "customsDeclaration" => "number",
            "waybill" when context.Kind == "waybill" => "number",
            "lineNo"
            or "name"
            or "result"
            or "testWord"
            or "plannedWord"
            or "signatory"
            or "subjectLine"
            or "toParty"
            or "other"
            or "firstName"
            or "patronymic"
            or "department" => null,
            var key => key,
        };
    }

    private static string KindNoun(string kind) => kind == "paymentOrder" ? "payment" : kind;

    private static (string Value, int Start, int End)? ValueOf(RecordContext context, Labelled label)
    {
        var (key, text) = (label.Key, label.Text);
        if (FieldTypes.IsDate(key))
        {
            return Dates.FindOrNull(text, context.Style) is var (date, start, end)
                ? (date.ToString(), label.Start + start, label.Start + end)
                : null;
        }

        if (FieldTypes.IsAmount(key))
        {
            return Figures.LastOrNull(text, context.Style) is { } figure
                ? (Plain.Of(figure.Value), label.Start + figure.Start, label.Start + figure.End)
                : null;
        }

        if (key == "currency")
        {
            return Currencies.FindOrNull(text) is var (code, start, end) ? (code, label.Start + start, label.Start + end) : null;
        }

        // "БИК … Сч. № 30101810…": balance account 301 is that of a bank with the central bank.
        if (
            key == "account"
            && string.Concat(text.Where(char.IsAsciiDigit)) is { Length: RussianAccount } number
            && number.StartsWith("301", StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (key.EndsWith("account", StringComparison.Ordinal) && AccountNumbers.InWordsOrNull(text) is var (from, digits))
        {
            return (text.Substring(from, digits), label.Start + from, label.Start + from + digits);
        }

        if (FieldTypes.IsNumber(key) || key == "number")
        {
            return FieldTypes.CodeOrNull(text) is var (start, length)
                    ? (text.Substring(start, length), label.Start + start, label.Start + start + length)
                : text.Length < 40 ? (text, label.Start, label.End)
                : null;
        }

        if (TermLexicon.Roles.Contains(key))
        {
            var start = PartyNames.StartOf(text);
            var end = key is "participant" ? text.Length : start + PartyNames.EndOf(text[start..]);
            return end > start ? (text[start..end], label.Start + start, label.Start + end) : null;
        }

        return key == "status" && context.Kind == "booking"
            ? (BookingClaims.StatusOf(text, false), label.Start, label.End)
            : (text, label.Start, label.End);
    }

    [GeneratedRegex(
        @"(?i)pro-?\s?forma(?:\s{1,40}invoice)?|проформа|形式发票|credit note|红字发票|贷项通知单|корректировочный счет-фактура"
    )]
    private static partial Regex TypeWord();
}
