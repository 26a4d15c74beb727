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
                var isWhole = IsWhole(run, label);
                var hasColon = run.Text.AsSpan(label.End).TrimStart() is [':' or '：', ..];
                if (!isWhole && !hasColon && (label.Start > 0 || label.Weight < 1))
                {
                    continue;
                }

                foreach (var place in PaperNeighbours.Of(_sheet, run, label))
                {
                    // Words without a colon behind the label may go on with it ("Customer service"), or it is part of a name ("Kunden AG").
                    if (
                        !isWhole
                        && !hasColon
                        && (
                            place.Run != run
                            || place.Text.Count(char.IsLetter) < 6
                            || !PartyNames.IsOrganisation(place.Text)
                            || PartyNames.IsOrganisation(run.Text[..label.End])
                            || place.Text.IndexOf(' ') < 0
                        )
                    )
                    {
                        continue;
                    }

                    if (NameAt(place) is { } name)
                    {
                        var weight = 3 * place.Weight * label.Weight * (hasColon || isWhole ? 1 : 0.6);
                        Add(
                            name,
                            label.Key == "seller" ? weight : -1,
                            label.Key == "buyer" ? weight
                                : label.Key == "shipTo" ? 0
                                : -1,
                            label.Key == "shipTo" ? weight : 0
                        );
                        break;
                    }
                }

                if (isWhole && !_names.Exists(n => n.Name.Label == run) && NamedBelow(run) is { } named)
                {
                    Add(
                        named,
                        label.Key == "seller" ? 2.8 * label.Weight : -1,
                        label.Key == "buyer" ? 2.8
                            : label.Key == "shipTo" ? 0
                            : -1,
                        label.Key == "shipTo" ? 2.8 : 0
                    );
                }
            }
        }
    }

    // "Buyer (if other than consignee)": a remark in brackets is the label's.
    private static bool IsWhole(PaperRun run, PaperLabel label) =>
        label.Start == 0
        && (
            label.End >= run.Text.TrimEnd(' ', ':', '：', '.').Length
            || run.Text[label.End..].Trim(' ', ':', '：', '.') is ['(' or '（', .. var remark, ')' or '）']
                && !remark.Any(c => c is '(' or ')' or '（' or '）' || char.IsAsciiDigit(c))
                && !PartyNames.IsOrganisation(remark)
        );

    // A heading "Seller" over rows of details: the name has a label of its own, or is the first line that can be one.
    private PaperFind? NamedBelow(PaperRun heading)
    {
        PaperFind? first = null;
        for (var i = heading.Line + 1; i < Math.Min(_sheet.Lines.Count, heading.Line + 8); i++)
        {
            var line = _sheet.Lines[i];
            if (
                line[0].Page != heading.Page
                || line.Exists(r =>
                    r.Left < heading.Right
                    && r.LabelShare > 0.9
                    && r.Labels.Exists(l => l.Key is "seller" or "buyer" or "shipTo" or "total")
                )
            )
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
                if (
                    i > 0
                    && GoesOn(block.Runs[i - 1].Text, run)
                    && NameAt(new(block.Runs[i - 1], 0, block.Runs[i - 1].Text.Length, 1)) is not null
                )
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
                var seller =
                    (0.3 * Math.Min(3, block.Contacts))
                    + (isOrganisation ? 0.7 : 0)
                    + (hasForm ? 0.5 : 0)
                    + (!isOrganisation && PaperLexicon.IsFirm(name.Run.Tokens) ? 0.6 : 0)
                    + (run.Line < 8 ? 1.2 - (0.15 * run.Line) : 0);
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
        foreach (var line in _sheet.Lines.Where(l => l[0].Page == _sheet.Lines[0][0].Page && l[0].Line < Math.Min(40, _tableLine)))
        {
            foreach (var run in line)
            {
                var last = run;
                var parts = Separator().Count(run.Text);
                for (var i = run.Index + 1; i < line.Count && line[i].Left - last.Right < 3 * run.Height; i++)
                {
                    // Marks apart from the words part them too.
                    parts += line[i].Text.Any(char.IsLetterOrDigit) ? 0 : 1;
                    last = line[i];
                }

                var text = _sheet.Document.Text[run.Start..Math.Max(run.End, last.End)];
                if (
                    parts is < 1 or > 6
                    || !PaperBlock.IsTown(text)
                    || text.Length > 200
                    || (run == last && Separator().Match(run.Text) is { Index: < 3 })
                )
                {
                    continue;
                }

                if (
                    NameAt(new(run, 0, run.Text.Length, 1)) is not { } name
                    || !(_names.Exists(n => n.Key == Folded(name.Text)) || PartyNames.IsOrganisation(name.Text))
                )
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

    // A seller's numbers often stand in the foot of the paper, far from its name.
    private PaperParty WithTaxId(PaperParty seller, PaperParty? buyer)
    {
        if (seller.TaxId is not null)
        {
            return seller;
        }

        var others = _blocks.Find(b => buyer is not null && b.Runs.Contains(buyer.Name.Run))?.Runs ?? [];
        var runs = _sheet.Runs.Where(r =>
            !others.Contains(r)
            && !r.Labels.Exists(l => l.Key is "buyer" or "otherNumber" && l.Start == 0 || l.Key == "taxId" && PaperLexicon.IsBuyers(r, l))
            && r.Line != buyer?.Name.Run.Line
        );
        return TaxId(runs) is { } tax && tax.Text.Trim() != buyer?.TaxId?.Text.Trim() ? seller with { TaxId = tax } : seller;
    }

    // Labels in one column and values in the next, twice side by side: what stands under the name in its column is the party's.
    private PaperFind? AlignedTaxId(PaperRun name)
    {
        var names = _sheet.Runs.Where(r => r == name || (r.Index > 0 && r.Text == name.Text)).ToList();
        foreach (var run in _sheet.Runs.Where(r => names.Exists(n => r.Page == n.Page && r.Line > n.Line && r.Line - n.Line < 9)))
        {
            foreach (var label in run.Labels.Where(l => l.Key == "taxId"))
            {
                if (
                    PaperNeighbours.Of(_sheet, run, label).FirstOrDefault() is { } place
                    && place.Run != run
                    && names.Exists(n => place.Run.Line > n.Line && place.Run.Line - n.Line < 9 && AreAligned(n, place.Run))
                    && TaxNumber().Match(place.Text) is { Success: true } match
                )
                {
                    return place with { Start = place.Start, End = place.Start + match.Length };
                }
            }
        }

        return null;
    }

    // Text without places has its cells behind tabs.
    private bool AreAligned(PaperRun upper, PaperRun lower) =>
        _sheet.Document.Words.IsEmpty ? Tabs(upper) == Tabs(lower) : Math.Abs(upper.Left - lower.Left) < 3;

    private int Tabs(PaperRun run)
    {
        var text = _sheet.Document.Text.AsSpan(0, run.Start);
        return text[(text.LastIndexOf('\n') + 1)..].Count('\t');
    }

    private PaperFind? TaxId(PaperBlock block, int from) => TaxId(block.Runs.Where(r => r.Line >= from));

    private PaperFind? TaxId(IEnumerable<PaperRun> runs)
    {
        PaperFind? first = null;
        foreach (var run in runs)
        {
            foreach (var label in run.Labels.Where(l => l.Key == "taxId"))
            {
                foreach (var place in PaperNeighbours.Of(_sheet, run, label))
                {
                    if (TaxNumber().Match(place.Text) is not { Success: true } match)
                    {
                        continue;
                    }

                    // "SIRET 418 220 317 00024 – TVA FR31418220317": the number for the tax begins with its country.
                    var find = place with
                    {
                        Start = place.Start,
                        End = place.Start + match.Length,
                    };
                    if (VatNumbers.Find(match.Value).Any())
                    {
                        return find;
                    }

                    first ??= find;
                    break;
                }
            }
        }

        return first;
    }

    private int Occurrences(string name)
    {
        var (count, text) = (0, _sheet.Document.Text);
        for (
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0 && count < 5;
            at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Words(string name) =>
        Tokens
            .Of(name)
            .Select(t => t.Text)
            .Where(w => WordLists.Organisations.WholeOrNull([new(w, 0, w.Length)]) is null)
            .Append(Folded(name));

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
}
