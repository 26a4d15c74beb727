using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Claims of a record in running form: labels and values without a table, and the facts about the labelled parties.</summary>
internal static partial class LabelClaims
{
    /// <summary>Reads the document's labels.</summary>
    public static void Read(
        RecordContext context,
        List<RecordTable> tables,
        List<TableKind> kinds,
        IReadOnlyDictionary<string, double> scores
    )
    {
        List<RecordTable> lines = [.. tables.Where((_, i) => kinds[i] == TableKind.GoodsLines)];
        bool Titled(string kind) => scores.GetValueOrDefault(kind) >= 2.5;
        switch (context.Kind)
        {
            case "invoice" when !kinds.Contains(TableKind.InvoiceRegister):
                InvoiceClaims.Total(context, lines, "invoiced");
                break;
            case "paymentOrder":
                PaymentClaims.FromLabels(context);
                break;
            case "booking" when !kinds.Contains(TableKind.Bookings):
            case "mail" when scores.GetValueOrDefault("booking") >= 3 && !kinds.Contains(TableKind.Bookings):
                BookingClaims.FromLabels(context);
                StayClaims.FromLabels(context, kinds);
                break;
            case "waybill" or "customsDeclaration" when !kinds.Contains(TableKind.Shipments) && !kinds.Contains(TableKind.Deliveries):
                ShipmentClaims.FromLabels(context, "shipped");
                break;
            case "testReport" when !kinds.Contains(TableKind.Tests):
                TestClaims.FromLabels(context);
                break;
            case "contract":
                Contract(context);
                break;
            case "register"
                when context.Label("act", "deliveryDate", "serial") is not null
                    && !kinds.Exists(k => k is TableKind.Deliveries or TableKind.PlannedDeliveries or TableKind.Shipments):
                ShipmentClaims.FromLabels(context, "delivered");
                break;
            case "other" when Titled("offer") && lines.Count == 0:
                InvoiceClaims.Total(context, lines, "offered");
                break;
        }

        if (context.Kind is not ("article" or "letter" or "memo" or "mail"))
        {
            Parties(context);
        }

        if (context.Kind == "register")
        {
            Company(context);
        }
    }

    /// <summary><c>invoiced</c> for an invoice, <c>offered</c> for an offer, null where goods lines are neither.</summary>
    public static string? LinesPredicate(RecordContext context, IReadOnlyDictionary<string, double> scores) =>
        scores.GetValueOrDefault("offer") >= 2.5 && scores.GetValueOrDefault("offer") > scores.GetValueOrDefault("invoice") - 1.5
            ? "offered"
        : context.Kind == "invoice" ? "invoiced"
        : null;

    private static void Contract(RecordContext context)
    {
        var (sellerLabel, buyerLabel) = (context.Label("seller", "shipper"), context.Label("buyer", "consignee"));
        var number = context.Label("contract", "number");
        var date = context.Label("contract.date", "date");
        if (context.Party(sellerLabel) is not { } seller || context.Party(buyerLabel) is not { } buyer)
        {
            return;
        }

        var amount = context.Label("total", "amount");
        var goods = context.Label("goods", "model");
        var time = date is null ? null : Dates.FindOrNull(date.Text, context.Style)?.Date;
        context.Add(
            "contractedWith",
            seller,
            buyer,
            Anchors.Of(context, sellerLabel, buyerLabel, number, date, amount, goods),
            c =>
                c with
                {
                    Time = time is { } day ? TimeRange.At(day) : null,
                    Amount = Money.Of(context, amount, Money.CurrencyOf(context, [])),
                    Qualifiers = c.Qualifiers with
                    {
                        Concerns = goods is null ? null : context.Goods(goods.Key == "model" ? goods.Text : null, goods.Text),
                        Details = DetailSet.Of(("contract", number is null ? null : InvoiceHead.CodeOf(number.Text))),
                    },
                }
        );
    }

    /// <summary>Identifiers and addresses of the labelled parties.</summary>
    private static void Parties(RecordContext context)
    {
        var owners = PartyBlocks.Owners(context.Labels, context.Document.Text, context.Kind == "paymentOrder");
        foreach (var label in context.Labels)
        {
            if (TermLexicon.Roles.Contains(label.Key))
            {
                if (label.Key is not "participant" && Party(context, label) is { } party)
                {
                    PartyFacts.Inline(context, party, label.Text, context.At(label));
                    Address(context, party, label);
                }

                continue;
            }

            var meaning = new Meaning(label.Key, 1);
            // The account in a firm's foot is the firm's, though its director's name stands before it.
            var ownerLabel =
                meaning is { Part: "account", Role: "director" } ? context.Label("seller", "payee", "organisation")
                : meaning.Part is not null ? Nearest(context, meaning.Role, label)
                : owners.GetValueOrDefault(label);
            if (ownerLabel is null || Party(context, ownerLabel) is not { } owner)
            {
                continue;
            }

            IdentifierKind? kind = (meaning.Part ?? label.Key) switch
            {
                "inn" => IdentifierKind.Inn,
                "kpp" => IdentifierKind.Kpp,
                "ogrn" => IdentifierKind.Ogrn,
                "uscc" => IdentifierKind.Uscc,
                "regNumber" => IdentifierKind.Registration,
                "taxId" => IdentifierKind.Tax,
                "account" => IdentifierKind.Account,
                "passport" => IdentifierKind.Passport,
                "email" => IdentifierKind.Email,
                "phone" => IdentifierKind.Phone,
                "website" => IdentifierKind.Website,
                _ => null,
            };
            if (kind is { } identifier)
            {
                PartyFacts.Identify(context, owner, identifier, label.Text, context.At(label));
            }
            else if ((meaning.Part ?? label.Key) == "address")
            {
                PartyFacts.Locate(context, owner, label.Text, context.At(label));
            }
        }
    }

    // A file of several orders names a payer in each.
    private static Labelled? Nearest(RecordContext context, string role, Labelled label) =>
        context.Labels.Where(l => l.Key == role).MinBy(l => Math.Abs(l.Start - label.Start));

    private static EntityRef? Party(RecordContext context, Labelled label) =>
        context.Party(label, label.Key is "passenger" or "person" or "visitor" or "director" ? "Person" : null);

    // "ООО «Альфа», ИНН …, 426000, г. Ижевск, ул. Песочная, 3, тел. …": of what follows the name, the longest run of parts without identifiers.
    private static void Address(RecordContext context, EntityRef party, Labelled label)
    {
        var text = label.Text;
        var name = PartyNames.StartOf(text);
        var from = name + PartyNames.EndOf(text[name..]);
        var (best, bestEnd) = (0, 0);
        for (var start = from; start < text.Length; )
        {
            var end = start;
            while (end < text.Length)
            {
                var stop = text.IndexOfAny([',', ';', '\n'], end);
                stop = stop < 0 ? text.Length : stop;
                if (NotAddress().IsMatch(text[end..stop]))
                {
                    break;
                }

                end = stop + 1;
            }

            if (end - start > bestEnd - best)
            {
                (best, bestEnd) = (start, Math.Min(end, text.Length));
            }

            var next = text.IndexOfAny([',', ';', '\n'], Math.Min(text.Length - 1, Math.Max(end, start + 1)));
            start = next < 0 ? text.Length : next + 1;
        }

        var address = text[best..bestEnd].Trim(' ', ',', ';', '\n', '.');
        if (
            address.Length > 8
            && address.Any(char.IsAsciiDigit)
            && address.Count(char.IsLetter) > 5
            && address.Contains(',', StringComparison.Ordinal)
        )
        {
            PartyFacts.Locate(context, party, address, context.At(label));
        }
    }

    [GeneratedRegex(
        @"(?i)\b(?:ИНН|КПП|ОГРН|БИН|ИИК|INN|KPP|USCC|VAT|IBAN|SWIFT|BIC|БИК|р/с|account|acc|tel|phone|fax|тел|e-?mail|contract|договор|банк|bank)\b|@|\+[0-9]|[0-9]{9,200}"
    )]
    private static partial Regex NotAddress();

    /// <summary>An extract about one company in label form.</summary>
    private static void Company(RecordContext context)
    {
        var nameLabel = context.Label("organisation", "name");
        if (
            nameLabel is null
            || context.Party(nameLabel) is not { Schema: not "Person" } company
            || context.Label("inn", "ogrn", "uscc", "regNumber", "director", "formed", "owner") is null
        )
        {
            return;
        }

        foreach (
            var (key, kind) in new[]
            {
                ("inn", IdentifierKind.Inn),
                ("ogrn", IdentifierKind.Ogrn),
                ("uscc", IdentifierKind.Uscc),
                ("regNumber", IdentifierKind.Registration),
                ("kpp", IdentifierKind.Kpp),
                ("taxId", IdentifierKind.Tax),
                ("phone", IdentifierKind.Phone),
                ("email", IdentifierKind.Email),
                ("website", IdentifierKind.Website),
            }
        )
        {
            if (context.Label(key) is { } label)
            {
                PartyFacts.Identify(context, company, kind, label.Text, context.At(label));
            }
        }

        if (context.Label("address", "organisation.address") is { } address)
        {
            PartyFacts.Locate(context, company, address.Text, context.At(address));
        }

        if (context.Label("formed") is { } formed && Dates.FindOrNull(formed.Text, context.Style) is { } found)
        {
            context.AddOnce("hasAttribute", company, null, context.At(formed), found.Date.ToString(), "attribute", "formed");
        }

        foreach (var label in context.Labels.Where(l => l.Key is "director" or "owner"))
        {
            var text = label.Text;
            decimal? percent = null;
            if (
                label.Key == "owner"
                && text.IndexOf('%', StringComparison.Ordinal) is > 0 and var sign
                && Figures.LastOrNull(text[..sign], context.Style) is { } share
            )
            {
                percent = share.Value;
                text = text[..share.Start].Trim(' ', '(', '-', '–', '—', ',', ':');
            }

            var isCompany = PartyNames.IsOrganisation(text);
            if (context.Party(text[..PartyNames.EndOf(text)], isCompany ? "Company" : "Person") is { } person)
            {
                context.Add(
                    label.Key == "director" ? "directs" : "owns",
                    person,
                    company,
                    Anchors.Of(context, label, nameLabel),
                    c => c with { Qualifiers = c.Qualifiers with { Percent = percent } }
                );
            }
        }
    }
}
