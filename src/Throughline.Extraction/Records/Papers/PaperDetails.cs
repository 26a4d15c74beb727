using System.Text.RegularExpressions;
using Throughline.Extraction.Contacts;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Finds tax numbers, accounts, phones and addresses on the net by their shape, and tells by where they stand whose they are.</summary>
/// <remarks>
/// Who writes a paper prints its own numbers in the head, in the foot and over the place to pay into; of the other side it has what it needs to name it.
/// So a number is the buyer's where it stands in the buyer's block, behind a label that names the buyer, or bears the buyer's name; a third party's where it
/// stands in that one's block; and the seller's otherwise.
/// </remarks>
internal sealed partial class PaperDetails
{
    private const int LongestBlock = 12;
    private const double Spacing = 2.6;

    private readonly PaperSheet _sheet;
    private readonly List<PaperRun> _runs;
    private readonly int _tableLine;
    private readonly List<(PaperRun Run, Side Side)> _anchors = [];
    private readonly List<string> _sellerWords;
    private readonly List<string> _buyerWords;

    private readonly bool _hasBuyer;

    private PaperDetails(PaperSheet sheet, PaperParty seller, PaperParty? buyer, int tableLine)
    {
        _hasBuyer = buyer is not null;
        (_sheet, _tableLine) = (sheet, tableLine);
        _runs = [.. sheet.Runs.OrderBy(r => r.Start)];
        (_sellerWords, _buyerWords) = (Words(seller.Text), buyer is null ? [] : Words(buyer.Text));
        foreach (var run in _runs)
        {
            Side? side =
                run == seller.Name.Run || run.Text.Contains(seller.Text, StringComparison.Ordinal) ? Side.Seller
                : buyer is not null && (run == buyer.Name.Run || run.Text.Contains(buyer.Text, StringComparison.Ordinal)) ? Side.Buyer
                : run.Labels.Find(l => l.Start == 0 && l.Weight >= 0.6 && l.Key is "seller" or "buyer" or "shipTo") is { } label
                && run.LabelShare > 0.6
                    ? label.Key switch
                    {
                        "seller" => Side.Seller,
                        "buyer" => Side.Buyer,
                        _ => Side.Other,
                    }
                : null;
            if (side is { } found)
            {
                _anchors.Add((run, found));
            }
        }
    }

    private enum Side
    {
        Seller,
        Buyer,
        Other,
    }

    /// <summary>The details of both parties, in text order; those of third parties are left out.</summary>
    /// <param name="sheet">The paper.</param>
    /// <param name="seller">Who bills; null leaves the paper alone.</param>
    /// <param name="buyer">Who is billed; where it is not known, only what surely is the seller's is given.</param>
    /// <param name="tableLine">The line of the table's head, below which the blocks of the parties have ended.</param>
    public static List<PaperDetail> Of(PaperSheet sheet, PaperParty? seller, PaperParty? buyer, int tableLine) =>
        seller is null ? [] : new PaperDetails(sheet, seller, buyer, tableLine).Read();

    private List<PaperDetail> Read()
    {
        var found = new List<PaperDetail>();
        foreach (var (kind, start, end) in Values().OrderBy(v => v.Start))
        {
            if (found.Exists(f => start < f.End && f.Start < end) || RunAt(start) is not { } run)
            {
                continue;
            }

            var value = _sheet.Document.Text[start..end];
            var said = SaidOf(run, start - run.Start, kind, value);
            if ((said ?? SideOf(run, kind)) is { } side and not Side.Other)
            {
                found.Add(new(side == Side.Buyer, said is not null, kind, value, start, end));
            }
        }

        return found;
    }

    private IEnumerable<(IdentifierKind Kind, int Start, int End)> Values()
    {
        foreach (var contact in ContactGrammar.FindAll(_sheet.Document.Text))
        {
            IdentifierKind? kind = contact.Kind switch
            {
                ContactKind.Iban => IdentifierKind.Iban,
                ContactKind.Email => IdentifierKind.Email,
                ContactKind.Web when !IsName(contact) => IdentifierKind.Website,
                // Without its country's code a phone number is too easily a part of another one.
                ContactKind.Phone when contact.Value.StartsWith('+') => IdentifierKind.Phone,
                _ => null,
            };
            if (kind is { } known)
            {
                yield return (known, contact.Start, contact.End);
            }
        }

        foreach (var run in _runs)
        {
            foreach (var label in run.Labels.Where(l => l.Key == "taxId"))
            {
                var place = PaperNeighbours
                    .Of(_sheet, run, label)
                    .FirstOrDefault(p => TaxNumber().Match(p.Text) is { Success: true } m && !Day().IsMatch(m.Value));
                if (place is not null)
                {
                    yield return (IdentifierKind.Tax, place.From, place.From + TaxNumber().Match(place.Text).Length);
                }
            }

            // A misprinted account is one too, where its label stands before it.
            foreach (var place in run.Labels.Where(l => l.Key == "account").SelectMany(l => PaperNeighbours.Of(_sheet, run, l)))
            {
                if (Account().Match(place.Text) is { Success: true } account)
                {
                    yield return (IdentifierKind.Account, place.From + account.Index, place.From + account.Index + account.Length);
                }
            }

            foreach (var place in run.Labels.Where(l => l.Key == "phone").Select(l => PaperNeighbours.Of(_sheet, run, l).FirstOrDefault()))
            {
                if (place is not null && Phone().Match(place.Text) is { Success: true } phone)
                {
                    yield return (IdentifierKind.Phone, place.From, place.From + phone.Length);
                }
            }

            // A shape alone is not enough: the word for the tax stands before it.
            foreach (var (start, end) in VatNumbers.Find(run.Text))
            {
                if (LabelsBefore(run, start, out _).Exists(l => l.Key is "tax" or "taxId"))
                {
                    yield return (IdentifierKind.Tax, run.Start + start, run.Start + end);
                }
            }
        }
    }

    // "bol.example B.V." is a name, not a site.
    private bool IsName(Contact contact) =>
        _anchors.Exists(a =>
            a.Run.Start <= contact.Start
            && contact.End <= a.Run.End
            && PartyNames.IsOrganisation(a.Run.Text)
            && !contact.Value.Contains("www", StringComparison.Ordinal)
        );

    // The label names the buyer, or the address bears a party's name.
    private Side? SaidOf(PaperRun run, int at, IdentifierKind kind, string value)
    {
        if (LabelsBefore(run, at, out var from).Exists(l => l.Key is "taxId" or "tax" or "account" && PaperLexicon.IsBuyers(from, l)))
        {
            return Side.Buyer;
        }

        if (kind is not (IdentifierKind.Email or IdentifierKind.Website))
        {
            return null;
        }

        var host = Folded(Host().Match(value).Value);
        var (ours, theirs) = (Named(_sellerWords, host), Named(_buyerWords, host));
        return ours == theirs ? null
            : ours > theirs ? Side.Seller
            : Side.Buyer;
    }

    // A site may be that of the goods, or of the program that drew the paper.
    private Side? SideOf(PaperRun run, IdentifierKind kind) =>
        BlockOf(run)
        ?? (
            kind == IdentifierKind.Website || (!_hasBuyer && kind is not (IdentifierKind.Iban or IdentifierKind.Account))
                ? null
                : Side.Seller
        );

    // The heading or name that the run stands under, with no gap between, or beside.
    private Side? BlockOf(PaperRun run)
    {
        if (_anchors.Find(a => a.Run == run) is { Run: not null } own)
        {
            return own.Side;
        }

        // A value in a second column stands in the block of its label.
        var labels = LabelsBefore(run, run.Text.Length, out var from);
        var left = labels.Count > 0 && from.LabelShare > 0.6 ? from.Left : run.Left;
        (PaperRun Run, Side Side)? best = null;
        foreach (
            var anchor in _anchors.Where(a =>
                a.Run.Page == run.Page
                && a.Run.Line <= run.Line
                && run.Line - a.Run.Line <= LongestBlock
                && (a.Run.Line >= _tableLine || run.Line < _tableLine)
                && (IsFlush(a.Run) || (a.Run.Left < left && a.Run.Right > left))
            )
        )
        {
            if (
                best is not { } known
                || (IsFlush(anchor.Run), anchor.Run.Line, anchor.Run.Left).CompareTo((IsFlush(known.Run), known.Run.Line, known.Run.Left))
                    > 0
            )
            {
                best = anchor;
            }
        }

        bool IsFlush(PaperRun anchor) => Math.Abs(anchor.Left - left) < 3 * run.Height;

        return best is { } found && IsUnbroken(found.Run, run) ? found.Side : null;
    }

    private bool IsUnbroken(PaperRun anchor, PaperRun run)
    {
        var bottom = anchor.Bottom;
        for (var i = anchor.Line; i <= run.Line; i++)
        {
            var column = _sheet.Lines[i].Where(r => r.Right > anchor.Left - (2 * r.Height)).ToList();
            if (column.Count == 0)
            {
                continue;
            }

            if (column.Min(r => r.Top) - bottom > Spacing * anchor.Height)
            {
                return false;
            }

            bottom = Math.Max(bottom, column.Max(r => r.Bottom));
        }

        return true;
    }

    // The labels before a place in its run, or those of the run left of it.
    private List<PaperLabel> LabelsBefore(PaperRun run, int at, out PaperRun from)
    {
        from = run;
        var own = run.Labels.FindAll(l => l.End <= at);
        if (own.Count > 0 || run.Index == 0)
        {
            return own;
        }

        from = _sheet.Lines[run.Line][run.Index - 1];
        return from.Labels;
    }

    private PaperRun? RunAt(int at)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Start > at)
            {
                high = middle - 1;
            }
            else if (_runs[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                return _runs[middle];
            }
        }

        return null;
    }

    // How much of a host's name is a word of a party's.
    private static int Named(List<string> words, string host) =>
        words.Where(w => host.Contains(w, StringComparison.Ordinal)).Select(w => w.Length).DefaultIfEmpty(0).Max();

    private static List<string> Words(string name) =>
        [
            .. Tokens
                .Of(name)
                .Where(t => WordLists.Organisations.WholeOrNull([new(t.Text, 0, t.Text.Length)]) is null)
                .Select(t => Folded(t.Text))
                .Append(Folded(name))
                .Where(w => w.Length > 3),
        ];

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // The names of a host without its country or kind: "max@sales.musterbau.example" gives "sales.musterbau".
    [GeneratedRegex(@"[\p{L}0-9.-]+(?=\.\p{L}{2,}(?:[/:?#].*)?$)", RegexOptions.None, 200)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")]
    private static partial Regex Account();

    [GeneratedRegex(@"^[+(]?[0-9][0-9 ()/.\-–]{5,18}[0-9]")]
    private static partial Regex Phone();

    // Figures in groups, with the letters of a country before and of a branch behind them; a dash between spaces begins something else.
    [GeneratedRegex(@"^(?:[A-Z]{1,3}[ -]?)?[0-9][0-9A-Z]{0,200}(?:[ .\-/]?[0-9][0-9A-Z]{0,200}){0,6}")]
    private static partial Regex TaxNumber();
}
