namespace Throughline.Extraction.Records.Trade;

/// <content>Whose an address, a number or a contact is that several parties could own.</content>
internal sealed partial class FieldFinder
{
    /// <summary>Parts that do not name their party belong to the party above or before them in their column.</summary>
    private List<TradeValue> WithOwners(List<TradeValue> found)
    {
        var parties = found.Where(v => IsParty(v.Name)).SelectMany(Occurrences).OrderBy(v => v.Start).ToList();
        var named = new List<TradeValue>(found.Count);
        foreach (var value in found)
        {
            if (
                _candidates.Find(c => c.Values[0].Start == value.Start && c.Hit.Name == value.Name)
                is not { Hit: { Part: not null, Party: null } }
            )
            {
                named.Add(value);
                continue;
            }

            // Who signs at the foot signs for the one that writes the paper.
            if (
                value.Name is "signatory" or "director"
                && page.Issuer is { } issuer
                && found.Find(v => v.Name == issuer) is { } writer
                && isAfterTable(value.Start)
            )
            {
                named.Add(value with { Name = LabelHit.PartName(writer.Name, value.Name) });
                continue;
            }

            var left = LeftOf(value.AnchorStart);
            var isNumber = _candidates.Exists(c =>
                c.Values[0].Start == value.Start && c.Hit.Part is { Type: FieldType.TaxNumber or FieldType.Phone or FieldType.Email }
            );
            var owner =
                parties.LastOrDefault(p =>
                    p.Start < value.Start
                    && (Math.Abs(LeftOf(p.AnchorStart) - left) < 30 || Math.Abs(LeftOf(p.Start) - left) < 30)
                    && LinesBetween(p.Start, value.Start) < 10
                    // A number of nobody is better than one of another: it must stand in its party's own block.
                    && (!isNumber || !page.Text.AsSpan(p.Start, value.Start - p.Start).Contains("\n\n", StringComparison.Ordinal))
                ) ?? (isNumber ? null : parties.LastOrDefault(p => p.Start < value.Start && LinesBetween(p.Start, value.Start) < 6));
            named.Add(owner is null ? value : value with { Name = LabelHit.PartName(owner.Name, value.Name) });
        }

        return named;
    }

    // A party's name may stand again over its details, far from the label that tells its part.
    private IEnumerable<TradeValue> Occurrences(TradeValue party)
    {
        yield return party;
        var name = page.Text[party.Start..party.End];
        for (
            var at = name.Length < 6 ? -1 : page.Text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = page.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
        {
            // Before its label it is the party's only where a line begins with it.
            if (at <= party.Start && (at == party.Start || (at > 0 && page.Text[at - 1] != '\n')))
            {
                continue;
            }

            yield return party with
            {
                Start = at,
                End = at + name.Length,
                AnchorStart = at,
            };
        }
    }

    private bool IsParty(string name) =>
        _candidates.Exists(c => c.Hit is { Party: null, Part: null, Field.Type: FieldType.Party } && c.Hit.Field.Name == name);

    private double LeftOf(int at) => page.Lines.SelectMany(l => l).LastOrDefault(s => s.Start <= at)?.Left ?? 0;

    private int LinesBetween(int from, int to) => page.Text.AsSpan(from, to - from).Count('\n');
}
