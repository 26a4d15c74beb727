using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Which words of a paper can be a party's name, and where a name begins and ends.</summary>
internal sealed partial class PaperParties
{
    private static bool GoesOn(string name, PaperRun next)
    {
        var tokens = next.Tokens;
        if (
            tokens.Count is 0 or > 8
            || (next.Text.Any(char.IsAsciiDigit) && !RegisterNumber().IsMatch(next.Text))
            || next.LabelShare > 0.6 && !PartyNames.IsOrganisation(next.Text)
        )
        {
            return false;
        }

        var isForm = WordLists.Organisations.LongestAt(tokens, 0) is not null || PaperLexicon.IsFirm([tokens[0]]);
        return name.Count(c => c == '(') > name.Count(c => c == ')')
            || name.TrimEnd() is [.., '&' or '+' or '-']
            || (
                isForm
                && (
                    tokens.Count < 5 && tokens.TrueForAll(t => t.Text.Length == 1 || WordLists.Organisations.WholeOrNull([t]) is not null)
                    || (name.Length > 0 && !LegalForm().IsMatch(name) && LegalForm().IsMatch(next.Text))
                )
            );
    }

    /// <summary>The name that a place holds; null where its words are none.</summary>
    private static PaperFind? NameAt(PaperFind place)
    {
        var text = place.Text;
        var start = 0;
        if (place.Start == 0 && place.Run.Labels.Exists(l => l.Key is "seller" or "buyer" or "shipTo" && IsWhole(place.Run, l)))
        {
            return null;
        }

        // A name with its own label: "Name: Alpha GmbH".
        var label = place.Run.Labels.Find(l =>
            l.Start >= place.Start && l.Start < place.Start + 3 && l.Key is "name" or "seller" or "buyer"
        );
        if (label is not null && label.End < place.End && text.AsSpan(label.End - place.Start).TrimStart() is [':' or '：', ..])
        {
            start = text.IndexOfAny([':', '：'], label.End - place.Start) + 1;
        }

        // The label and the name may be one run ("Supplier ООО «Alpha»"), or the label be unknown ("Invoiced party: Alpha Ltd").
        var own = place.Run.Labels.Find(l =>
            l.Start == place.Start + start && l.Key is "seller" or "buyer" or "shipTo" && l.End < place.End
        );
        if (
            own is not null
            && start == 0
            && text[(own.End - place.Start)..].Trim(')', '）', ' ') is var tail
            && PartyNames.IsOrganisation(tail)
            && IsTelling(tail)
        )
        {
            start = own.End - place.Start;
            start += text.AsSpan(start).StartsWith(")") || text.AsSpan(start).StartsWith("）") ? 1 : 0;
        }
        else if (
            start == 0
            && text.IndexOfAny([':', '：']) is > 1 and < 40 and var colon
            && PartyNames.IsOrganisation(text[(colon + 1)..])
            && !PartyNames.IsOrganisation(text[..colon])
        )
        {
            start = colon + 1;
        }

        start += PartyNames.StartOf(text[start..].TrimStart()) is > 0 and var code
            ? code + text[start..].Length - text[start..].TrimStart().Length
            : 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && text[start] is not ('«' or '"' or '“'))
        {
            start++;
        }

        var name = text[start..];
        var end = start + PartyNames.EndOf(name);
        if (Separator().Match(name) is { Success: true, Index: > 2 } part)
        {
            end = Math.Min(end, start + part.Index);
        }

        // Its details may stand behind it on the line.
        foreach (var detail in place.Run.Labels.Where(l => l.Key is "taxId" or "account" or "phone" or "otherNumber" or "address"))
        {
            var at = detail.Start - place.Start;
            if (at > start + 2 && at < end && text.AsSpan(0, at).TrimEnd() is [.., ',' or ';' or '，' or '(' or '（' or '；'])
            {
                end = at;
                while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or '，' or '(' or '（' or '；'))
                {
                    end--;
                }
            }
        }

        name = RegisterNumber().Replace(text[start..end], "").TrimEnd();
        end = start + name.Length;
        var isOrganisation = PartyNames.IsOrganisation(name);
        var labels = place.Run.Labels.Where(l => l.Start >= place.Start + start && l.Start < place.Start + end).ToList();
        var covered = labels.Where(l => l.Key is not ("phone" or "count")).Sum(l => Math.Min(l.End, place.Start + end) - l.Start);
        var isOther = labels.Exists(l =>
            l.Start == place.Start + start && l.Key is "bareNumber" or "otherNumber" && !isOrganisation
            || l.Start == place.Start + start
                && l.Key
                    is "account"
                        or "taxId"
                        or "date"
                        or "dueDate"
                        or "number"
                        or "total"
                        or "net"
                        or "tax"
                        or "address"
                        or "currency"
                        or "amountWords"
        );
        return
            name.Length is >= 2 and <= 90
            && name.Count(char.IsLetter) >= 2
            && name.Count(char.IsAsciiDigit) * 2 < name.Length
            && (isOrganisation || (covered * 2 < name.Length && !Street().IsMatch(name) && !PaperBlock.IsTown(name)))
            && !isOther
            && (place.Run.LabelShare <= 0.9 || isOrganisation)
            && !name.Contains('@', StringComparison.Ordinal)
            && name.AsSpan().IndexOfAny(':', '：') < 0
            && !(end < text.Length && text.AsSpan(end).TrimStart() is [':' or '：', ..])
            && !IsSpacedOut(name)
            && (!isOrganisation || IsTelling(name))
            && !Register().IsMatch(text)
            && !Capital().IsMatch(name)
            && !Title().IsMatch(name)
            && !Salutation().IsMatch(name)
            && (isOrganisation || !PaperLexicon.IsCaption(Tokens.Of(name)))
            ? place with
            {
                Start = place.Start + start,
                End = place.Start + end,
            }
            : null;
    }

    // "Company" and "GmbH" alone name nobody.
    private static bool IsTelling(string name) =>
        name.Any(Tokens.IsHan)
        || Tokens
            .Of(name.ToLowerInvariant())
            .Exists(t => t.Text.Length > 1 && char.IsLetter(t.Text[0]) && WordLists.Organisations.WholeOrNull([t]) is null);

    // "R E C H N U N G" is a title, not a name.
    private static bool IsSpacedOut(string name) => name.Split(' ') is { Length: > 4 } words && words.All(w => w.Length <= 1);

    // Sentences of thanks and warning stand where names do.
    private static bool LooksSaid(string text) => Said().IsMatch(text);

    [GeneratedRegex(
        @"(?i)^(?:herrn?|frau|firma|fa\.?|an|to|attn\.?:?|messrs\.?|mr\.?|mrs\.?|monsieur|madame|spett\.?\s?le|spettabile|г-ну|г-же|господину)\s{0,40}:?$"
    )]
    private static partial Regex Salutation();

    [GeneratedRegex(@"\s{0,40}[●•·∙|]\s{0,40}|\s{1,40}[-–—*]\s{1,40}")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:@|www\.|https?://)(?:www\.)?[A-Za-z0-9.-]{1,200}")]
    private static partial Regex Domain();

    [GeneratedRegex(
        @"\b(?:sdn\.?\s?bhd|s/b|bhd|ltd|limited|llc|inc|corp|gmbh|ag|kg|s\.?a\.?r\.?l|sarl|sas|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|sp\.?\s?z\s?o\.?\s?o|plc|llp|plt|pty|oy|ab|a/s|aps|s\.?\s?r\.?\s?o|a\.?\s?s|v\.?\s?o\.?\s?s|k\.\s?s|a\.?ş|şti|şirketi|lda|ltda|s\.?l\.?u?|s\.?a\.?u?|s\.?n\.?c|s\.?a\.?s|hb|kb|aktiebolag|asa|v\.?o\.?f|sp\.\s?[kj]|zrt|nyrt|uab|sia|oü|ohg|ug|e\.k|eurl|sasu|kft|d\.?o\.?o|ооо|оао|зао|пао|ао|ип|тоо|enterprise|trading)\b|公司|集团",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LegalForm();

    [GeneratedRegex(
        @"\b(?:thank|thanks|welcome|please|goods sold|not returnable|not refundable|come again|visit|terima kasih|merci|danke|vielen|grazie|gracias|спасибо|谢谢|欢迎|capital|stylesheet|www|http|urn)\b|[:#=]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        @"\p{L}[\p{L}.' -]{1,200},?\s{1,40}[0-9]{1,4}\s?[A-Za-zА-Яа-я]?(?:\s?[-/]\s?[0-9]{1,4})?$|^[0-9]{1,5}[A-Za-z]?,?\s{1,40}\p{L}|^(?:No|Lot|Unit|Suite|Room|Rm|Floor|Level|Jalan|Jln|Ul|al|os|пр-т|пр|пер|наб|ул|г|д|P\.?O\.? Box|c/|calle|avda|avenida|plaza|paseo|rue|avenue|allée|chemin|via|viale|corso|piazza|largo|rua|travessa|praça)\b|\b(?:straße|strasse|str|weg|platz|allee|gasse|laan|straat|kade|vägen|gatan|gränd|vej|gade|cad|caddesi|sok|sokak|mah|bulvarı|utca|út|náměstí|ulice|街|路|号)\.?(?:\s|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"^[(（<]?\s{0,40}(?:co(?:mpany)?\.?\s{0,40})?(?:reg(?:istration)?|rfg|roc|gst|sst|brn|br|no)?[\s.:]{0,40}(?:no|id)?[\s.:]{0,40}[(（<]?(?:[A-Z]{1,4})?[0-9]{4,14}\s?-?\s?[A-Z]{0,3}[)）>]{0,40}\s{0,40}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Register();

    [GeneratedRegex(
        @"\s{0,40}[(（\[]\s{0,40}(?:[A-Z. ]{0,12}[:.]?\s{0,40})?[0-9]{4,12}\s?-?\s?[A-Z0-9]?\s{0,40}[)）\]]?\s{0,40}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RegisterNumber();

    // "SARL au capital de 10 000 €" says what the firm is, not what it is called.
    [GeneratedRegex(
        @"\b(?:au capital|capitale sociale|capital social|cap\. soc|stammkapital|grundkapital|kapitał zakładowy|уставный капитал)\b|注册资本",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Capital();

    [GeneratedRegex(@"^[A-Z]{0,3}[ ]?[0-9A-Z][0-9A-Z .\-/]{5,20}[0-9A-Z]")]
    private static partial Regex TaxNumber();

    [GeneratedRegex(
        @"(?i)^(?:(?:tax |commercial |pro ?forma |sales )?invoice|rechnung|facture|fattura|factura|faktura|factuur|receipt|original|copy|duplicate|page\s.*|seite\s.*|tel\b.*|fax\b.*|инвойс|счет.*|发票|商业发票|.*发票)$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Title();
}
