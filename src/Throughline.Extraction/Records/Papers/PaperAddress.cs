using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Takes the address out of the lines under a name.</summary>
internal static partial class PaperAddress
{
    private const int MostLines = 6;

    // "、电话" between the word for the address and its colon.
    private const int LongestRest = 8;

    /// <summary>The runs of the address; empty where the lines are none.</summary>
    public static List<PaperRun> Of(List<PaperRun> under)
    {
        var lines = new List<PaperRun>();
        foreach (var run in under)
        {
            // Register numbers may stand between name and address; contacts and titles end it.
            if (
                lines.Count == 0
                && (
                    run.Text[0] is '(' or '<'
                    || Register().IsMatch(run.Text)
                    || (run.LabelShare > 0.4 && run.Labels.Exists(l => l.Key is "taxId" or "otherNumber" or "bareNumber"))
                )
            )
            {
                continue;
            }

            // The firm that runs a shop stands between the shop's name and the address.
            if (lines.Count == 0 && !run.Text.Any(char.IsAsciiDigit) && (PartyNames.IsOrganisation(run.Text) || Runs().IsMatch(run.Text)))
            {
                continue;
            }

            if (
                lines.Count > 0
                && (
                    Register().IsMatch(run.Text)
                    || Numbered().IsMatch(run.Text)
                    || (run.Text[0] is '(' or '<' && !run.Text.Any(char.IsWhiteSpace))
                )
            )
            {
                break;
            }

            if (lines.Count > 0 && (Said().IsMatch(run.Text) || run.Amounts.Exists(a => a.IsMoney)))
            {
                break;
            }

            if (
                lines.Count >= MostLines
                || Contact().IsMatch(run.Text)
                || Phone().IsMatch(run.Text)
                || run.Labels.Exists(l =>
                    l.Key is "taxId" or "title" or "date" or "number" or "total" or "account"
                    && l.Weight > 0.5
                    && l.End - l.Start > run.Text.Length / 4
                )
                || !run.Text.Any(char.IsLetterOrDigit)
            )
            {
                break;
            }

            lines.Add(run);
            if (Country().IsMatch(run.Text))
            {
                break;
            }
        }

        // A branch's name may stand over its address.
        while (lines.Count > 1 && !lines[0].Text.Any(char.IsAsciiDigit) && Beginning().IsMatch(lines[1].Text))
        {
            lines.RemoveAt(0);
        }

        return lines.Exists(r => r.Text.Any(char.IsAsciiDigit)) ? lines : [];
    }

    /// <summary>The address with an index that stands behind a name among its details, on its line and those under it; null where none does.</summary>
    /// <returns>Start and end in the document's text, and the address on one line.</returns>
    public static (int Start, int End, string Text)? BehindOrNull(PaperFind name, List<PaperRun> under)
    {
        var text = new System.Text.StringBuilder(name.Run.Text[name.End..]);
        var places = new List<(int At, int From)> { (0, name.Run.Start + name.End) };
        foreach (var run in under.Take(MostLines / 2))
        {
            text.Append(' ');
            places.Add((text.Length, run.Start));
            text.Append(run.Text);
        }

        if (PostalAddress.FindOrNull(text.ToString()) is not var (start, length))
        {
            return null;
        }

        var address = text.ToString(start, length);
        var (from, to) = (Place(start), Place(start + length - 1) + 1);
        return to - from <= length + places.Count ? (from, to, address) : null;

        int Place(int at)
        {
            var (begins, own) = places.FindLast(p => p.At <= at);
            return own + at - begins;
        }
    }

    /// <summary>The address that a label begins (<c>地址、电话：</c>) among the lines under a name; null where none is labelled.</summary>
    /// <returns>Start and end in the document's text, and the address.</returns>
    public static (int Start, int End, string Text)? LabelledOrNull(List<PaperRun> under)
    {
        foreach (var run in under.Take(MostLines))
        {
            if (
                run.Labels.Find(l => l is { Key: "address", Start: 0 }) is not { } label
                || run.Text.AsSpan(label.End).IndexOfAny(':', '：') is not (>= 0 and < LongestRest and var colon)
            )
            {
                continue;
            }

            var start = label.End + colon + 1;
            start += run.Text.Length - start - run.Text[start..].TrimStart().Length;
            var end = TailPhone().Match(run.Text, start) is { Success: true } phone ? phone.Index : run.Text.Length;
            if (
                end - start > 5
                && run.Text.AsSpan(start, end - start).ContainsAnyInRange('0', '9') is var hasNumber
                && (hasNumber || end - start > 8)
            )
            {
                return (run.Start + start, run.Start + end, run.Text[start..end]);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"[\s,;，；]{0,40}(?:\+?86[- ]?)?\(?(?:0[0-9]{2,3}[)-]?[ -]?[0-9]{7,8}(?:-[0-9]{1,4})?|1[3-9][0-9]{9}|[0-9]{3,4}-[0-9]{7,8})\s{0,40}$"
    )]
    private static partial Regex TailPhone();

    [GeneratedRegex(
        @"^[(（<]?\s{0,40}(?:co(?:mpany)?\.?\s{0,40})?(?:reg(?:istration)?|rfg|roc|gst|sst|brn|br|no)?[\s.:]{0,40}(?:no|id)?[\s.:]{0,40}[(（<]?(?:[A-Z]{1,4})?[0-9]{4,14}\s?-?\s?[A-Z]{0,3}[)）>]{0,40}\s{0,40}$|\b[0-9]{1,2}:[0-9]{2}\b|^(?:formerly|licensee|trading as|t/a|a member of|incorporated)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Register();

    [GeneratedRegex(@"^(?:no|lot|unit|level|suite|block|blk|shop|g?[0-9])[\s.,:0-9-]|^[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(
        @"\b[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})\b|\b[0-9]{1,2}:[0-9]{2}\b|^(?:served|site|cashier|table|slip|guest|order|trans|date|time|bill|doc)\b|\p{L}{3,200}\s{0,40}:\s",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"^[+(]?[0-9]{2,4}[)]?[-\s][0-9 -]{6,12}\.?$")]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"^(?:tel|phone|fax|t\s?[:/]|h/?p|mobile|email|e-mail|gst|sst|co\.?\s?reg|reg\.?\s?no|company\sreg|www\.|http|ust|vat|iban|invoice|tax\s?invoice|whatsapp|hotline|telephone|office|operating|business hour|receipt|bill|cash|тел|инн|огрн|кпп|р/с|电话|税号|统一社会)\b|@|\btel\b\s{0,40}[:.]?\s{0,40}[0-9+(]|\btel\s{0,40}[:.]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Contact();

    // "OUTLET:03-80626265", "COMPANY NO: 564429-W", "ROC NO. : (1072825-A)": a label and a long number.
    [GeneratedRegex(@"^[^0-9:：]{3,24}[:：]\s{0,40}[(（+]?[0-9][0-9 ()/-]{5,200}[A-Z0-9-]{0,3}[)）]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        "^(?:licensee|operated by|managed by|franchisee|trading as|t/a|owned by|owner)\\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Runs();

    // A country ends an address; what follows names a branch.
    [GeneratedRegex(
        @"[,\s](?:malaysia|singapore|indonesia|thailand|vietnam|india|germany|deutschland|austria|österreich|schweiz|suisse|switzerland|france|italia|italy|españa|spain|portugal|polska|poland|nederland|belgium|belgique|sverige|sweden|türkiye|turkey|united kingdom|usa|россия|казахстан|беларусь)\s{0,40}\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Country();
}
