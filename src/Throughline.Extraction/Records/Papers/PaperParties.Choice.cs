using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <content>Which of the names found is which party.</content>
internal sealed partial class PaperParties
{
    private void Add(PaperFind name, double seller, double buyer, double shipTo)
    {
        var key = Folded(name.Text);
        if (key.Length < 2)
        {
            return;
        }

        var known = _names.Find(c => c.Key == key);
        if (known is null)
        {
            var occurs = Occurrences(name.Text);
            _names.Add(known = new(key, name));
            known.Seller += 0.3 * Math.Min(2, occurs - 1);
            known.Seller +=
                key.Length > 3 && Words(name.Text).Any(w => w.Length > 3 && _domains.Contains(w, StringComparison.Ordinal)) ? 1.0 : 0;
        }

        (known.Seller, known.Buyer, known.ShipTo) = (known.Seller + seller, known.Buyer + buyer, known.ShipTo + shipTo);
        // The labelled place, or the one with an address, is the one to show.
        if (Math.Max(seller, buyer) >= known.Best)
        {
            (known.Best, known.Name) = (Math.Max(seller, buyer), name);
        }
    }

    private (PaperParty? Seller, PaperParty? Buyer) Choose()
    {
        Candidate? seller = null,
            buyer = null;
        var best = double.MinValue;
        foreach (var s in _names.Where(n => n.Seller > 0.4))
        {
            foreach (var b in _names.Where(n => Buys(n) > 0.6).Append(null))
            {
                if (s == b)
                {
                    continue;
                }

                // Without a buyer a paper is a receipt: a name that no label calls buyer must stand where one is written to.
                var score = s.Seller + (b is null ? 0 : Buys(b) - 0.9);
                if (score > best + 1e-9)
                {
                    (best, seller, buyer) = (score, s, b);
                }
            }
        }

        buyer ??= seller is null ? _names.Where(n => Buys(n) > 1).MaxBy(Buys) : null;
        // One firm is labelled the seller and one more stands over the lines: whatever its label says, it is the other side.
        if (buyer is null && seller is { Seller: > 2.4 })
        {
            var others = _names
                .Where(n => n != seller && n.Seller < 2 && n.Name.Run.Line < _tableLine && LegalForm().IsMatch(n.Name.Text))
                .ToList();
            buyer = others.Count == 1 ? others[0] : null;
        }

        var bought = buyer is null ? null : Party(buyer);
        return (seller is null ? null : WithTaxId(Party(seller), bought), bought);
    }

    // Who gets the goods is who buys them, unless the paper says otherwise.
    private static double Buys(Candidate name) => name.Buyer + (0.35 * name.ShipTo);

    private PaperParty Party(Candidate candidate)
    {
        var name = candidate.Name;
        var text = name.Text;
        // "ENTERPRISE SDN BHD" under "AIK HUAT HARDWARE": a name that begins with such words began on the line above.
        if (
            name.Start == 0
            && _sheet.Over(name.Run) is { } over
            && !over.Text.Any(char.IsAsciiDigit)
            && GoesOn(over.Text, name.Run)
            && NameAt(new(over, 0, over.Text.Length, 1)) is { } upper
        )
        {
            (name, text) = (upper, upper.Text);
        }

        var last = name.Run;
        while (_sheet.Under(last) is { } next && next.Line - name.Run.Line < 3 && GoesOn(text, next))
        {
            text = $"{text} {RegisterNumber().Replace(next.Text, "").Trim()}";
            last = next;
        }

        var rest = new List<PaperRun>();
        for (var under = NextOf(last); under is not null && rest.Count < 9; under = NextOf(under))
        {
            // A label of its own on the left begins another field of the form; "Address:" still is the party's.
            var left = under.Index > 0 ? _sheet.Lines[under.Line][under.Index - 1] : null;
            if (
                left is not null
                && (
                    (left.Text.TrimEnd() is [.., ':' or '：'] && rest.Count > 0)
                    || (left.LabelShare > 0.9 && left.Labels.TrueForAll(l => l.Key is not "address") && left.Text[0] is not ('(' or '（'))
                )
            )
            {
                break;
            }

            rest.Add(under);
        }

        var block = _blocks.Find(b => b.Runs.Contains(name.Run));
        var address = PaperAddress.Of(rest);
        return new(
            name,
            text,
            address.Count > 0 ? address : BesideName(name),
            AlignedTaxId(name.Run) ?? (block is null ? null : TaxId(block, name.Run.Line)),
            PaperAddress.BehindOrNull(name, rest) ?? PaperAddress.LabelledOrNull(rest)
        );
    }

    // A letterhead of one line: "Alpha SARL - 12 rue X - 84340 Ville - France".
    private static List<PaperRun> BesideName(PaperFind name)
    {
        var words = name.Run.Words;
        var from = words.FindIndex(w => w.Start >= name.To && char.IsLetterOrDigit(name.Run.Text[w.Start - name.Run.Start]));
        if (from <= 0 || !Separator().IsMatch(name.Run.Text[(name.End - 1)..(words[from].Start - name.Run.Start + 1)]))
        {
            return [];
        }

        var part = name.Run.Part(from, words.Count);
        return part.Labels.Count == 0 && PaperBlock.IsTown(part.Text) && part.Text.Length < 120 ? [part] : [];
    }

    // An empty line may part the name, the street and the town of an address, where they stand flush.
    private PaperRun? NextOf(PaperRun run) =>
        _sheet.Under(run, 1.3)
        ?? (
            _sheet.Under(run, 2.8) is { } far
            && Math.Abs(far.Left - run.Left) < 3
            && (PaperBlock.IsTown(far.Text) || House().IsMatch(far.Text))
                ? far
                : null
        );

    [GeneratedRegex(@"^\p{Lu}[\p{L} .'-]{3,40}\s[0-9]{1,4}\s?[a-zA-Z]?$")]
    private static partial Regex House();
}
