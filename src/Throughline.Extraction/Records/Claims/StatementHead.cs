namespace Throughline.Extraction.Records;

/// <summary>Whose account a statement is of, where no label says so.</summary>
internal static class StatementHead
{
    /// <summary>The first organization above the entries that is no bank, for the bank's own name heads the page; null where there is none.</summary>
    /// <param name="context">The document.</param>
    /// <param name="end">Where the entries begin.</param>
    public static Labelled? HolderOrNull(RecordContext context, int end)
    {
        if (context.Head is { } head && !IsBank(head.Text))
        {
            return head;
        }

        var text = context.Document.Text;
        for (var start = 0; start < end; )
        {
            var stop = text.AsSpan(start, end - start).IndexOfAny('\n', '\t') is >= 0 and var mark ? start + mark : end;
            var segment = text[start..stop];
            var name = segment[..PartyNames.EndOf(segment)];
            if (
                name.Length is > 3 and < 100
                && !name.Contains(':', StringComparison.Ordinal)
                && PartyNames.IsOrganisation(name)
                && !IsBank(segment)
            )
            {
                return new("headParty", name, start, start + name.Length, start, start + name.Length, "", IsInferred: true);
            }

            start = stop + 1;
        }

        return null;
    }

    /// <summary>True for a name that holds a word for a bank.</summary>
    public static bool IsBank(string name) => WordLists.Banks.Any(b => name.Contains(b, StringComparison.OrdinalIgnoreCase));
}
