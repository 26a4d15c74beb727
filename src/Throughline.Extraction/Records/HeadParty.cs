using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The organization whose paper a register is: the one its heading names (<c>Visitor log of Lumen Works LLC</c>).</summary>
internal static partial class HeadParty
{
    private const int Lines = 6;

    /// <summary>The heading's one organization as a labelled value; null where the lines above the first table name none or several.</summary>
    public static Labelled? FindOrNull(Document document, List<RecordTable> tables)
    {
        var end = tables
            .Select(t => t.Head.IsEmpty ? t.Rows[0].Start : t.Head.Min(c => c.Start))
            .DefaultIfEmpty(document.Text.Length)
            .Min();
        var text = document.Text[..end];
        Labelled? found = null;
        var seen = 0;
        for (var start = 0; start < text.Length && seen < Lines; )
        {
            var stop = text.IndexOf('\n', start);
            stop = stop < 0 ? text.Length : stop;
            var line = text[start..stop];
            seen += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            // A labelled line says itself what its party is.
            if (line.Length < 160 && line.AsSpan().IndexOfAny(":：") < 0)
            {
                foreach (Match match in Organisation().Matches(line))
                {
                    var name = match.Value.Trim();
                    if (found is not null && !string.Equals(found.Text, name, StringComparison.Ordinal))
                    {
                        return null;
                    }

                    var at = start + match.Index + match.Value.IndexOf(name, StringComparison.Ordinal);
                    found = new("headParty", name, at, at + name.Length, at, at + name.Length, "", IsInferred: true);
                }
            }

            start = stop + 1;
        }

        return found;
    }

    /// <summary>The one organization that the two lines above a table name, which is whose list it is; null where they name none or several.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the table's head starts.</param>
    public static Labelled? AboveOrNull(Document document, int start)
    {
        var text = document.Text;
        Labelled? found = null;
        var (end, seen) = (start, 0);
        while (end > 0 && seen < 2)
        {
            var from = text.LastIndexOf('\n', end - 1) + 1;
            var line = text[from..end];
            end = Math.Max(0, from - 1);
            from += line.Length - line.TrimStart().Length;
            line = line.Trim();
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            seen++;
            if (line.Length >= 160 || line.Contains('\t', StringComparison.Ordinal))
            {
                break;
            }

            foreach (Match match in Organisation().Matches(line))
            {
                if (found is not null)
                {
                    return null;
                }

                var name = match.Value.Trim();
                var at = from + match.Index;
                found = new("headParty", name, at, at + name.Length, at, at + name.Length, "", IsInferred: true);
            }
        }

        return found;
    }

    /// <summary>
    /// The two organizations of an act's preamble, in its order: who hands over and who takes. Empty unless the text before
    /// <paramref name="end"/> names just two.
    /// </summary>
    public static (Labelled Giver, Labelled Taker)? Pair(Document document, int end)
    {
        var found = new List<Labelled>();
        foreach (Match match in Organisation().Matches(document.Text[..end]))
        {
            var name = match.Value.Trim();
            if (!found.Exists(f => string.Equals(f.Text, name, StringComparison.Ordinal)))
            {
                var at = match.Index + match.Value.IndexOf(name, StringComparison.Ordinal);
                found.Add(new("headParty", name, at, at + name.Length, at, at + name.Length, "", IsInferred: true));
            }
        }

        return found is [var giver, var taker] ? (giver, taker) : null;
    }

    [GeneratedRegex(
        @"\b(?:ООО|АО|ОАО|ЗАО|ПАО|НАО|ТОО|ФГУП|ГУП|МУП|ОсОО|НПО|НПП)\s(?:«[^»\n]{2,70}»|""[^\n]{2,60}""""?|[А-Я][А-Яа-яЁё-]{1,200}(?:\s[А-Я][А-Яа-яЁё-]{1,200}){0,3})"
            + @"|[\u4e00-\u9fff（）()]{2,30}(?:公司|集团|工厂|研究所|研究院)"
            + @"|\b(?:[A-Z][A-Za-z&'-]{0,200}\.?,?\s)(?:(?:[A-Z][A-Za-z&'-]{0,200}\.?,?|&|and)\s){0,6}(?:LLC|Ltd\.?|Limited|LLP|JSC|PJSC|Inc\.?|GmbH|S\.A\.|PLC|Corp\.?|Co\.)(?:,?\sLtd\.?)?"
    )]
    private static partial Regex Organisation();
}
