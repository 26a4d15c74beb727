namespace Throughline.Screening;

/// <summary>OFAC's remarks: prose of parts joined by <c>;</c>, each with a label of its own.</summary>
internal static class OfacRemarks
{
    private const int MostLetters = 128;

    /// <summary>Labels by their first letter; the longer of two that begin alike comes first.</summary>
    private static readonly OfacLabel[][] s_byLetter = ByLetter();

    /// <summary>Reads remarks into properties; what has no known label stays in the notes.</summary>
    public static void Read(string remarks, EntryDraft draft)
    {
        var rest = remarks.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf(';');
            ReadPart(Bare(end < 0 ? rest : rest[..end]), draft);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        draft.Add("notes", remarks);
    }

    // Older remarks put several parts into one pair of brackets: "(Linked To: A; Linked To: B)."
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> part)
    {
        var text = part.Trim(" (").TrimEnd('.');
        return text is [.., ')'] && text.Count('(') < text.Count(')') ? text[..^1] : text;
    }

    private static void ReadPart(ReadOnlySpan<char> part, EntryDraft draft)
    {
        var text = part.StartsWith("alt. ", StringComparison.Ordinal) ? part[5..] : part;
        if (text.Length < 3 || text[0] >= MostLetters || ReadAlias(text, draft))
        {
            return;
        }

        foreach (var label in s_byLetter[char.ToUpperInvariant(text[0])])
        {
            if (text.Length > label.Text.Length && text.StartsWith(label.Text, StringComparison.OrdinalIgnoreCase))
            {
                OfacValues.Add(draft, label, text[label.Text.Length..].Trim());
                return;
            }
        }
    }

    // a.k.a. 'RICKY'; the quotes mark a weak alias, and are part of the text before the next semicolon.
    private static bool ReadAlias(ReadOnlySpan<char> text, EntryDraft draft)
    {
        if (
            text is not [('a' or 'f' or 'n') and var type, '.', 'k', '.', 'a', '.', ' ', '\'', .. var quoted]
            || quoted is not [.. var name, '\'']
        )
        {
            return false;
        }

        draft.Add(type == 'f' ? "previousName" : "weakAlias", name.ToString());
        return true;
    }

    private static OfacLabel[][] ByLetter()
    {
        var labels = new OfacLabel[MostLetters][];
        Array.Fill(labels, []);
        foreach (var group in OfacLabel.All.GroupBy(l => char.ToUpperInvariant(l.Text[0])))
        {
            labels[group.Key] = [.. group.OrderByDescending(l => l.Text.Length)];
        }

        return labels;
    }
}
