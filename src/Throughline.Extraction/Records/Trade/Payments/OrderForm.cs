using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>The Russian payment order (form 0401060, Bank of Russia regulation 762-P, annex 2), whose labels stand below their values.</summary>
internal static partial class OrderForm
{
    // Of an account's 20.
    private const int FewestDigits = 15;

    /// <summary>Reads the form where a paper is one; true where it was.</summary>
    public static bool Read(TradePaper paper, LabelledPage page)
    {
        // The form prints the label as the last line of its box.
        var segments =
            RecognisedCells.OfOrNull(paper.Document) ?? [.. page.Lines.SelectMany(l => l).SelectMany(s => CellLines.Of(paper.Document, s))];
        int At(string label) => segments.FindIndex(s => string.Equals(Bare(page.TextOf(s)), label, StringComparison.OrdinalIgnoreCase));
        var (payer, payerBank, payeeBank, payee) = (At("плательщик"), At("банк плательщика"), At("банк получателя"), At("получатель"));
        if (payer < 0 || payerBank < payer || payeeBank < payerBank || payee < payeeBank)
        {
            return false;
        }

        // Between the payer's label and his bank's there stand the bank's numbers: labels are below.
        if (!segments.GetRange(payer, payerBank - payer).Exists(s => Bik().IsMatch(page.TextOf(s)) || NineDigits().IsMatch(page.TextOf(s))))
        {
            if (!OrderBoxes.Are(segments, payer, payerBank, payeeBank, payee))
            {
                return false;
            }

            OrderBoxes.Read(paper, page, segments, (payer, payerBank, payeeBank, payee));
            Purpose(paper, page, segments, payee, At("назначение платежа"));
            Amount(paper, page, segments);
            return true;
        }

        var first = segments.FindIndex(s => page.TextOf(s).StartsWith("ИНН", StringComparison.OrdinalIgnoreCase));
        first = first < 0 || first > payer ? Math.Max(0, payer - 6) : first;
        Section(paper, page, "payer", segments.GetRange(first, payer - first));
        Section(paper, page, "payerBank", segments.GetRange(payer + 1, payerBank - payer - 1));
        Section(paper, page, "payeeBank", segments.GetRange(payerBank + 1, payeeBank - payerBank - 1));
        Section(paper, page, "payee", segments.GetRange(payeeBank + 1, payee - payeeBank - 1));
        Purpose(paper, page, segments, payee, At("назначение платежа"));

        Amount(paper, page, segments);
        return true;
    }

    private static void Section(TradePaper paper, LabelledPage page, string party, List<Segment> segments)
    {
        var isBank = party.EndsWith("Bank", StringComparison.Ordinal);
        var owner = isBank ? party[..^4] : party;
        (int Start, int End)? name = null;
        foreach (var segment in segments)
        {
            var text = page.TextOf(segment);
            foreach (Match match in Digits().Matches(text))
            {
                var part = match.Length switch
                {
                    20 when isBank => "CorrAccount",
                    20 => "Account",
                    9 when isBank => "Bik",
                    9 => "Kpp",
                    10 or 12 when !isBank && IdentifierChecks.IsInn(match.Value) => "Inn",
                    _ => null,
                };
                if (part is not null)
                {
                    Put(paper, owner + part, match.Value, segment.Start + match.Index, segment.Start + match.Index + match.Length);
                }
            }

            // Recognition takes digits for letters; the account's key with the bank tells later whether one reading fits.
            if (
                !isBank
                && paper[owner + "Account"] is null
                && paper.Document.CertaintyOf(segment.Start, segment.End) is not null
                && Misread().Match(text) is { Success: true } misread
                && misread.Value.Count(char.IsAsciiDigit) >= FewestDigits
            )
            {
                Put(paper, owner + "Account", misread.Value, segment.Start + misread.Index, segment.Start + misread.Index + misread.Length);
            }

            if (!Label().IsMatch(text) && !Misread().IsMatch(text) && text.Count(char.IsLetter) > 2)
            {
                // A long name takes two lines; they stand one below the other.
                name =
                    name is { } known
                    && known.End < segment.Start
                    && page.Text.AsSpan(known.End, segment.Start - known.End).Count('\n') == 1
                    && !PartyNames.IsOrganisation(text)
                        ? (known.Start, segment.End)
                        : name ?? (segment.Start, segment.End);
            }
        }

        if (name is var (start, end))
        {
            Put(paper, party, ValueReaders.Flat(page.Text[start..end]), start, end);
        }
    }

    private static void Purpose(TradePaper paper, LabelledPage page, List<Segment> segments, int payee, int label)
    {
        if (label <= payee)
        {
            return;
        }

        var words = segments
            .GetRange(payee + 1, label - payee - 1)
            .Where(s => page.TextOf(s) is var t && !Label().IsMatch(t) && t.Count(char.IsLetter) > 3)
            .ToList();
        if (words.Count > 0)
        {
            var (start, end) = (words.Min(w => w.Start), words.Max(w => w.End));
            Put(paper, "purpose", ValueReaders.Flat(page.Text[start..end]), start, end);
        }
    }

    private static void Amount(TradePaper paper, LabelledPage page, List<Segment> segments)
    {
        // "Сумма" heads the sum in words too; the cell behind it that is a figure tells which is which.
        foreach (var segment in segments.Where((_, i) => segments[Math.Max(0, i - 3)..i].Exists(s => Bare(page.TextOf(s)) == "сумма")))
        {
            if (Sum().Match(page.TextOf(segment)) is { Success: true } match)
            {
                var value =
                    match.Groups["whole"].Value.Replace(" ", "", StringComparison.Ordinal)
                    + "."
                    + (match.Groups["part"].Success ? match.Groups["part"].Value : "00");
                var plain = Plain.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
                Put(paper, "amount", plain, segment.Start, segment.End);
                break;
            }
        }

        // Digits 6 to 8 of an account are its currency; 810 is the rouble.
        if (paper["payerAccount"] is { } account && account.Value.AsSpan(5, 3) is "810")
        {
            Put(paper, "currency", "RUB", account.Start, account.End);
        }
    }

    /// <summary>Sets a value of the form.</summary>
    internal static void Put(TradePaper paper, string name, string value, int start, int end) =>
        paper.Set(new(name, value, start, end, start, 1.5));

    private static string Bare(string text) => text.Trim(' ', ':', '.', '_').ToLowerInvariant();

    [GeneratedRegex(@"(?i)^БИК\b")]
    private static partial Regex Bik();

    [GeneratedRegex(@"\b[0-9]{9}\b")]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"\b[\p{L}0-9]{20}\b")]
    private static partial Regex Misread();

    [GeneratedRegex(@"\b[0-9]{9,20}\b")]
    private static partial Regex Digits();

    /// <summary>True for a printed label of the form.</summary>
    internal static bool IsLabel(string text) => Label().IsMatch(text);

    [GeneratedRegex(
        @"(?i)^(?:ИНН|КПП|БИК|Сч\.?\s{0,40}№?|Сумма|Вид\s{0,40}оп|Срок\s{0,40}плат|Наз\.?\s{0,40}пл|Очер|Код|Рез\.?\s{0,40}поле|Плательщик|Получатель|Банк\s{1,40}(?:плательщика|получателя)|М\.\s?П|Подпис|Отметки|Дата|Вид\s{1,40}платежа|Поступ|Списано|электронно|[0-9\s./-]{1,200}$)"
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<whole>[0-9][0-9 \u00a0]{0,200})(?:[-=.,](?<part>[0-9]{2}))?=?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
