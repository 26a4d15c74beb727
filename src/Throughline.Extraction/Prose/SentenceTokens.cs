using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The tokens of a sentence with names, quantities and times as single tokens.</summary>
internal static class SentenceTokens
{
    // "four specialists": the noun stays a word of the sentence although the quantity knows its unit.
    private static int NumberEnd(string text, QuantitySpan quantity, string language)
    {
        if (language == "zh" || quantity.Quantity is not { Unit: { } unit } || unit is "%" or "times")
        {
            return quantity.End;
        }

        var space = text.LastIndexOf(' ', quantity.End - 1, quantity.End - quantity.Start);
        return space > quantity.Start ? space : quantity.End;
    }

    /// <summary>Reads a sentence.</summary>
    public static List<Token> Read(
        string text,
        int start,
        int end,
        DocumentNames names,
        string language,
        PartialDate? reference,
        bool monthFirst
    )
    {
        var atoms = new List<Token>();
        foreach (var time in TimeGrammar.Find(text, start, end, reference, monthFirst))
        {
            var from = time.Start;
            while (from < time.End && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            atoms.Add(new Token(from, time.End, text[from..time.End]) { Tag = Tag.Time, Time = time });
        }

        foreach (var name in names.Within(start, end))
        {
            var isQuoted = name.Start > start && name.End < end && text[name.Start - 1] is '«' or '“' && text[name.End] is '»' or '”';
            var (left, right) = isQuoted ? (name.Start - 1, name.End + 1) : (name.Start, name.End);
            atoms.Add(new Token(left, right, text[left..right]) { Tag = Tag.Name, Mention = name });
        }

        foreach (var quantity in QuantityGrammar.Find(text, start, end, language))
        {
            var tag = quantity.Amount is null ? Tag.Quantity : Tag.Money;
            var stop = NumberEnd(text, quantity, language);
            atoms.Add(new Token(quantity.Start, stop, text[quantity.Start..stop]) { Tag = tag, Quantity = quantity });
        }

        var kept = new List<Token>();
        foreach (var atom in atoms.OrderBy(a => a.Start).ThenByDescending(a => a.End - a.Start))
        {
            if (kept.Count == 0 || atom.Start >= kept[^1].End)
            {
                kept.Add(atom);
            }
        }

        var tokens = new List<Token>();
        var position = start;
        foreach (var atom in kept)
        {
            tokens.AddRange(Tokenizer.Read(text, position, atom.Start));
            tokens.Add(atom);
            position = atom.End;
        }

        tokens.AddRange(Tokenizer.Read(text, position, end));
        return tokens;
    }
}
