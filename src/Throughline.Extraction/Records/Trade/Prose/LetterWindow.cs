using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A letter for a window envelope: the addressee is the block that ends with a town, and the line before the greeting says what it is about.</summary>
internal static partial class LetterWindow
{
    private const int MostLines = 40;
    private const int LongestBlock = 6;
    private const int LongestLine = 70;
    private const double Flush = 4;
    private const int FewestWords = 2;

    // What labels, sender lines and addresses on the net have, and lines of an address do not.
    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create(":：@·•|");

    /// <summary>Adds recipient and subject where no label gave them.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        var greeting = page.Lines.Take(MostLines).ToList().FindIndex(l => !l.IsEmpty && IsGreeting(page.TextOf(l[0])));
        if (greeting < 1)
        {
            return;
        }

        var block = paper["recipient"] is null ? Addressee(paper, page, greeting) : null;
        if (paper["subject"] is null)
        {
            Subject(paper, page, greeting, block);
        }
    }

    private static bool IsGreeting(string line) =>
        Tokens.Of(line) is { Count: > 0 and < 12 } words && WordLists.Salutations.LongestAt(words, 0) is not null;

    private static (int First, int Last)? Addressee(TradePaper paper, LabelledPage page, int greeting)
    {
        for (var i = 1; i < greeting; i++)
        {
            foreach (var town in page.Lines[i])
            {
                if (!Town().IsMatch(page.TextOf(town)))
                {
                    continue;
                }

                var block = new List<Segment> { town };
                while (block.Count < LongestBlock && Over(page, block[0]) is { } above)
                {
                    block.Insert(0, above);
                }

                var name = block.FindIndex(s => !Forms().IsMatch(page.TextOf(s)));
                if (block.Count < 2 || name < 0 || name >= block.Count - 1)
                {
                    continue;
                }

                var first = block[name];
                var text = page.TextOf(first);
                var end = PartyNames.EndOf(text);
                if (
                    text.Any(char.IsAsciiDigit)
                    || text.AsSpan().ContainsAny('·', '•', '|')
                    || paper["sender"] is { } sender
                        && page.Text[block[0].Start..block[^1].End].Contains(sender.Value, StringComparison.Ordinal)
                )
                {
                    continue;
                }

                paper.Set(new("recipient", ValueReaders.Flat(text[..end]), first.Start, first.Start + end, first.Start, 0.7));
                return (block[0].Line, block[^1].Line);
            }
        }

        return null;
    }

    private static Segment? Over(LabelledPage page, Segment segment) =>
        segment.Line > 0
        && page.Lines[segment.Line - 1].FirstOrDefault(s => Math.Abs(s.Left - segment.Left) < Flush) is { } above
        && page.TextOf(above) is { Length: < LongestLine } text
        && !text.AsSpan().ContainsAny(s_marks)
            ? above
            : null;

    private static void Subject(TradePaper paper, LabelledPage page, int greeting, (int First, int Last)? block)
    {
        for (var i = greeting - 1; i > 0; i--)
        {
            if (page.Lines[i].IsEmpty)
            {
                continue;
            }

            var line = page.Lines[i];
            var text = page.TextOf(line[0]);
            if (
                line.Length == 1
                && !(i >= block?.First && i <= block?.Last)
                && Tokens.Of(text).Count >= FewestWords
                && !text.AsSpan().ContainsAny('@', '：')
                && !page.IsLabel(line[0])
                && !Dated(paper, text)
                && !Town().IsMatch(text)
                && !paper.Values.Any(v =>
                    v.Value.Start < line[0].End
                    && v.Value.End > line[0].Start
                    && v.Key is "recipient" or "sender" or "date" or "recipientAddress"
                )
            )
            {
                paper.Add(new("subject", text, line[0].Start, line[0].End, line[0].Start, 0.6));
            }

            return;
        }
    }

    // "Plzeň, den 18. března 2025" is where and when.
    private static bool Dated(TradePaper paper, string text) =>
        Dates.FindOrNull(text, paper.Context.Style) is var (_, start, end) && (start < 20 && end >= text.Length - 2);

    // "72458 Albstadt", "301 00 Plzeň", "PL-15-399 Białystok", "London EC2A 4NE".
    [GeneratedRegex(
        @"^(?:[A-Z]{1,2}-)?(?:[0-9]{4,6}|[0-9]{3}\s[0-9]{2}|[0-9]{2}-[0-9]{3}|[0-9]{4}-[0-9]{3}|[0-9]{4}\s[A-Z]{2})\s{1,3}\p{Lu}[\p{L} .'()-]{1,40}$|^\p{Lu}[\p{L} .'-]{1,40},?\s{1,3}[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2}$"
    )]
    private static partial Regex Town();

    [GeneratedRegex(
        @"^(?:Herrn?|Frau|Firma|An|To|Messrs\.?|M\.|Mme|Monsieur|Madame|Einschreiben|Registered mail|Recommandé|Spett\.?(?:le)?|Att\.?n?\.?|Pan|Paní|Pani)\s?[:.]?$"
    )]
    private static partial Regex Forms();
}
