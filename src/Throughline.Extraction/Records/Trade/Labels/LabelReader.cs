namespace Throughline.Extraction.Records.Trade;

/// <summary>Reads what a run of words means as a label of one form.</summary>
internal sealed class LabelReader(Form form, string text)
{
    /// <summary>The longest label that begins at a token: how many tokens it takes and what it names; null where none begins there.</summary>
    /// <param name="tokens">The tokens of a segment.</param>
    /// <param name="offset">Where the segment begins in the document's text.</param>
    /// <param name="from">The first token.</param>
    /// <param name="stop">The label must not go beyond this token (exclusive).</param>
    public (int Length, Reading Reading)? LongestAt(List<Token> tokens, int offset, int from, int stop)
    {
        var reading = new Reading();
        var end = from;
        for (var i = from; i < stop; )
        {
            var (meaning, length, isName) = BestAt(tokens, i, stop);
            // "In payment of | Payment for pumps": the same label twice in one script, with no mark between, is label and value.
            if (length == 0 || (reading.Names(meaning!) && !IsParted(tokens, offset, i)))
            {
                break;
            }

            reading.Add(meaning!, tokens[i].Text, length, isName, form);
            i += length;
            end = meaning == Form.Filler && !IsTrailing(tokens, i, stop) ? end : i;
        }

        return reading.IsLabel && end > from ? (end - from, reading) : null;
    }

    /// <summary>What exactly these tokens mean, skipping words that the lexicon does not know; null where it knows none.</summary>
    public Reading? Whole(List<Token> tokens, int from, int stop)
    {
        var reading = new Reading();
        for (var i = from; i < stop; )
        {
            var (meaning, length, isName) = BestAt(tokens, i, stop);
            if (length == 0)
            {
                reading.Unknown++;
                i++;
                continue;
            }

            reading.Add(meaning!, tokens[i].Text, length, isName, form);
            i += length;
        }

        return reading.IsLabel ? reading : null;
    }

    /// <summary>True where some phrase of the lexicon ends with this token.</summary>
    public bool IsKnown(List<Token> tokens, int at)
    {
        for (var i = Math.Max(0, at - 7); i <= at; i++)
        {
            if (form.Labels.At(tokens, i).Any(p => i + p.Length == at + 1))
            {
                return true;
            }
        }

        return false;
    }

    // A filler at the end belongs to the label only where nothing follows it.
    private static bool IsTrailing(List<Token> tokens, int at, int stop) => at >= stop || at >= tokens.Count;

    private bool IsParted(List<Token> tokens, int offset, int at)
    {
        var (before, after) = (tokens[at - 1], tokens[at]);
        return text.AsSpan(offset + before.End, after.Start - before.End).ContainsAnyExcept(' ', '\u00a0', '\t')
            || (before.Text[0] < 128) != (after.Text[0] < 128)
            || Tokens.IsHan(before.Text[0]) != Tokens.IsHan(after.Text[0]);
    }

    private (string? Meaning, int Length, bool IsName) BestAt(List<Token> tokens, int at, int stop)
    {
        (string? Meaning, int Length) best = (null, 0);
        var nameLength = 0;
        foreach (var (meaning, length) in form.Labels.At(tokens, at))
        {
            if (at + length > stop)
            {
                continue;
            }

            nameLength = meaning == Form.NameWord ? Math.Max(nameLength, length) : nameLength;
            if (length > best.Length || (length == best.Length && Rank(meaning) > Rank(best.Meaning!)))
            {
                best = (meaning, length);
            }
        }

        return (best.Meaning, best.Length, nameLength == best.Length && best.Length > 0);
    }

    // A field goes before a part of a party, and that before words that say nothing.
    private int Rank(string meaning) =>
        meaning == Form.Filler ? 0
        : meaning == Form.NameWord ? 1
        : form.Fields[meaning].IsPart ? 2
        : 3;
}
