using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Swift;

/// <summary>The information to a statement line, field 86, in the shapes that banks give it.</summary>
/// <remarks>
/// Subfields <c>?20</c>–<c>?63</c> with SEPA words (<c>EREF+</c>) by the German banking association's agreement (annex 3, MT940); code words between
/// slashes (<c>/EREF/…/REMI/…</c>) by the SWIFT and Dutch conventions; labels with colons; else plain text. The whole is always stated as <c>details</c>.
/// </remarks>
internal sealed partial class EntryDetails(Layer layer, string prefix)
{
    /// <summary>States what the field says of the transaction.</summary>
    public void Add(SwiftField field)
    {
        layer.State(prefix + "details", Trimmed(field.Text), field.ValueStart, field.End);
        var folded = FoldedText.Of(field.Text, field.ValueStart);
        if (Structured().Match(folded.Text) is { Success: true } head)
        {
            Subfields(folded, head);
        }
        else if (CodeWord().Count(folded.Text) >= 2 || LeadingWord().IsMatch(folded.Text))
        {
            CodeWords(folded);
        }
        else
        {
            Plain(field, folded);
        }
    }

    private void Subfields(FoldedText folded, Match head)
    {
        var code = head.Groups["code"];
        State("transactionCode", folded, code.Index, code.Index + code.Length);
        var mark = head.Groups["mark"].Value[0];
        var parts = new List<(int Number, int Start, int End)>();
        var text = folded.Text;
        for (var at = head.Groups["mark"].Index; at >= 0 && at + 3 <= text.Length; )
        {
            var next = NextPart(text, mark, at + 3);
            parts.Add(((text[at + 1] - '0') * 10 + (text[at + 2] - '0'), at + 3, next < 0 ? text.Length : next));
            at = next;
        }

        One("postingText", 0);
        One("primaNota", 10);
        One("counterpartyBank", 30);
        One("counterpartyAccount", 31);
        Joined("counterparty", folded, parts, p => p is 32 or 33);
        One("textKey", 34);
        One("recipient", 35);
        Purpose(folded, [.. parts.Where(p => p.Number is >= 20 and <= 29)], "purpose");
        Joined("additionalPurpose", folded, parts, p => p is >= 60 and <= 63);
        Purpose(folded, [.. parts.Where(p => p.Number is >= 60 and <= 63)], null);

        void One(string name, int number)
        {
            foreach (var part in parts.Where(p => p.Number == number).Take(1))
            {
                State(name, folded, part.Start, part.End);
            }
        }
    }

    private static int NextPart(string text, char mark, int from)
    {
        for (var at = text.IndexOf(mark, Math.Min(from, text.Length)); at >= 0; at = text.IndexOf(mark, at + 1))
        {
            if (at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
            {
                return at;
            }
        }

        return -1;
    }

    // The purpose runs over ?20–?29; SEPA words part it. Banks put remarks of their own into ?60–?63.
    private void Purpose(FoldedText folded, List<(int Number, int Start, int End)> parts, string? plain)
    {
        var (text, map) = ("", new List<int>());
        foreach (var (_, start, end) in parts)
        {
            text += folded.Text[start..end];
            map.AddRange(Enumerable.Range(start, end - start));
        }

        var words = SepaWord().Matches(text);
        var first = words.Count > 0 ? words[0].Index : text.Length;
        if (plain is not null)
        {
            Stretch(plain, 0, first);
        }

        for (var i = 0; i < words.Count; i++)
        {
            var name = SepaWords.NameOrNull(words[i].Groups["word"].Value);
            if (name is not null)
            {
                Stretch(name, words[i].Index + words[i].Length, i + 1 < words.Count ? words[i + 1].Index : text.Length);
            }

            if (name == "orderReference")
            {
                Stretch("customerReference", words[i].Index + words[i].Length, i + 1 < words.Count ? words[i + 1].Index : text.Length);
            }
        }

        void Stretch(string name, int start, int end)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (start < end && !layer.HasStated(prefix + name))
            {
                var (from, to) = folded.Place(map[start], map[end - 1] + 1);
                layer.State(prefix + name, text[start..end], from, to);
            }
        }
    }

    private void Joined(string name, FoldedText folded, List<(int Number, int Start, int End)> parts, Func<int, bool> isOf)
    {
        var own = parts.Where(p => isOf(p.Number) && p.Start < p.End).ToList();
        if (own.Count > 0)
        {
            var (start, end) = folded.Place(own[0].Start, own[^1].End);
            layer.State(prefix + name, string.Concat(own.Select(p => folded.Text[p.Start..p.End])).Trim(), start, end);
        }
    }

    private void CodeWords(FoldedText folded)
    {
        var text = folded.Text;
        var words = CodeWord().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            var start = words[i].Index + words[i].Length;
            var end = i + 1 < words.Count ? words[i + 1].Index : text.Length;
            var word = words[i].Groups["word"].Value;
            if (word is "CNTP" or "ORDP" or "BENM")
            {
                Counterparty(folded, start, end);
                continue;
            }

            // Remittance information stands as /REMI/USTD//text or /REMI/STRD/CUR/reference.
            if (word == "REMI" && RemittanceKind().Match(text, start, end - start) is { Success: true } kind)
            {
                start += kind.Length;
            }

            if (SepaWords.NameOrNull(word) is { } name && !layer.HasStated(prefix + name))
            {
                State(name, folded, start, end, '/');
            }
        }
    }

    // /CNTP/account/bank/name/city/, or /ORDP//NAME/… whose NAME is a code word of its own.
    private void Counterparty(FoldedText folded, int start, int end)
    {
        var names = (string[])["counterpartyAccount", "counterpartyBank", "counterparty", "counterpartyPlace"];
        var at = start;
        foreach (var name in names)
        {
            var stop = at >= end ? -1 : folded.Text.IndexOf('/', at, end - at);
            stop = stop < 0 ? end : stop;
            if (at < stop && !layer.HasStated(prefix + name))
            {
                State(name, folded, at, stop);
            }

            at = stop + 1;
        }
    }

    private void Plain(SwiftField field, FoldedText folded)
    {
        foreach (Match label in Label().Matches(folded.Text))
        {
            var value = label.Groups["value"];
            var name = SepaWords.LabelOrNull(label.Groups["label"].Value);
            if (name is not null && !layer.HasStated(prefix + name))
            {
                State(name, folded, value.Index, value.Index + value.Length);
            }
        }

        foreach (Match iban in Iban().Matches(folded.Text))
        {
            if (
                !layer.HasStated(prefix + "counterpartyAccount")
                && new Identifier(IdentifierKind.Iban, iban.Value.Replace(" ", "", StringComparison.Ordinal)).IsWellFormed
            )
            {
                State("counterpartyAccount", folded, iban.Index, iban.Index + iban.Length);
            }
        }

        if (!layer.HasStated(prefix + "purpose"))
        {
            layer.State(prefix + "purpose", Layer.OneLine(field.Text), field.ValueStart, field.End);
        }
    }

    private void State(string name, FoldedText folded, int start, int end, char trim = ' ')
    {
        while (start < end && (char.IsWhiteSpace(folded.Text[start]) || folded.Text[start] == trim))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(folded.Text[end - 1]) || folded.Text[end - 1] == trim))
        {
            end--;
        }

        if (start < end)
        {
            var (from, to) = folded.Place(start, end);
            layer.State(prefix + name, folded.Text[start..end], from, to);
        }
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(l => l.TrimEnd())).Trim();

    [GeneratedRegex(@"^[ ]{0,40}(?<code>[0-9]{3})?[ ]{0,40}(?<mark>[?>~<^|@#%])[0-9]{2}", RegexOptions.ExplicitCapture)]
    private static partial Regex Structured();

    [GeneratedRegex(
        @"(?<word>EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|MDAT|SQTP|ORCR|ORMR|DDAT|RREF|RTRN|IBAN|BIC)\+",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex SepaWord();

    [GeneratedRegex(
        @"/(?<word>EREF|KREF|CREF|IREF|PREF|MARF|CSID|CNTP|ORDP|BENM|REMI|IBAN|BIC|NAME|TRTP|PURP|ULTD|ULTC|ULTB|ID|ADDR|ISDT|RTRN|TR|NRTX|SVCL|OCMT|CHGS|EXCH|INFO)/",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex CodeWord();

    [GeneratedRegex("^/(?:TRTP|EREF|CNTP|REMI|ORDP|BENM)/")]
    private static partial Regex LeadingWord();

    [GeneratedRegex("^/?(?:USTD|STRD/[A-Z]{0,4})/{1,40}")]
    private static partial Regex RemittanceKind();

    [GeneratedRegex(
        @"(?:^|[\s;/,])(?<label>IBAN|REK|BIC|NAAM|NAME|NOM|NAZWA|OD|DLA|AUFTRAGGEBER|BEGUENSTIGTER|EMPFAENGER|Z RACH\.|NA RACH\.|TYT\.|TYTUL|OMSCHRIJVING|MITTEILUNGEN|KENMERK|MACHTIGING|INCASSANT):[ ]*(?<value>[^;:/]{1,140}?)[ ]*(?=;|/|[ ]{2,}|[ ](?:IBAN|BIC|NAAM|OMSCHRIJVING|MITTEILUNGEN|KENMERK|MACHTIGING|INCASSANT|TYT\.):|$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b")]
    private static partial Regex Iban();
}
