using System.Text.RegularExpressions;

namespace Throughline.Documents.Iso20022;

/// <summary>The ISO 20022 messages that are read, by the element that holds them; the namespace tells only the version.</summary>
internal static partial class IsoMessages
{
    /// <summary>True where the head of an XML text opens one of the messages, perhaps in an envelope.</summary>
    public static bool IsIso(ReadOnlySpan<char> head) => Root().IsMatch(head);

    /// <summary>The message kind of an element name, such as <c>camt.053</c>; null for other elements. Versions 1 carry their number in the name.</summary>
    public static string? KindOrNull(string element) =>
        Version().Replace(element, "") switch
        {
            "BkToCstmrAcctRpt" => "camt.052",
            "BkToCstmrStmt" => "camt.053",
            "BkToCstmrDbtCdtNtfctn" => "camt.054",
            "CstmrCdtTrfInitn" => "pain.001",
            "CstmrDrctDbtInitn" => "pain.008",
            "FIToFICstmrCdtTrf" => "pacs.008",
            "FICdtTrf" or "FinInstnCdtTrf" => "pacs.009",
            _ => null,
        };

    /// <summary>The message kind in words.</summary>
    public static string Say(string kind) =>
        kind switch
        {
            "camt.052" => "Account report",
            "camt.053" => "Account statement",
            "camt.054" => "Debit and credit notification",
            "pain.001" => "Customer credit transfer initiation",
            "pain.008" => "Customer direct debit initiation",
            "pacs.008" => "Customer credit transfer between banks",
            _ => "Bank transfer",
        };

    [GeneratedRegex(
        @"<(?:[A-Za-z_][\w.-]{0,200}:)?(?:BkToCstmrAcctRpt|BkToCstmrStmt|BkToCstmrDbtCdtNtfctn|CstmrCdtTrfInitn|CstmrDrctDbtInitn|FIToFICstmrCdtTrf|FICdtTrf|FinInstnCdtTrf)(?:V[0-9]{1,2})?[\s>]"
    )]
    private static partial Regex Root();

    [GeneratedRegex("V[0-9]{1,2}$")]
    private static partial Regex Version();
}
