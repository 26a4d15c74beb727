using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>The other side of an entry of a statement, where only its text names it: <c>INWARD REMITTANCE FROM ALPHA LLC /INV 12</c>.</summary>
internal static partial class Narratives
{
    /// <summary>The name behind "from", "to", "by order of" and the like; null where no organization follows one.</summary>
    public static string? OtherSideOrNull(string text)
    {
        foreach (Match match in Behind().Matches(text))
        {
            var name = match.Groups["name"].Value;
            name = Details().Match(name) is { Success: true } details ? name[..details.Index] : name;
            name = name.Trim(' ', ',', '-', ':');
            if (name.Length > 3 && PartyNames.IsOrganisation(name))
            {
                return name;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?i)\b(?:from|to|b/o|by order of|in favou?r of|f/o|i/f/o|bnf|beneficiary|remitter|ordering customer|payee|от|в пользу|на имя|recibida de|emitida a|a favor de|ordenante|beneficiario|reçu de|de la part de|en faveur de|émis à|a favore di|ricevuto da|disposto da|na rzecz|otrzymany od|von|zugunsten|lehdar|gönderen)[:\s]{1,40}(?<name>[^/|;\n]{3,80})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();

    // What is said of the payment, behind the name.
    [GeneratedRegex(
        @"(?i)\s(?:ref|purpose|payment|being|rmk|remark|inv|invoice|pi|po|contract|concepto|motif|causale|tytuł|verwendungszweck|açıklama|for|details|acc|a/c|iban|swift|dd|dtd|по|за|счет|сч[её]т|договор)\b"
    )]
    private static partial Regex Details();
}
