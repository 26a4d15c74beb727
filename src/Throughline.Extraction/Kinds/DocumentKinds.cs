using Throughline.Extraction.Prose;
using Throughline.Extraction.Records;
using Throughline.Model;

namespace Throughline.Extraction.Kinds;

/// <summary>Tells what kind of paper a document is by the words that head and mark it; never by its file name.</summary>
internal static class DocumentKinds
{
    private const double Least = 2.5;
    private const double LeastOfLetter = 2.3;
    private static readonly PhraseTable s_titles = Load("title");
    private static readonly PhraseTable s_marks = Load("body");

    /// <summary>Scores of the kinds whose words the document shows, from words alone.</summary>
    public static Dictionary<string, double> Scores(Document document)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        if (document.Title is { Length: < 160 } title)
        {
            AddTitles(scores, title, 3);
        }

        if (document.Properties.TryGetValue("subject", out var subject))
        {
            AddTitles(scores, subject, 3);
        }

        var text = document.Text;
        var seen = 0;
        for (var start = 0; start < text.Length && seen < 25; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..Math.Min(end, start + 160)];
            if (!string.IsNullOrWhiteSpace(line))
            {
                seen++;
                foreach (var part in line.Split('\t'))
                {
                    AddTitles(scores, part, seen <= 8 ? 3 : 1.2);
                }
            }

            start = end + 1;
        }

        foreach (var page in document.Pages)
        {
            AddTitles(scores, page.Name ?? "", 2);
        }

        AddMarks(scores, text);
        return scores;
    }

    /// <summary>The kind of a document, given the scores of its words and what its structure showed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scores">Scores by words, with those of its tables and labels added.</param>
    /// <param name="hasRecords">True where tables or labels of a record were read.</param>
    public static string Of(Document document, IReadOnlyDictionary<string, double> scores, bool hasRecords)
    {
        var (best, score) = ("other", 0.0);
        foreach (var (kind, value) in scores.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (value > score)
            {
                (best, score) = (kind, value);
            }
        }

        if (!hasRecords && !ChatLog.Of(document).Messages.IsEmpty)
        {
            return "chat";
        }

        var (lines, prose) = ProseLines(document.Text);
        var isMail =
            document.MediaType == "message/rfc822" || (document.Properties.ContainsKey("from") && document.Properties.ContainsKey("to"));
        if (isMail && !(hasRecords && score >= 5))
        {
            return "mail";
        }

        if (
            !hasRecords
            && prose >= 6
            && prose * 3 >= lines
            && (score < 4.5 || best is "register" or "invoice" or "bankStatement" or "booking")
        )
        {
            return best is "letter" or "memo" && score >= 3 ? best : "article";
        }

        // The salutation of a letter in a window envelope stands below the address; the closing is enough beside it.
        return score < (best == "letter" ? LeastOfLetter : Least) || best is "priceList" or "offer" ? "other" : best;
    }

    /// <summary>True where the title words of a kind stand in the text.</summary>
    public static bool IsTitled(string text, string kind)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        AddTitles(scores, text, 1);
        return scores.ContainsKey(kind);
    }

    private static void AddTitles(Dictionary<string, double> scores, string line, double weight)
    {
        var tokens = Tokens.Of(line.AsSpan(0, Math.Min(line.Length, 160)));
        // A title stands alone, or before a number, a date or a name: words after it dilute it.
        for (var i = 0; i < Math.Min(tokens.Count, 12); i++)
        {
            if (s_titles.LongestAt(tokens, i) is not { } hit)
            {
                continue;
            }

            var rest = tokens.Skip(i + hit.Length).Count(t => t.Text.Length > 2 && !char.IsAsciiDigit(t.Text[0]));
            var share = hit.Length >= 2 && !Tokens.IsHan(tokens[i].Text[0]) || hit.Length >= 3 ? 1.2 : 1.0;
            var value =
                weight
                * share
                * (i == 0 ? 1.0 : 0.65)
                * (
                    rest <= 3 ? 1.0
                    : rest <= 8 ? 0.6
                    : 0.2
                );
            var meaning = hit.Meaning;
            scores[meaning] = Math.Max(scores.GetValueOrDefault(meaning), value) + (scores.ContainsKey(meaning) ? 0.3 : 0);
            i += hit.Length - 1;
        }
    }

    private static void AddMarks(Dictionary<string, double> scores, string text)
    {
        var tokens = Tokens.Of(text.AsSpan(0, Math.Min(text.Length, 12_000)));
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (meaning, length) in s_marks.At(tokens, i))
            {
                var phrase = string.Join(' ', tokens.Skip(i).Take(length).Select(t => t.Text));
                if (seen.Add((meaning, phrase)))
                {
                    scores[meaning] = scores.GetValueOrDefault(meaning) + 0.6;
                }
            }
        }
    }

    private static (int Lines, int Prose) ProseLines(string text)
    {
        var (lines, prose) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                continue;
            }

            lines++;
            var han = 0;
            foreach (var c in trimmed)
            {
                han += Tokens.IsHan(c) ? 1 : 0;
            }

            // A sentence of Chinese is short and closes with its mark.
            var isLong = trimmed.Length > 90 || han > 30 || han > 16 && trimmed[^1] == '。';
            prose += isLong && !trimmed.Contains('\t') ? Math.Max(1, trimmed.Length / 200) : 0;
        }

        return (lines, prose);
    }

    private static PhraseTable Load(string part)
    {
        using var file = Lexicons.Open("records/kinds.json");
        var table = new PhraseTable();
        foreach (var kind in file.RootElement.GetProperty("kinds").EnumerateObject())
        {
            foreach (var word in kind.Value.GetProperty(part).EnumerateArray())
            {
                table.Add(word.GetString() ?? "", kind.Name);
            }
        }

        return table;
    }
}
