using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads the number and the dates of a paper.</summary>
internal static partial class PaperHead
{
    private const double BarePlace = 0.2;
    private const int HeadLines = 25;
    private const int AccountDigits = 20;
    private const double Reference = 0.15;

    /// <summary>The paper's own number; null where none shows.</summary>
    public static PaperFind? Number(PaperSheet sheet, RecordStyle style)
    {
        PaperFind? best = null;
        foreach (var run in sheet.Runs)
        {
            foreach (var label in run.Labels)
            {
                var weight = label.Key switch
                {
                    "number" => label.Weight,
                    "title" => 0.6 * label.Weight,
                    "bareNumber" when IsUnderTitle(sheet, run) => 0.45,
                    // "Number: 17" in the head of a paper is the paper's own, where nothing says more.
                    "bareNumber" when run.Line < HeadLines && label is { Start: 0, Weight: >= 0.5 } => 0.2,
                    "doc" => 0.35 * label.Weight,
                    "dealNumber" => 0.2,
                    _ => 0,
                };
                if (weight == 0)
                {
                    continue;
                }

                // "Rif. ns. fattura n. 218/2025": the number of the paper that this one is about.
                weight *= Referring().IsMatch(run.Text[..label.Start]) ? Reference : 1;
                foreach (var place in PaperNeighbours.Of(sheet, run, label))
                {
                    // A title's number stands behind it or close by, not somewhere under it.
                    if (label.Key == "title" && (place.Run != run && place.Run.Line != run.Line || PageOf().IsMatch(place.Text)))
                    {
                        continue;
                    }

                    // "Faktura nr 14/08/2019": papers are numbered by month and year, too, and only their label tells it.
                    var isSure = label is { Key: "number", Weight: > 0.7 } && place.Weight > 0.9;
                    if (CodeOf(place, style, isSure) is not { } code)
                    {
                        continue;
                    }

                    // Earlier is likelier: later pages repeat it, and copies of other papers' numbers stand in remarks.
                    var found = code with
                    {
                        Weight = weight * place.Weight * (1 - (0.1 * run.Line / sheet.Lines.Count)),
                    };
                    best = best is null || found.Weight > best.Weight + 1e-9 ? found : best;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>The paper's date and the day it is due, as (key, find, date).</summary>
    public static IEnumerable<(string Key, PaperFind Find, PartialDate Date)> Days(PaperSheet sheet, RecordStyle style, PaperFind? number)
    {
        var all = sheet
            .Runs.Where(r => r.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            .SelectMany(r => Dates.All(r.Text, style).Select(d => (Run: r, d.Date, d.Start, d.End)))
            .ToList();
        var claims = new Dictionary<(PaperRun Run, int Start), List<(string Key, double Weight)>>();
        foreach (var run in sheet.Runs)
        {
            foreach (var label in run.Labels.Where(l => l.Key is "date" or "dueDate" or "otherDate"))
            {
                foreach (var place in PaperNeighbours.Of(sheet, run, label))
                {
                    var hit = all.Find(d => d.Run == place.Run && d.Start >= place.Start && d.Start < place.End);
                    if (hit.Run is null)
                    {
                        continue;
                    }

                    var key = (hit.Run, hit.Start);
                    (claims.TryGetValue(key, out var list) ? list : claims[key] = []).Add((label.Key, label.Weight * place.Weight));
                    break;
                }
            }
        }

        var scored = new List<(string Key, PaperFind Find, PartialDate Date)>();
        foreach (var (run, date, start, end) in all)
        {
            var list = claims.GetValueOrDefault((run, start)) ?? [];
            var own = list.Where(l => l.Key == "date").Select(l => l.Weight).DefaultIfEmpty(0).Max();
            var due = list.Where(l => l.Key == "dueDate").Select(l => l.Weight).DefaultIfEmpty(0).Max();
            var other = list.Where(l => l.Key == "otherDate").Select(l => l.Weight).DefaultIfEmpty(0).Max();
            var place = BarePlace * (1.5 - ((double)run.Line / Math.Max(1, sheet.Lines.Count)));
            place += number is not null && number.Run == run && start >= number.End && start - number.End < 12 ? 1.0 : 0;
            place -= end - start is 6 or 8 && run.Text.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0 ? 0.15 : 0;
            place += run.Text.Length - (end - start) <= 2 ? 0.08 : 0;
            place += TimeOfDay().IsMatch(run.Text[end..Math.Min(run.Text.Length, end + 12)]) ? 0.1 : 0;
            place -= run.Labels.Exists(l => l.Key is "otherNumber" or "account" && l.End <= start) ? 0.15 : 0;
            place -= number is not null && number.Run == run && start < number.End && number.End >= end && end > number.Start ? 3 : 0;
            var at = new PaperFind(run, start, end, 0);
            scored.Add(("date", at with { Weight = place + own - (0.7 * Math.Max(due, other) * (own > 0 ? 0.5 : 1)) }, date));
            if (due > 0.3)
            {
                scored.Add(("dueDate", at with { Weight = due }, date));
            }
        }

        foreach (var group in scored.GroupBy(s => s.Key))
        {
            yield return group.OrderByDescending(s => s.Find.Weight).ThenBy(s => s.Find.From).First();
        }
    }

    /// <summary>The code that a place begins with; null where it begins with none.</summary>
    public static PaperFind? CodeOf(PaperFind place, RecordStyle style, bool mayLookLikeDay = false)
    {
        var text = place.Text;
        var match = Code().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var code = match.Groups["code"];
        var end = code.Index + code.Length;
        // "17 2025年3月5日": a day that follows is no part of the number.
        foreach (var (_, start, _) in Dates.All(text, style))
        {
            end = start > code.Index && char.IsWhiteSpace(text[start - 1]) ? Math.Min(end, start) : end;
        }

        while (end > code.Index && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (end > code.Index && text[end - 1] is '.' or ',' or '/' or '-' or ')' or ':' or ';')
        {
            end--;
        }

        var value = text[code.Index..end];
        // "Счет № 40702810…": an account in a Russian bank has twenty digits, of which the first is 3 or 4. Electronic invoices of China have as many
        // and begin with the year.
        if (value.Length == AccountDigits && value[0] is '3' or '4' && value.All(char.IsAsciiDigit))
        {
            return null;
        }

        if (mayLookLikeDay && Monthly().IsMatch(value))
        {
            return place with { Start = place.Start + code.Index, End = place.Start + end };
        }

        // A day is no number, nor is an amount of money.
        if (
            !value.Any(char.IsAsciiDigit)
            || (Dates.WholeOrNull(value, style) is not null && value.AsSpan().IndexOfAny("./-") >= 0)
            || Money().IsMatch(value)
            || (
                code.Index == 0
                && Dates.FindOrNull(text, style) is { Start: 0 } day
                && day.End >= end
                && (day.End > end || value.AsSpan().IndexOfAny("./- ") >= 0)
            )
        )
        {
            return null;
        }

        return place with
        {
            Start = place.Start + code.Index,
            End = place.Start + end,
        };
    }

    private static bool IsUnderTitle(PaperSheet sheet, PaperRun run) =>
        run.Line < 25
        && (
            run.Labels.Exists(l => l.Key == "title")
            || (run.Line > 0 && sheet.Lines[run.Line - 1].Exists(r => r.Labels.Exists(l => l.Key == "title")))
            // A line of the block beside may stand between.
            || (
                run.Line > 1
                && NumberSign().IsMatch(run.Text)
                && sheet.Lines[run.Line - 2].Exists(r => r.Labels.Exists(l => l.Key == "title") && Math.Abs(r.Left - run.Left) < run.Height)
            )
        );

    [GeneratedRegex(
        @"^(?:(?:no|nr|n|num|номер)?[.:°º\s]{0,40}[№#][.:\s]{0,40}|(?:no|nr|n°|nº)[.:°º\s]{1,40})?(?<code>(?:[\p{L}]{1,4}[ ])?[\p{L}0-9_./\\-]{0,200}[0-9][\p{L}0-9_./\\-]{0,200}(?:[ ][0-9/-]{0,200}[0-9]{3,200}[0-9/-]{0,200}){0,3})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        @"(?i)\b(?:rif|ref|réf|bezug|betr|zu|storno|stornierung|reso|rectifica|concerne|dotyczy|k|к|по|на основании|основание|against|regarding|relating to|in respect of|credit for)\b\.?[\s:]{1,4}(?:\p{L}{1,12}\.?\s{1,3}){0,2}$"
    )]
    private static partial Regex Referring();

    [GeneratedRegex(@"^(?:n|no|nr|n°|nº|№|#)[\s.:]{1,4}", RegexOptions.IgnoreCase)]
    private static partial Regex NumberSign();

    [GeneratedRegex("^[0-9]{1,3}/[0-9]{1,2}/(?:20)?[0-9]{2}$")]
    private static partial Regex Monthly();

    [GeneratedRegex(@"^[0-9]{1,3}(?:[., ][0-9]{3})*[.,][0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex Money();

    [GeneratedRegex(@"^\s{0,40}[0-9]{1,2}[:.][0-9]{2}")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?i)^\s{0,40}[0-9]{1,3}\s{0,40}(?:/|of|von|de|из)\s{0,40}[0-9]{1,3}")]
    private static partial Regex PageOf();
}
