using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>The labels of a ticket with their values: behind a colon, in the next cell, or below.</summary>
internal static partial class TravelLabels
{
    private const int Near = 14;

    /// <summary>A label and its value; the value is empty for a heading.</summary>
    /// <param name="Key">What the label says.</param>
    /// <param name="Value">The value, to the end of the line where no other label follows.</param>
    /// <param name="Line">The line that holds the value.</param>
    internal sealed record Found(string Key, TravelCell Value, TravelLine Line);

    /// <summary>The labels in reading order.</summary>
    public static List<Found> Read(List<TravelLine> lines)
    {
        var found = new List<Found>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var keys = line.Cells.ConvertAll(KeyOf);
            // Three labels without values in a row are the head of a table.
            if (keys.Count(k => k is { Value.Text.Length: 0 }) >= 3)
            {
                continue;
            }

            for (var c = 0; c < keys.Count; c++)
            {
                if (keys[c] is not var (key, value, isSure))
                {
                    continue;
                }

                var (cell, at) = (value, line);
                if (cell.Text.Length == 0)
                {
                    if (
                        c + 1 < keys.Count
                        && (keys[c + 1] is null || isSure && keys[c + 1]!.Value.Value.Text.Length > 0 && !keys[c + 1]!.Value.IsSure)
                    )
                    {
                        cell = ToEnd(line, keys, c + 1, line.Cells[c + 1]);
                    }
                    else if (key is not ("departure" or "arrival") && Below(lines, i, line.Cells[c]) is var (below, under))
                    {
                        (cell, at) = (below, under);
                    }
                }
                else
                {
                    cell = ToEnd(line, keys, c, cell);
                }

                found.Add(new(key, cell, at));
            }
        }

        return found;
    }

    private static TravelCell ToEnd(TravelLine line, List<(string Key, TravelCell Value, bool IsSure)?> keys, int from, TravelCell cell)
    {
        var last = from;
        while (last + 1 < keys.Count && keys[last + 1] is null)
        {
            last++;
        }

        var end = last == from ? cell.End : line.Cells[last].End;
        return cell with { Text = line.Text[(cell.Start - line.Start)..(end - line.Start)] };
    }

    // "Departure: 08:55", "Booking reference", "Ticket no. 555 2345678901", "Terminal 3".
    private static (string Key, TravelCell Value, bool IsSure)? KeyOf(TravelCell cell)
    {
        var colon = Colon(cell.Text);
        if (colon >= 0)
        {
            var rest = cell.Text[(colon + 1)..];
            // "NAME: IVANOV/IVAN MR": with a slash in it a name is a traveller's.
            var key =
                TravelWords.LabelOrNull(cell.Text[..colon])
                ?? (IsName(cell.Text[..colon]) && SlashedName().IsMatch(rest) ? "passenger" : null);
            if (key is null)
            {
                return null;
            }

            var lead = rest.Length - rest.TrimStart(' ', '\u00a0', '*').Length;
            return (key, new(rest[lead..].TrimEnd(' ', '*', ','), cell.Start + colon + 1 + lead, cell.Column + colon + 1 + lead), true);
        }

        if (TravelWords.LabelOrNull(cell.Text) is { } whole)
        {
            return (whole, new("", cell.End, cell.Column), false);
        }

        if (TravelWords.LeadingOrNull(cell.Text) is var (leading, length))
        {
            var rest = cell.Text[length..];
            var lead = rest.Length - rest.TrimStart(' ', '.', '№', '#').Length;
            var value = rest[lead..];
            var isCode = value.Any(char.IsAsciiDigit) && !value.Contains(' ', StringComparison.Ordinal);
            if (leading == "carrier" && value.Length is > 2 and <= 40 || leading == "terminal" && value.Length is 1 or 2)
            {
                return (leading, new(value, cell.Start + length + lead, cell.Column + length + lead), true);
            }

            if (isCode && leading is "ticket" or "ticketAsNumber" or "pnr" or "flight" or "train" or "terminal" or "gate")
            {
                return (leading, new(value, cell.Start + length + lead, cell.Column + length + lead), true);
            }
        }

        return null;
    }

    private static bool IsName(string label) => label.Length < 20 && TermLexicon.ReadOrNull(label) is { Key: "name" or "person" };

    private static int Colon(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (
                text[i] == '：'
                || text[i] == ':' && !(char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static (TravelCell Value, TravelLine Line)? Below(List<TravelLine> lines, int at, TravelCell label)
    {
        for (var i = at + 1; i < lines.Count && i <= at + 3; i++)
        {
            if (lines[i].Cells.Count == 0)
            {
                continue;
            }

            var cells = lines[i].Cells.Where(c => Math.Abs(c.Column - label.Column) <= Near).ToList();
            return cells.Count > 0 && KeyOf(cells[0]) is null
                ? (cells.OrderBy(c => Math.Abs(c.Column - label.Column)).First(), lines[i])
                : null;
        }

        return null;
    }

    [GeneratedRegex(@"^\s{0,40}\p{Lu}[\p{Lu}'-]{1,200}/\p{Lu}[\p{Lu} '-]{0,200}(?:\s{0,40}\((?:ADT|CHD|INF)\))?\s{0,40}$")]
    private static partial Regex SlashedName();
}
