using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Scores forms by the words that head a paper.</summary>
internal static partial class FormTitles
{
    private const int LinesRead = 30;
    private const int FirstLines = 3;
    private const int TopLines = 8;

    /// <summary>The forms whose titles stand near the top, with a score: 3 for a line at the top that is the title, less below and amid other words.</summary>
    public static List<(Form Form, double Score)> Of(Document document, PageLines lines)
    {
        var scores = new Dictionary<Form, double>(ReferenceEqualityComparer.Instance);
        if (document.Title is { Length: > 0 and < 160 } title)
        {
            Add(scores, title, 2.5, 1);
        }

        var seen = 0;
        foreach (var line in RecognisedCells.LinesOfOrNull(document) ?? lines.Lines)
        {
            if (line.IsEmpty)
            {
                continue;
            }

            if (++seen > LinesRead)
            {
                break;
            }

            // Heads of a register's columns name other papers; a title may have its number and day in cells of their own.
            if ((line.Length >= 5 || (line.Length == 4 && seen > 1)) && !(seen <= FirstLines && IsNumbered(document.Text, line)))
            {
                continue;
            }

            foreach (var segment in line)
            {
                Add(
                    scores,
                    document.Text[segment.Start..Math.Min(segment.End, segment.Start + 160)],
                    seen <= FirstLines ? 3
                        : seen <= TopLines ? 2.6
                        : 1.4,
                    seen
                );
            }
        }

        foreach (var page in document.Pages.Where(p => p.Name is not null))
        {
            Add(scores, page.Name!, 1.5, 1);
        }

        return
        [
            .. scores
                .Where(s => s.Value >= 1)
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key.Name, StringComparer.Ordinal)
                .Select(s => (s.Key, s.Value)),
        ];
    }

    /// <summary>True where the text's first words are the form's title.</summary>
    public static bool IsFirst(Form form, string text) =>
        form.Titles.LongestAt(Tokens.Of(text.AsSpan(0, Math.Min(text.Length, 160))), 0) is not null;

    // «Акт № 47 от 28 февраля 2025 г. сдачи-приемки работ»: number and day may stand amid the title.
    private static List<Token> WithoutNumber(List<Token> tokens, string text)
    {
        if (Number().Match(text) is not { Success: true } match)
        {
            return tokens;
        }

        List<Token> left = [.. tokens.Where(t => t.End <= match.Index || t.Start >= match.Index + match.Length)];
        return left.Exists(t => t.Start > match.Index) && left.Exists(t => t.Start < match.Index) ? left : tokens;
    }

    [GeneratedRegex(
        @"(?:№|N\s?[o°º]?\.?|No\.)\s?[\p{L}0-9][\p{L}0-9/.-]{0,200}\s{1,40}(?:от|of|dated|dd\.?)\s{1,40}[«""]?[0-9]{1,2}[»""]?[\s.]{1,40}[\p{L}0-9]{1,200}[\s.]{1,40}[0-9]{2,4}\s?(?:г(?:ода|\.)?)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();

    // «Акт № 63 от 30 сентября 2025 г.» and nothing else: a line of its own heads the paper wherever it stands.
    [GeneratedRegex(@"^\p{Lu}\p{L}{1,20}\s(?:№|N|No\.?)\s?[\p{L}0-9/_.-]{1,30}\s(?:от|of|dated|dd\.?)\s[«""]?[0-9]{1,2}[^\n]{3,24}$")]
    private static partial Regex NumberedAndDated();

    // "PAYMENT ORDER No. | 17 | 03.02.2025 | by wire"
    private static bool IsNumbered(string text, ImmutableArray<Segment> line) =>
        text[line[0].Start..line[0].End].TrimEnd(' ', '.', ':') is var first
        && (
            first.EndsWith('№')
            || first.EndsWith(" No", StringComparison.OrdinalIgnoreCase)
            || first.Contains("№ ", StringComparison.Ordinal)
        )
        && line.Skip(1).Any(s => char.IsAsciiDigit(text[s.Start]));

    private static void Add(Dictionary<Form, double> scores, string text, double weight, int seen)
    {
        var tokens = WithoutNumber(Tokens.Of(text), text);
        foreach (var form in FormLibrary.All)
        {
            // "江海商业银行 客户专用回单": a bank's name of many characters stands before.
            for (var i = 0; i < Math.Min(tokens.Count, tokens.Count > 0 && Tokens.IsHan(tokens[0].Text[0]) ? 20 : 10); i++)
            {
                if (form.Titles.LongestAt(tokens, i) is not { } hit)
                {
                    continue;
                }

                var rest = tokens.Skip(i + hit.Length).Count(t => t.Text.Length > 2 && !char.IsAsciiDigit(t.Text[0]));
                // "Contract No. 5" heads a contract, and stands on many other papers.
                var isHan = Tokens.IsHan(tokens[i].Text[0]);
                var next = i + hit.Length < tokens.Count ? tokens[i + hit.Length].Text : "";
                // "Delivery note: K89217" names another paper.
                var isLabel = seen > FirstLines && text.AsSpan(tokens[i + hit.Length - 1].End).TrimStart(" )）.") is [':' or '：', ..];
                var isReference =
                    isLabel || isHan
                        ? isLabel || next is "号" or "编" or "协"
                        : hit.Length == 1
                            && seen > 2
                            && !(i == 0 && NumberedAndDated().IsMatch(text))
                            && next is "no" or "number" or "n" or "code";
                // Of two forms the one that explains more of the line heads it.
                var length = isHan ? Math.Min(1, 0.1 * hit.Length) : Math.Min(1, 0.2 * hit.Length);
                var score =
                    weight
                        * (
                            i == 0 ? 1
                            : rest == 0 && i <= 6 ? 0.99
                            : 0.7
                        )
                        * (
                            rest <= 4 ? 1
                            : rest <= 9 ? 0.6
                            : 0.25
                        )
                        * (isReference ? 0.4 : 1)
                    + length;
                scores[form] = Math.Max(scores.GetValueOrDefault(form), score);
                break;
            }
        }
    }
}
