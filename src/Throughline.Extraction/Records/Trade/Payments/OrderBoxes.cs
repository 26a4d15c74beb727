using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>
/// The payment order whose boxes are ruled: the label is the last line of its box, and the numbers stand in boxes beside it. Their order on the form is
/// fixed, so that the first of each kind is the payer's and the second the payee's.
/// </summary>
internal static partial class OrderBoxes
{
    private const int MostLines = 4;

    /// <summary>True where most of the labels are the last line of a box that holds more.</summary>
    public static bool Are(List<Segment> segments, params ReadOnlySpan<int> labels)
    {
        var count = 0;
        foreach (var at in labels)
        {
            count += at > 0 && segments[at].Start - segments[at - 1].End <= 1 ? 1 : 0;
        }

        return count * 2 > labels.Length;
    }

    /// <summary>Reads names and numbers.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="page">Its lines.</param>
    /// <param name="segments">The lines of its boxes in reading order.</param>
    /// <param name="labels">Where in them the labels of the four parties stand.</param>
    public static void Read(
        TradePaper paper,
        LabelledPage page,
        List<Segment> segments,
        (int Payer, int PayerBank, int PayeeBank, int Payee) labels
    )
    {
        Name(paper, page, segments, labels.Payer, "payer");
        Name(paper, page, segments, labels.PayerBank, "payerBank");
        Name(paper, page, segments, labels.PayeeBank, "payeeBank");
        Name(paper, page, segments, labels.Payee, "payee");
        var numbers = new Dictionary<string, List<(string Value, int Start)>>(StringComparer.Ordinal);
        // What a bank stamps under the form names it again.
        var last = segments[Math.Min(segments.Count - 1, labels.Payee)].End;
        foreach (var segment in segments.Where(s => s.Start <= last))
        {
            foreach (Match match in Number().Matches(page.TextOf(segment)))
            {
                var value = match.Groups["value"].Value;
                var part =
                    value.Length == 20
                        ? value.StartsWith("301", StringComparison.Ordinal)
                            ? "CorrAccount"
                            : "Account"
                        : value.Length == 9
                            ? value.StartsWith("04", StringComparison.Ordinal) && !match.Groups["kpp"].Success
                                ? "Bik"
                                : "Kpp"
                            : IdentifierChecks.IsInn(value)
                                ? "Inn"
                                : null;
                if (part is not null)
                {
                    (numbers.TryGetValue(part, out var list) ? list : numbers[part] = []).Add(
                        (value, segment.Start + match.Groups["value"].Index)
                    );
                }
            }
        }

        // One number alone does not tell whose it is; an account shows by its key with the bank.
        foreach (var (part, found) in numbers.Where(n => n.Value.Count == 2))
        {
            OrderForm.Put(paper, "payer" + part, found[0].Value, found[0].Start, found[0].Start + found[0].Value.Length);
            OrderForm.Put(paper, "payee" + part, found[1].Value, found[1].Start, found[1].Start + found[1].Value.Length);
        }
    }

    private static void Name(TradePaper paper, LabelledPage page, List<Segment> segments, int label, string party)
    {
        (int Start, int End)? name = null;
        for (var i = label - 1; i >= Math.Max(0, label - MostLines); i--)
        {
            var text = page.TextOf(segments[i]);
            var isNext = name is { } below && below.Start - segments[i].End <= 1;
            if ((name is not null && !isNext) || OrderForm.IsLabel(text) || text.Count(char.IsLetter) <= 2)
            {
                if (name is not null)
                {
                    break;
                }

                continue;
            }

            name = (segments[i].Start, name?.End ?? segments[i].End);
        }

        if (name is var (start, end))
        {
            OrderForm.Put(paper, party, ValueReaders.Flat(page.Text[start..end]), start, end);
        }
    }

    [GeneratedRegex(@"(?i)(?<kpp>КПП[\s.:]{0,40})?\b(?<value>[0-9]{20}|[0-9]{9,12})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
