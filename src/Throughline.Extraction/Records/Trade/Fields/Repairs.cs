namespace Throughline.Extraction.Records.Trade;

/// <summary>Says what of a recognised page was put right: identifiers by their check digits, sums by the capital numerals beside them.</summary>
internal static class Repairs
{
    /// <summary>What was read stands beside a repaired value in a field of this ending.</summary>
    public const string AsRead = "AsRead";

    private const int MostErrors = 2;
    private const int FewestDigits = 4;

    /// <summary>Marks identifiers and repairs the sum of a paper whose words were recognised.</summary>
    public static void Read(TradePaper paper)
    {
        if (!paper.Context.Style.IsRecognised)
        {
            return;
        }

        foreach (var (name, value) in paper.Values.ToList())
        {
            var read = paper.Document.Text[value.Start..value.End];
            if (
                (name.EndsWith("Inn", StringComparison.Ordinal) || name.EndsWith("Uscc", StringComparison.Ordinal))
                && !string.Equals(string.Concat(read.Where(char.IsLetterOrDigit)), value.Value, StringComparison.OrdinalIgnoreCase)
            )
            {
                paper.Set(value with { Name = name + AsRead, Value = read });
            }
        }

        Sum(paper);
    }

    private static void Sum(TradePaper paper)
    {
        var text = paper.Document.Text;
        if (HanAmounts.All(text).DistinctBy(s => s.Value).Take(2).ToList() is not [var (said, start, end)])
        {
            return;
        }

        var words = new TradeValue("amountInWords", text[start..end], start, end, start, 1);
        foreach (var name in new[] { "amount", "total" })
        {
            if (!paper.Form.Fields.ContainsKey(name))
            {
                continue;
            }

            if (paper[name] is not { } figure)
            {
                if (name == "amount")
                {
                    paper.Set(words with { Name = name, Value = Plain.Of(said) });
                }

                continue;
            }

            if (Plain.NumberOrNull(figure.Value) is not { } read || read == said)
            {
                continue;
            }

            var (a, b) = (Plain.Of(read), Plain.Of(said));
            if (
                b.Length >= FewestDigits
                && paper.Document.CertaintyOf(figure.Start, figure.End) is < Misrecognised.Sure
                && Errors(a, b) <= MostErrors
            )
            {
                paper.Set(figure with { Value = b });
                paper.Set(figure with { Name = name + AsRead, Value = text[figure.Start..figure.End] });
                paper.Set(words);
            }
        }
    }

    // Characters to change, drop or add.
    private static int Errors(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
