using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Registers of companies, owners, staff, visits, contracts and sanctions.</summary>
internal static partial class RegisterClaims
{
    /// <summary>Companies: identifiers, address, director, owners, date of formation.</summary>
    public static void Companies(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            if (context.Party(row.Text("owned", "organisation", "name", "counterparty", "seller", "buyer", "employer")) is not { } company)
            {
                continue;
            }

            company =
                company.Schema is "LegalEntity" && table.Has("organisation", "owned") ? context.Entity(company.Name, "Company") : company;
            var at = context.At(row);
            foreach (var role in new[] { "owned", "organisation", "name", "counterparty", "seller", "buyer", "employer" })
            {
                PartyFacts.FromRow(context, row, role, company, alone: role == "organisation");
            }

            if (row.Date(context.Style, "formed") is { } formed)
            {
                context.AddOnce("hasAttribute", company, null, at, formed.ToString(), "attribute", "formed");
            }

            foreach (var name in Split(row.Text("director")))
            {
                if (context.Party(name, PartyNames.IsOrganisation(name) ? "Company" : "Person") is { } director)
                {
                    context.Add(
                        "directs",
                        director,
                        company,
                        [at],
                        c => c with { Qualifiers = c.Qualifiers with { Details = DetailSet.Of(("position", row.Text("position"))) } }
                    );
                    if (row.Text("director.inn") is { } inn)
                    {
                        PartyFacts.Identify(context, director, IdentifierKind.Inn, inn, at);
                    }
                }
            }

            foreach (var name in Split(row.Text("owner")))
            {
                Own(context, row, name, company, at);
            }
        }
    }

    /// <summary>Staff: employment, birth date, passport.</summary>
    public static void Staff(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            if (FullName(context, row) is { } person)
            {
                Person(context, row, person);
            }
        }
    }

    /// <summary>What a row says of a person: employer (as declared there), passport, birth date.</summary>
    public static void Person(RecordContext context, RecordRow row, EntityRef person)
    {
        var label =
            row.Text("employer", "organisation") is null && row.Table.Has("position")
                ? context.Label("employer", "organisation") ?? context.Head
                : null;
        var at = context.At(row);
        if (Employer(context, row.Text("employer", "organisation") ?? label?.Text) is { } employer)
        {
            context.Add(
                "employedBy",
                person,
                employer,
                Anchors.Of(context, row, label),
                c =>
                    c with
                    {
                        Qualifiers = c.Qualifiers with { Basis = "declared", Details = DetailSet.Of(("position", row.Text("position"))) },
                    }
            );
        }

        foreach (var key in new[] { "passport", "passenger.passport", "person.passport", "visitor.passport" })
        {
            if (row.Text(key) is { } passport)
            {
                PartyFacts.Identify(context, person, IdentifierKind.Passport, passport, at);
            }
        }

        if (row.Text("inn", "person.inn") is { } inn && IdentifierChecks.IsInn(inn) && inn.Length == 12)
        {
            PartyFacts.Identify(context, person, IdentifierKind.Inn, inn, at);
        }

        if (row.Date(context.Style, "birthDate") is { } born)
        {
            context.AddOnce("hasAttribute", person, null, at, born.ToString(), "attribute", "birthDate");
        }

        if (row.Text("country", "person.country", "passenger.country", "visitor.country") is { } country)
        {
            context.AddOnce("hasAttribute", person, null, at, country, "attribute", "country");
        }
    }

    /// <summary>The person of a row; family name, given name and patronymic may stand in neighbouring columns.</summary>
    public static EntityRef? FullName(RecordContext context, RecordRow row)
    {
        var first = row.Cell("person", "visitor", "passenger", "name", "participant");
        if (first is null)
        {
            return null;
        }

        var name = first.Text.Trim();
        if (row.Cell("firstName") is { } given && given.Column == first.Column + 1)
        {
            var last = row.Cell("patronymic") is { } middle && middle.Column == given.Column + 1 ? middle : given;
            // The text layer parts cells by tabs; the name as one quote-able string is the cells' texts with spaces.
            name = string.Join(' ', new[] { first, given, last == given ? null : last }.OfType<Cell>().Select(c => c.Text.Trim()));
        }
        else if (row.Cell("firstName") is { } before && before.Column == first.Column - 1 && row.Cell("patronymic") is null)
        {
            name = before.Text.Trim() + " " + name;
        }

        return PartyNames.IsOrganisation(name) ? null : context.Party(Title().Replace(name, ""), "Person");
    }

    /// <summary>Owners and what they own.</summary>
    public static void Ownership(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            if (context.Party(row.Text("owned", "organisation", "name")) is { } owned && row.Text("owner") is { } owner)
            {
                Own(context, row, owner, owned, context.At(row));
            }
        }

        Companies(context, table);
    }

    /// <summary>Contracts: one <c>contractedWith</c> a row, seller first.</summary>
    public static void Contracts(RecordContext context, RecordTable table)
    {
        var currency = Money.CurrencyOf(context, [table]);
        foreach (var row in table.Rows)
        {
            var own = context.Label("organisation", "holder", "seller", "buyer") ?? context.Head;
            var first = context.Party(row.Text("seller", "shipper", "sender", "organisation", "payee"));
            var second = context.Party(row.Text("buyer", "counterparty", "consignee", "receiver", "payer"));
            var usesOwn = first is null && second is not null;
            first ??= context.Party(own);
            if (first is null || second is null)
            {
                continue;
            }

            var time = row.Date(context.Style, "contract.date", "date");
            context.Add(
                "contractedWith",
                first,
                second,
                Anchors.Of(context, row, usesOwn ? own : null),
                c =>
                    c with
                    {
                        Time = time is { } day ? TimeRange.At(day) : null,
                        Amount = Money.Of(context, row, currency, "amount", "total", "net"),
                        Quantity = Money.QuantityOf(context, row),
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = context.Goods(row.Text("model"), row.Text("goods", "purpose")),
                            Details = DetailSet.Of(("contract", row.Text("contract", "number")), ("status", row.Text("status"))),
                        },
                    }
            );
        }
    }

    /// <summary>Sanctions: one <c>sanctionedBy</c> a row.</summary>
    public static void Sanctions(RecordContext context, RecordTable table)
    {
        foreach (var row in table.Rows)
        {
            if (
                context.Party(row.Text("sanctionedParty", "organisation", "name", "person", "counterparty")) is not { } party
                || row.Text("authority") is not { } authority
                || !PartyNames.IsName(authority)
            )
            {
                continue;
            }

            var time = row.Date(context.Style, "listedDate", "date", "dateFrom");
            context.Add(
                "sanctionedBy",
                party,
                context.Entity(authority, "PublicBody"),
                [context.At(row)],
                c =>
                    c with
                    {
                        Time = time is { } day ? TimeRange.At(day) : null,
                        Qualifiers = c.Qualifiers with
                        {
                            Details = DetailSet.Of(("instrument", row.Text("instrument")), ("reason", row.Text("purpose"))),
                        },
                    }
            );
            foreach (var role in new[] { "sanctionedParty", "organisation" })
            {
                PartyFacts.FromRow(context, row, role, party, alone: role == "organisation");
            }
        }
    }

    private static EntityRef? Employer(RecordContext context, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // A short Chinese name in a column of employers is a firm's short name, whatever it looks like.
        var schema = Tokens.IsHan(text.TrimStart()[0]) ? "Company" : PartyNames.SchemaOf(text, "Company");
        return context.Party(text, schema) is { Schema: not "Person" } employer ? employer : null;
    }

    private static void Own(RecordContext context, RecordRow row, string ownerText, EntityRef company, Evidence at)
    {
        var text = ownerText;
        decimal? percent = row.Figure(context.Style, "percent") is var (figure, _, _) ? figure.Value : null;
        if (percent is null && row.Text("percent") is { } share && Figures.LastOrNull(share, context.Style) is { } inText)
        {
            percent = inText.Value;
        }

        if (text.IndexOf('%', StringComparison.Ordinal) is > 0 and var sign && Figures.LastOrNull(text[..sign], context.Style) is { } own)
        {
            percent = own.Value;
            text = text[..own.Start].Trim(' ', '(', '-', '–', '—', ',', ':');
        }

        if (context.Party(text, PartyNames.SchemaOf(text)) is { } owner)
        {
            var since = row.Date(context.Style, "dateFrom");
            var until = row.Date(context.Style, "dateTo");
            var isSpan = since is null || until is null || until.Value.CompareTo(since.Value) >= 0;
            context.Add(
                "owns",
                owner,
                company,
                [at],
                c =>
                    c with
                    {
                        Time = (since ?? until) is not null && isSpan ? TimeRange.Between(since, until) : null,
                        Qualifiers = c.Qualifiers with { Percent = percent is >= 0 and <= 100 ? percent : null },
                    }
            );
            PartyFacts.FromRow(context, row, "owner", owner, false);
        }
    }

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|г-н|г-жа|господин|госпожа)\.?\s{1,40}", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    private static string[] Split(string? names) =>
        names is null ? [] : names.Split([';', '、', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
