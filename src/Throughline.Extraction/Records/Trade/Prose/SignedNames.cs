namespace Throughline.Extraction.Records.Trade;

/// <summary>The name that ends a line to sign on: <c>________ Д. В. Поздеев</c>, <c>/ J. Doe /</c>.</summary>
internal static class SignedNames
{
    /// <summary>The person that a segment holds and nothing else but the line to sign on; null where it holds more or none.</summary>
    public static TradeValue? OrNull(TradePaper paper, Segment segment, string text)
    {
        var from = text.AsSpan().LastIndexOfAny('_', '\u2026') + 1;
        var rest = text[from..];
        if (
            ValueReaders.OrNull(FieldType.Person, rest, paper.Context.Style) is not { } found
            || rest[..found.Start].Trim(' ', '/', '(').Length > 0
            || rest[found.End..].Trim(' ', '/', '_', '.', ')').Length > 0
            || PartyNames.SchemaOf(found.Value) == "Company"
            || (PartyNames.SchemaOf(found.Value) != "Person" && from == 0)
        )
        {
            return null;
        }

        var start = segment.Start + from + found.Start;
        return new("signatory", found.Value, start, segment.Start + from + found.End, start, 0.8);
    }
}
