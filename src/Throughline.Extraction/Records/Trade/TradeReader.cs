using System.Collections.Immutable;
using Throughline.Extraction.Kinds;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Reads papers of trade and money as forms: transport, customs, payment, contract, test report and letter.</summary>
/// <remarks>Which form a paper is, its titles and the labels found on it decide together; see <c>data/extraction/trade</c>.</remarks>
internal static class TradeReader
{
    private const int FewestFields = 3;
    private const int FewestOfLetter = 2;
    private const int MostForms = 4;
    private const int HeadLength = 1_200;
    private const int LongestText = 400_000;
    private const int LongestRow = 300;

    /// <summary>The reading with what the paper says as a form; the same reading where it is no form that is known.</summary>
    public static RecordReading Extend(Document document, RecordReading reading)
    {
        if (document.Stated is not null || reading.Kind is "mail" || document.Text.Length > LongestText)
        {
            return reading;
        }

        // The tags of a bank's message say more than the words beside them.
        if (SwiftText.Read(document).Count > 0)
        {
            return reading;
        }

        if (CustomsRegister.Extend(document, reading) is var rows && !ReferenceEquals(rows, reading))
        {
            return rows;
        }

        var lines = new PageLines(document);
        var titled = FormTitles.Of(document, lines);
        if (reading.Kind == "letter" && !titled.Exists(t => t.Form.Kind == "letter"))
        {
            // Salutation and closing have told the kind; a letter needs no title.
            titled.Add((FormLibrary.All.First(f => f.Kind == "letter"), 0));
        }

        if (titled.Count == 0)
        {
            return reading;
        }

        var style = RecordStyle.Of(document);
        TradePaper? best = null;
        var bestScore = (Score: 0.0, Fields: 0);
        foreach (var (form, title) in titled.Take(MostForms))
        {
            var paper = Read(document, form, lines, style, reading);
            var fields = paper.Values.Count(v => !v.Key.StartsWith("documentType", StringComparison.Ordinal));
            var score = title + (0.3 * Math.Min(fields, 12));
            if (
                fields >= (reading.Kind == form.Kind && form.Kind == "letter" ? FewestOfLetter : FewestFields)
                && (score, fields).CompareTo(bestScore) > 0
                && (form.Needs.IsEmpty || form.Needs.Any(n => paper[n] is not null))
                && IsPlausible(document, reading.Kind, form, title, fields)
                && !IsInvoice(document, reading.Kind, paper)
            )
            {
                (best, bestScore) = (paper, (score, fields));
            }
        }

        return best is null ? reading : Joined(document, reading, best);
    }

    // A paper that is known to be of another kind must be headed by the form's title.
    private static bool IsPlausible(Document document, string kind, Form form, double title, int fields) =>
        // An order has the table of a bill, and is none where no word says so.
        (
            kind == "invoice"
            && form.Name == "orderConfirmation"
            && title >= 1.2
            && !DocumentKinds.IsTitled(document.Text[..Math.Min(document.Text.Length, HeadLength)], kind)
        ) || IsPlausible(kind, form.Kind, title, fields);

    private static bool IsPlausible(string kind, string formKind, double title, int fields) =>
        kind is "article" or "memo" && formKind == "letter" ? title >= 2.3 && fields >= 4
        : kind is "article" or "memo" && formKind is "contract" or "powerOfAttorney" or "act" ? title >= 2.5 && fields >= 4
        : kind is "article" or "memo" ? title >= 2.97 && fields >= 5
        : kind is "contract" ? title >= 2
        : kind is "register" ? title >= 2.97 && formKind is "act"
        : kind is "other" or "letter" || kind == formKind ? true
        : title >= 2.97;

    // An invoice names its contract; a contract names its invoices further down.
    private static bool IsInvoice(Document document, string kind, TradePaper paper) =>
        kind == "invoice"
        && paper["documentType"] is { } title
        && DocumentKinds.IsTitled(document.Text[..Math.Min(document.Text.Length, title.End + 1)], "invoice")
        && !FormTitles.IsFirst(paper.Form, document.Text);

    private static TradePaper Read(Document document, Form form, PageLines lines, RecordStyle style, RecordReading reading)
    {
        var page = new LabelledPage(form, document, lines);
        var goods = GoodsTable.Read(page, style);
        var context = new RecordContext(document, form.Kind, style, []);
        var paper = new TradePaper(form, document, context, goods);
        foreach (
            var value in new FieldFinder(page, style, IsHeld, at => goods.Lines.Count > 0 && at > goods.Lines[^1].End)
                .Read()
                .OrderByDescending(v => v.Fit)
                .ThenBy(v => v.Start)
        )
        {
            // A report is signed by whoever tested, checked and approved.
            if (value.Name == "signatory" && form.Kind == "testReport" && paper["signatory"] is { } first && first.Value != value.Value)
            {
                var number = paper.Values.Keys.Count(k => k.StartsWith("signatory", StringComparison.Ordinal)) + 1;
                paper.Add(value with { Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"signatory{number}") });
                continue;
            }

            paper.Add(value);
        }

        TradeFields.Complete(paper, page);
        return paper;

        // The entries of a statement have been read as a table, and their heads are no labels.
        bool IsHeld(Segment segment) =>
            goods.Holds(segment)
            || (
                form.Kind == "bankStatement"
                && reading.Covered.Any(c => segment.Start >= c.Start && segment.Start < c.End)
                && !page.Lines[segment.Line].Any(s => page.TextOf(s).Any(char.IsAsciiDigit))
            );
    }

    private static RecordReading Joined(Document document, RecordReading reading, TradePaper paper)
    {
        // Heads of columns name a currency, too.
        if (paper.Form.Fields.ContainsKey("currency") && reading.Fields.FirstOrDefault(f => f.Name == "currency") is { } currency)
        {
            paper.Add(new("currency", currency.Value, currency.At.Start, currency.At.End, currency.At.Start, 0.7));
        }

        TradeClaims.Add(paper, reading);
        var fields = new SortedDictionary<string, Field>(StringComparer.Ordinal);
        foreach (var (name, value) in paper.Values)
        {
            fields[name] = new(name, value.Value, paper.At(value with { AnchorStart = value.Start }));
        }

        for (var i = 0; i < paper.Goods.Lines.Count; i++)
        {
            foreach (var (name, value) in paper.Goods.Lines[i].Values)
            {
                var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lines[{i}].{name}");
                fields[key] = new(key, value.Value, Evidence.In(document, value.Start, value.End));
            }
        }

        foreach (var field in reading.Fields)
        {
            // Whom the form has read as its client or carrier neither sells nor buys by a label alone.
            if (
                field.Name is not ("seller" or "buyer")
                || paper.Form.Fields.ContainsKey(field.Name)
                || !paper.Values.Any(v =>
                    v.Value.Start < field.At.End
                    && v.Value.End > field.At.Start
                    && paper.Form.Fields.TryGetValue(v.Key, out var own)
                    && own is { Type: FieldType.Party, IsPart: false }
                )
            )
            {
                fields.TryAdd(field.Name, field);
            }
        }

        return reading with
        {
            Kind = paper.Form.Kind,
            Fields = [.. fields.Values.OrderBy(f => f.At.Start).ThenBy(f => f.Name, StringComparer.Ordinal)],
            Claims = Claims(reading, paper),
            Covered = [.. reading.Covered, .. Rows(document, paper)],
        };
    }

    // Cells of labels and values beside each other make no sentences.
    private static IEnumerable<(int Start, int End)> Rows(Document document, TradePaper paper) =>
        document
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Length > 1 && r[^1].End - r[0].Start < LongestRow)
            .Select(r => (r[0].Start, r[^1].End + 1))
            .Where(r =>
                paper.Values.Any(v => v.Value.Start >= r.Item1 && v.Value.End < r.Item2)
                || paper.Goods.Lines.Exists(l => l.Start >= r.Item1 && l.End <= r.Item2)
            );

    /// <summary>What tables and labels gave stays where it names the same parties; else the form's reading goes before it.</summary>
    private static ImmutableArray<Claim> Claims(RecordReading reading, TradePaper paper)
    {
        var own = paper.Context.Claims;
        var kept = new List<Claim>();
        var isOtherKind = reading.Kind != paper.Form.Kind;
        // Rows between several pairs of parties are a register, which no form replaces.
        var isRegister = reading.Claims.Where(c => IsDeed(c.Predicate)).Select(c => (c.Subject.Id, c.Object?.Id)).Distinct().Skip(1).Any();
        foreach (var claim in reading.Claims)
        {
            var rivals = own.Where(o => o.Predicate == claim.Predicate && IsDeed(o.Predicate)).ToList();
            var isDisputed = rivals.Count > 0 && !rivals.Exists(r => r.Subject.Id == claim.Subject.Id && r.Object?.Id == claim.Object?.Id);
            // The form knows which of two accounts is whose.
            if (
                claim.Predicate == "hasIdentifier"
                && own.Exists(o => o.Predicate == "hasIdentifier" && o.Value == claim.Value && o.Subject.Id != claim.Subject.Id)
            )
            {
                continue;
            }

            // Whoever orders a test or made the goods has not tested them where a laboratory has.
            if (claim.Predicate == "tested" && TestedClaims.IsOrderers(paper, claim.Subject))
            {
                continue;
            }

            // A sum that the capital numerals have put right.
            if (rivals.Exists(r => r.Qualifiers.Details.ContainsKey("amountAsRead")))
            {
                continue;
            }

            // The name with the address behind it, which the form has cut.
            if (
                claim.Predicate == "locatedAt"
                && own.Exists(o => claim.Subject.Name.StartsWith(o.Subject.Name + " ", StringComparison.Ordinal))
            )
            {
                continue;
            }

            // What labels alone gave of a deed that the form gives, too: the form knows more, and takes over what it lacks.
            if (
                IsDeed(claim.Predicate)
                && rivals.FindIndex(r => r.Subject.Id == claim.Subject.Id && r.Object?.Id == claim.Object?.Id) is >= 0 and var place
                && rivals[place].Qualifiers.Concerns is not null
                && rivals.Count == 1
                && paper.Goods.Lines.Count <= 1
                && !reading.Covered.Any(c => claim.Evidence[0].Start >= c.Start && claim.Evidence[0].Start < c.End)
            )
            {
                own[own.IndexOf(rivals[place])] = ClaimFilling.Of(rivals[place], claim, isForm: false);
                continue;
            }

            // A deed that names no goods gives way to the same one with them.
            var isPoor =
                IsDeed(claim.Predicate) && claim.Qualifiers.Concerns is null && rivals.Exists(r => r.Qualifiers.Concerns is not null);
            // Weights and counts of a packing list bill nothing.
            var isStray = isOtherKind && claim.Predicate == "invoiced" && paper.Form.Kind is not ("contract" or "invoice");
            if (
                isRegister
                || !isPoor
                    && !isStray
                    && !isDisputed
                    && !(isOtherKind && IsDeed(claim.Predicate) && rivals.Count == 0 && own.Exists(o => IsDeed(o.Predicate)))
            )
            {
                kept.Add(paper.Form.IsPlan && IsMove(claim.Predicate) ? claim with { Modality = Modality.Plan } : claim);
            }
        }

        // Of a claim that both give, the form knows what the tables and labels left open.
        for (var i = 0; i < kept.Count; i++)
        {
            if (own.Find(o => IsDeed(o.Predicate) && IsSame(kept[i], o)) is { } same)
            {
                kept[i] = ClaimFilling.Of(kept[i], same, isForm: true);
            }
        }

        var added = own.Where(o =>
            !kept.Exists(k =>
                k.Predicate == o.Predicate
                && k.Subject.Id == o.Subject.Id
                && k.Object?.Id == o.Object?.Id
                && (IsDeed(o.Predicate) || k.Value == o.Value)
            )
        );
        return [.. kept, .. added];
    }

    private static bool IsSame(Claim claim, Claim other) =>
        claim.Predicate == other.Predicate
        && claim.Subject.Id == other.Subject.Id
        && claim.Object?.Id == other.Object?.Id
        && (
            claim.Qualifiers.Concerns?.Id == other.Qualifiers.Concerns?.Id
            // The same row of goods, which one reading calls by its designation and the other by its whole name.
            || (claim.Evidence[0].Start < other.Evidence[0].End && other.Evidence[0].Start < claim.Evidence[0].End)
        );

    // Goods on their way or over: what an instruction or a booking has still before it.
    private static bool IsMove(string predicate) => predicate is "shipped" or "delivered" or "supplied" or "received";

    private static bool IsDeed(string predicate) =>
        predicate
            is "shipped"
                or "delivered"
                or "supplied"
                or "received"
                or "paid"
                or "invoiced"
                or "offered"
                or "contractedWith"
                or "plannedDelivery";
}
