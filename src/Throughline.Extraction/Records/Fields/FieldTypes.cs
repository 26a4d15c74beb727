using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>What kind of value a key takes, and whether a text can be one.</summary>
internal static partial class FieldTypes
{
    /// <summary>True for keys whose value is an amount of money.</summary>
    public static bool IsAmount(string key) =>
        key is "amount" or "total" or "net" or "tax" or "balance" or "fare" or "debit" or "credit" or "price";

    /// <summary>True for keys whose value is a day.</summary>
    public static bool IsDate(string key) =>
        key is "date" or "formed" or "birthDate" or "dateFrom" or "dateTo"
        || key.EndsWith("Date", StringComparison.Ordinal)
        || key.EndsWith(".date", StringComparison.Ordinal);

    /// <summary>True for keys whose value is a document's number or code.</summary>
    public static bool IsNumber(string key) =>
        key
            is "number"
                or "invoice"
                or "contract"
                or "waybill"
                or "order"
                or "act"
                or "offer"
                or "payment"
                or "declaration"
                or "pnr"
                or "ticket"
                or "flight"
                or "serial";

    /// <summary>True where the text can be the value of a label that stands beside or above it.</summary>
    public static bool Accepts(string key, string text, RecordStyle style) =>
        IsAmount(key) ? Figures.LastOrNull(text, style) is not null && text.Length < 60
        : IsDate(key) ? Dates.FindOrNull(text, style) is not null
        : IsNumber(key) ? Reference().IsMatch(text) && (key == "pnr" || text.Any(char.IsAsciiDigit))
        : key is "hsCode" or "quantity" or "percent" or "packages" or "grossWeight" or "netWeight"
            ? text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        : key.EndsWith("inn", StringComparison.Ordinal) || key.EndsWith("uscc", StringComparison.Ordinal)
            ? text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        : TermLexicon.Roles.Contains(key) ? PartyNames.IsName(text[..PartyNames.EndOf(text)])
        : text.Length > 0;

    /// <summary>True where the text after a label without a colon is plainly a value of it.</summary>
    public static bool IsPlainly(string key, string text, RecordStyle style) =>
        IsAmount(key) ? Figures.WholeOrNull(text, style) is not null
        : IsDate(key) ? Dates.WholeOrNull(text, style) is not null
        : IsNumber(key) ? Reference().IsMatch(text) && (key == "pnr" || text.Any(char.IsAsciiDigit))
        : key.EndsWith("inn", StringComparison.Ordinal)
        || key.EndsWith("uscc", StringComparison.Ordinal)
        || key.EndsWith("account", StringComparison.Ordinal)
            ? LongCode().IsMatch(text)
        : TermLexicon.Roles.Contains(key)
            && text.Length < 120
            && !char.IsLower(text[0])
            && PartyNames.IsOrganisation(text[..PartyNames.EndOf(text)]);

    /// <summary>The code that a text begins with, without № and the like; null where it begins with none.</summary>
    public static (int Start, int Length)? CodeOrNull(string text) =>
        Reference().Match(text) is { Success: true } match ? (match.Groups["code"].Index, match.Groups["code"].Length) : null;

    [GeneratedRegex(
        @"^(?:(?:(?:No|NO|Nr|N|Ref)[\s.:°º]+№?|номер|№|#|编号|号码|号)[\s.:：№]*)?(?<code>(?:(?:\p{L}{1,12}[-/_.]){0,3}\p{L}{0,12}[-/_]?|[A-ZА-Я]{1,4}(?:-[A-ZА-Я]{1,5})? )[\p{L}0-9]{0,10}[0-9][\p{L}0-9/_.\\-]*(?: [0-9]{3,10}){0,3}|[A-Z0-9]{5,6})(?:\s*$|[\s,;(（]\s*(?:от|dated|of|from|date|日期|[0-9(（]).*$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[A-Z]{0,2}[0-9][0-9A-Z \-]{7,33}$")]
    private static partial Regex LongCode();
}
