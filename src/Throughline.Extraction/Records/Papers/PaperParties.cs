using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Tells who bills and who is billed: by labels, by address blocks, by whose details the paper gives, and by where names stand.</summary>
internal sealed partial class PaperParties
{
    private const int FirstRuns = 3;
    private readonly PaperSheet _sheet;
    private readonly List<PaperBlock> _blocks;
    private readonly List<Candidate> _names = [];
    private readonly string _domains;

    private int _tableLine = int.MaxValue;

    private PaperParties(PaperSheet sheet)
    {
        _sheet = sheet;
        _blocks = PaperBlock.Of(sheet);
        _domains = string.Join(' ', Domain().Matches(sheet.Document.Text).Select(m => Folded(m.Value)));
    }

    /// <summary>The seller and the buyer; null where none shows.</summary>
    /// <param name="sheet">The paper.</param>
    /// <param name="tableLine">The line of the table's head; names below it are details of whoever bills.</param>
    public static (PaperParty? Seller, PaperParty? Buyer) Of(PaperSheet sheet, int tableLine)
    {
        var parties = new PaperParties(sheet) { _tableLine = tableLine };
        parties.Labelled();
        parties.Blocks(tableLine);
        parties.SenderLine();
        return parties.Choose();
    }

    private void Labelled()
    {
        foreach (var run in _sheet.Runs)
        {
            foreach (var label in run.Labels.Where(l => l.Key is "seller" or "buyer" or "shipTo"))
            {
                var isWhole = label.Start == 0 && label.End >= run.Text.TrimEnd(' ', ':', '：', '.').Length;
                var hasColon = run.Text.AsSpan(label.End).TrimStart() is [':' or '：', ..];
                if (!isWhole && !hasColon && (label.Start > 0 || label.Weight < 1))
                {
                    continue;
                }

                foreach (var place in PaperNeighbours.Of(_sheet, run, label))
                {
                    // Words without a colon behind the label may go on with it ("Customer service"), or it is part of a name ("Kunden AG").
                    if (!isWhole && !hasColon && (place.Run != run || place.Text.Count(char.IsLetter) < 6 || !PartyNames.IsOrganisation(place.Text) || PartyNames.IsOrganisation(run.Text[..label.End]) || place.Text.IndexOf(' ') < 0))
                    {
                        continue;
                    }

                    if (NameAt(place) is { } name)
                    {
                        var weight = 3 * place.Weight * (hasColon || isWhole ? 1 : 0.6);
                        Add(name, label.Key == "seller" ? weight : -1, label.Key == "buyer" ? weight : label.Key == "shipTo" ? 0 : -1, label.Key == "shipTo" ? weight : 0);
                        break;
                    }
                }

                if (isWhole && !_names.Exists(n => n.Name.Label == run) && NamedBelow(run) is { } named)
                {
                    Add(named, label.Key == "seller" ? 2.8 : -1, label.Key == "buyer" ? 2.8 : label.Key == "shipTo" ? 0 : -1, label.Key == "shipTo" ? 2.8 : 0);
                }
            }
        }
    }

    // A heading "Seller" over rows of details: the name has a label of its own, or is the first line that can be one.
    private PaperFind? NamedBelow(PaperRun heading)
    {
        PaperFind? first = null;
        for (var i = heading.Line + 1; i < Math.Min(_sheet.Lines.Count, heading.Line + 8); i++)
        {
            var line = _sheet.Lines[i];
            if (line[0].Page != heading.Page || line.Exists(r => r.Left < heading.Right && r.LabelShare > 0.9 && r.Labels.Exists(l => l.Key is "seller" or "buyer" or "shipTo" or "total")))
            {
                break;
            }

            foreach (var run in line.Where(r => r.Left < heading.Right + 40 && r.Right > heading.Left - 5))
            {
                if (run.Labels.Find(l => l.Key == "name" && l.Start == 0) is { } label)
                {
                    return PaperNeighbours.Of(_sheet, run, label).Select(NameAt).OfType<PaperFind>().FirstOrDefault();
                }

                if (run.Labels.Count == 0 || PartyNames.IsOrganisation(run.Text))
                {
                    first ??= NameAt(new(run, 0, run.Text.Length, 1, heading));
                }
            }
        }

        return first;
    }

    private void Blocks(int tableLine)
    {
        var pageOne = _sheet.Lines.Count == 0 ? 1 : _sheet.Lines[0][0].Page;
        foreach (var block in _blocks)
        {
            if (block.Runs[0].Page != pageOne)
            {
                continue;
            }

            var isSaluted = false;
            for (var i = 0; i < block.Runs.Count; i++)
            {
                var run = block.Runs[i];
                if (Salutation().IsMatch(run.Text))
                {
                    isSaluted = true;
                    continue;
                }

                if (NameAt(new(run, 0, run.Text.Length, 1)) is not { } name)
                {
                    continue;
                }

                // A line that only goes on with the one above is no name of its own.
                if (i > 0 && GoesOn(block.Runs[i - 1].Text, run) && NameAt(new(block.Runs[i - 1], 0, block.Runs[i - 1].Text.Length, 1)) is not null)
                {
                    continue;
                }

                var isOrganisation = PartyNames.IsOrganisation(name.Text);
                var rest = new PaperBlock(block.Runs.GetRange(i, block.Runs.Count - i));
                var isHead = i == 0 || isSaluted;
                if (!isOrganisation && !(isHead && rest.HasTown) && run.Line > 2)
                {
                    continue;
                }

                var hasForm = LegalForm().IsMatch(name.Text);
                var seller = (0.3 * Math.Min(3, block.Contacts)) + (isOrganisation ? 0.7 : 0) + (hasForm ? 0.5 : 0) + (!isOrganisation && PaperLexicon.IsFirm(name.Run.Tokens) ? 0.6 : 0) + (run.Line < 8 ? 1.2 - (0.15 * run.Line) : 0);
                seller -= run.Line > 12 && run.Line < tableLine ? 0.3 : 0;
                seller -= !isOrganisation && LooksSaid(name.Text) ? 1 : 0;
                seller += run.Line > tableLine ? 0.4 : 0;
                seller += rest.HasTown && run.Line < 12 ? 0.3 : 0;
                var buyer = rest.HasTown && rest.Runs.Count is > 1 and < 8 && isHead ? 1.2 : -0.3;
                buyer += isSaluted ? 1 : 0;
                buyer -= 0.5 * Math.Min(3, block.Contacts);
                buyer -= run.Line > tableLine ? 1.5 : 0;
                buyer += run.Line > 2 && run.Line <= tableLine ? 0.3 : 0;
                Add(name, seller, buyer, 0);
                if (!isOrganisation && i >= FirstRuns)
                {
                    break;
                }
            }
        }
    }

    // The line over the window of an envelope: "Alpha GmbH · Ecke 12 · 12345 Stadt", with who is written to under it.
    private void SenderLine()
    {
        foreach (var line in _sheet.Lines.Where(l => l[0].Page == _sheet.Lines[0][0].Page && l[0].Line < 40))
        {
            foreach (var run in line)
            {
                var last = run;
                var parts = Separator().Matches(run.Text).Count;
                for (var i = run.Index + 1; i < line.Count && line[i].Left - last.Right < 3 * run.Height; i++)
                {
                    // Marks apart from the words part them too.
                    parts += line[i].Text.Any(char.IsLetterOrDigit) ? 0 : 1;
                    last = line[i];
                }

                var text = _sheet.Document.Text[run.Start..Math.Max(run.End, last.End)];
                if (parts is < 1 or > 6 || !PaperBlock.IsTown(text) || text.Length > 200 || (run == last && Separator().Match(run.Text) is { Index: < 3 }))
                {
                    continue;
                }

                if (NameAt(new(run, 0, run.Text.Length, 1)) is not { } name || !(_names.Exists(n => n.Key == Folded(name.Text)) || PartyNames.IsOrganisation(name.Text)))
                {
                    continue;
                }

                Add(name, 1.4, -1, 0);
                foreach (var below in _sheet.Below(run, run.Left - 40, last.Right, 6))
                {
                    if (!Salutation().IsMatch(below.Text) && NameAt(new(below, 0, below.Text.Length, 1)) is { } buyer)
                    {
                        Add(buyer, -0.7, 1.3, 0);
                        break;
                    }
                }
            }
        }
    }

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
            known.Seller += key.Length > 3 && Words(name.Text).Any(w => w.Length > 3 && _domains.Contains(w, StringComparison.Ordinal)) ? 1.0 : 0;
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
        Candidate? seller = null, buyer = null;
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
            var others = _names.Where(n => n != seller && n.Seller < 2 && n.Name.Run.Line < _tableLine && LegalForm().IsMatch(n.Name.Text)).ToList();
            buyer = others.Count == 1 ? others[0] : null;
        }

        return (seller is null ? null : Party(seller), buyer is null ? null : Party(buyer));
    }

    // Who gets the goods is who buys them, unless the paper says otherwise.
    private static double Buys(Candidate name) => name.Buyer + (0.35 * name.ShipTo);

    private PaperParty Party(Candidate candidate)
    {
        var name = candidate.Name;
        var text = name.Text;
        // "ENTERPRISE SDN BHD" under "AIK HUAT HARDWARE": a name that begins with such words began on the line above.
        if (name.Start == 0 && _sheet.Over(name.Run) is { } over && !over.Text.Any(char.IsAsciiDigit) && GoesOn(over.Text, name.Run) && NameAt(new(over, 0, over.Text.Length, 1)) is { } upper)
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
        for (var under = _sheet.Under(last, 1.3); under is not null && rest.Count < 9; under = _sheet.Under(under, 1.3))
        {
            rest.Add(under);
        }

        var block = _blocks.Find(b => b.Runs.Contains(name.Run));
        return new(name, text, PaperAddress.Of(rest), block is null ? null : TaxId(block, name.Run.Line));
    }

    private static bool GoesOn(string name, PaperRun next)
    {
        var tokens = next.Tokens;
        if (tokens.Count is 0 or > 8 || (next.Text.Any(char.IsAsciiDigit) && !RegisterNumber().IsMatch(next.Text)) || next.LabelShare > 0.6 && !PartyNames.IsOrganisation(next.Text))
        {
            return false;
        }

        var isForm = WordLists.Organisations.LongestAt(tokens, 0) is not null || PaperLexicon.IsFirm([tokens[0]]);
        return name.Count(c => c == '(') > name.Count(c => c == ')')
            || name.TrimEnd() is [.., '&' or '+' or '-']
            || (isForm && (tokens.Count < 5 && tokens.TrueForAll(t => t.Text.Length == 1 || WordLists.Organisations.WholeOrNull([t]) is not null) || (name.Length > 0 && !LegalForm().IsMatch(name) && LegalForm().IsMatch(next.Text))));
    }

    private PaperFind? TaxId(PaperBlock block, int from)
    {
        foreach (var run in block.Runs.Where(r => r.Line >= from))
        {
            foreach (var label in run.Labels.Where(l => l.Key == "taxId"))
            {
                foreach (var place in PaperNeighbours.Of(_sheet, run, label))
                {
                    if (TaxNumber().Match(place.Text) is { Success: true } match)
                    {
                        return place with { Start = place.Start, End = place.Start + match.Length };
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The name that a place holds; null where its words are none.</summary>
    private static PaperFind? NameAt(PaperFind place)
    {
        var text = place.Text;
        var start = 0;
        // A name with its own label: "Name: Alpha GmbH".
        var label = place.Run.Labels.Find(l => l.Start >= place.Start && l.Start < place.Start + 3 && l.Key is "name" or "seller" or "buyer");
        if (label is not null && label.End < place.End && text.AsSpan(label.End - place.Start).TrimStart() is [':' or '：', ..])
        {
            start = text.IndexOfAny([':', '：'], label.End - place.Start) + 1;
        }

        // The label and the name may be one run ("Supplier ООО «Alpha»"), or the label be unknown ("Invoiced party: Alpha Ltd").
        var own = place.Run.Labels.Find(l => l.Start == place.Start + start && l.Key is "seller" or "buyer" or "shipTo" && l.End < place.End);
        if (own is not null && start == 0 && text[(own.End - place.Start)..].Trim(')', '）', ' ') is var tail && PartyNames.IsOrganisation(tail) && IsTelling(tail))
        {
            start = own.End - place.Start;
            start += text.AsSpan(start).StartsWith(")") || text.AsSpan(start).StartsWith("）") ? 1 : 0;
        }
        else if (start == 0 && text.IndexOfAny([':', '：']) is > 1 and < 40 and var colon && PartyNames.IsOrganisation(text[(colon + 1)..]) && !PartyNames.IsOrganisation(text[..colon]))
        {
            start = colon + 1;
        }

        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && text[start] is not ('«' or '"' or '“'))
        {
            start++;
        }

        var name = text[start..];
        var end = start + PartyNames.EndOf(name);
        if (Separator().Match(name) is { Success: true, Index: > 2 } part)
        {
            end = Math.Min(end, start + part.Index);
        }

        // Its details may stand behind it on the line.
        foreach (var detail in place.Run.Labels.Where(l => l.Key is "taxId" or "account" or "phone" or "otherNumber" or "address"))
        {
            var at = detail.Start - place.Start;
            if (at > start + 2 && at < end && text.AsSpan(0, at).TrimEnd() is [.., ',' or ';' or '，' or '(' or '（' or '；'])
            {
                end = at;
                while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or '，' or '(' or '（' or '；'))
                {
                    end--;
                }
            }
        }

        name = RegisterNumber().Replace(text[start..end], "").TrimEnd();
        end = start + name.Length;
        var isOrganisation = PartyNames.IsOrganisation(name);
        var labels = place.Run.Labels.Where(l => l.Start >= place.Start + start && l.End <= place.Start + end).ToList();
        var covered = labels.Where(l => l.Key is not ("phone" or "count")).Sum(l => l.End - l.Start);
        var isOther = labels.Exists(l => l.Start == place.Start + start && l.Key is "bareNumber" or "otherNumber" && !isOrganisation || l.Start == place.Start + start && l.Key is "account" or "taxId" or "date" or "dueDate" or "number" or "total" or "net" or "tax" or "address" or "currency" or "amountWords");
        return name.Length is >= 2 and <= 90
            && name.Count(char.IsLetter) >= 2
            && name.Count(char.IsAsciiDigit) * 2 < name.Length
            && (isOrganisation || (covered * 2 < name.Length && !Street().IsMatch(name) && !PaperBlock.IsTown(name)))
            && !isOther
            && (place.Run.LabelShare <= 0.9 || isOrganisation)
            && !name.Contains('@', StringComparison.Ordinal)
            && name.AsSpan().IndexOfAny(':', '：') < 0
            && !(end < text.Length && text.AsSpan(end).TrimStart() is [':' or '：', ..])
            && !IsSpacedOut(name)
            && (!isOrganisation || IsTelling(name))
            && !Register().IsMatch(text)
            && !Title().IsMatch(name)
            ? place with { Start = place.Start + start, End = place.Start + end }
            : null;
    }

    // "Company" and "GmbH" alone name nobody.
    private static bool IsTelling(string name) =>
        name.Any(Tokens.IsHan) || Tokens.Of(name.ToLowerInvariant()).Exists(t => t.Text.Length > 1 && char.IsLetter(t.Text[0]) && WordLists.Organisations.WholeOrNull([t]) is null);

    // "R E C H N U N G" is a title, not a name.
    private static bool IsSpacedOut(string name) => name.Split(' ') is { Length: > 4 } words && words.All(w => w.Length <= 1);

    // Sentences of thanks and warning stand where names do.
    private static bool LooksSaid(string text) => Said().IsMatch(text);

    private int Occurrences(string name)
    {
        var (count, text) = (0, _sheet.Document.Text);
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 5; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Words(string name) =>
        Tokens.Of(name).Select(t => t.Text).Where(w => WordLists.Organisations.WholeOrNull([new(w, 0, w.Length)]) is null).Append(Folded(name));

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private sealed class Candidate(string key, PaperFind name)
    {
        public string Key { get; } = key;
        public PaperFind Name { get; set; } = name;
        public double Seller { get; set; }
        public double Buyer { get; set; }
        public double ShipTo { get; set; }
        public double Best { get; set; } = double.MinValue;
    }

    [GeneratedRegex(@"(?i)^(?:herrn?|frau|firma|fa\.?|an|to|attn\.?:?|messrs\.?|mr\.?|mrs\.?|monsieur|madame|spett\.?\s?le|spettabile|г-ну|г-же|господину)\s*:?$", RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"\s*[●•·∙|]\s*|\s+[-–—*]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:@|www\.|https?://)(?:www\.)?[A-Za-z0-9.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\b(?:sdn\.?\s?bhd|s/b|bhd|ltd|limited|llc|inc|corp|gmbh|ag|kg|s\.?a\.?r\.?l|sarl|sas|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|sp\.?\s?z\s?o\.?\s?o|plc|llp|plt|pty|oy|ab|a/s|aps|s\.?r\.?o|kft|d\.?o\.?o|ооо|оао|зао|пао|ао|ип|тоо|enterprise|trading)\b|公司|集团", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"\b(?:thank|thanks|welcome|please|goods sold|not returnable|not refundable|come again|visit|terima kasih|merci|danke|vielen|grazie|gracias|спасибо|谢谢|欢迎|capital|stylesheet|www|http|urn)\b|[:#=]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"\p{L}[\p{L}.' -]+,?\s+[0-9]{1,4}\s?[A-Za-zА-Яа-я]?(?:\s?[-/]\s?[0-9]{1,4})?$|^[0-9]{1,5}[A-Za-z]?,?\s+\p{L}|^(?:No|Lot|Unit|Suite|Room|Rm|Floor|Level|Jalan|Jln|Ul|ул|г|д|P\.?O\.? Box)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Street();

    [GeneratedRegex(@"^[(（<]?\s*(?:co(?:mpany)?\.?\s*)?(?:reg(?:istration)?|rfg|roc|gst|sst|brn|br|no)?[\s.:]*(?:no|id)?[\s.:]*[(（<]?(?:[A-Z]{1,4})?[0-9]{4,14}\s?-?\s?[A-Z]{0,3}[)）>]*\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Register();

    [GeneratedRegex(@"\s*[(（\[]\s*(?:[A-Z. ]{0,12}[:.]?\s*)?[0-9]{4,12}\s?-?\s?[A-Z0-9]?\s*[)）\]]?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex RegisterNumber();

    [GeneratedRegex(@"^[A-Z]{0,3}[ ]?[0-9A-Z][0-9A-Z .\-/]{5,20}[0-9A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex TaxNumber();

    [GeneratedRegex(@"(?i)^(?:(?:tax |commercial |pro ?forma |sales )?invoice|rechnung|facture|fattura|factura|faktura|factuur|receipt|original|copy|duplicate|page\s.*|seite\s.*|tel\b.*|fax\b.*|инвойс|счет.*|发票|商业发票|.*发票)$", RegexOptions.NonBacktracking)]
    private static partial Regex Title();
}
