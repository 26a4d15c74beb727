using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>
/// Claims of a file of entities: names, identifiers, addresses, countries and days of each party, and the links between them. The file is a record of
/// another tool, so that its claims are documented as said there, and resolution decides anew who is who.
/// </summary>
internal static class StatedEntities
{
    private static readonly string[] s_names = ["name", "alias", "weakAlias", "previousName", "title", "full", "number", "accountNumber"];
    private static readonly string[] s_days = ["birthDate", "incorporationDate", "deathDate", "dissolutionDate"];
    private static readonly string[] s_countries = ["country", "nationality", "jurisdiction", "citizenship", "mainCountry"];

    /// <summary>Reads the claims of the entities.</summary>
    public static void Read(RecordContext context, StatedRecord stated)
    {
        var entities = StatedEntity.In(stated);
        var parties = new Dictionary<string, EntityRef>(StringComparer.Ordinal);
        foreach (var entity in entities.Where(e => EntityLink.OrNull(e.Schema) is null))
        {
            // Two entities of one name are two until resolution finds that they are one: the id is the key.
            if (entity.First(s_names) is { } name)
            {
                parties.TryAdd(entity.Id, EntityRef.Mentioned(context.Document.Id, "entity " + entity.Id, name.Value, entity.Schema));
            }
        }

        foreach (var entity in entities)
        {
            if (EntityLink.OrNull(entity.Schema) is { } link)
            {
                Link(context, entity, link, parties);
            }
            else if (entity.Schema is "Sanction")
            {
                Sanction(context, entity, parties);
            }
            else if (entity.Schema is "Identification" or "Passport" && entity.First("number") is { } number)
            {
                foreach (var holder in entity.Of("holder").Select(v => parties.GetValueOrDefault(v.Value)).OfType<EntityRef>())
                {
                    Identify(context, holder, entity.Schema == "Passport" ? IdentifierKind.Passport : IdentifierKind.Registration, number);
                }
            }
            else if (parties.GetValueOrDefault(entity.Id) is { } party)
            {
                Describe(context, entity, party, parties);
            }
        }

        var said = context
            .Claims.SelectMany(c => (string?[])[c.Subject.Id, c.Object?.Id])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            // Nothing is lost: a party of which the file says only the name is known by its name.
            if (parties.GetValueOrDefault(entity.Id) is { } party && !said.Contains(party.Id))
            {
                context.AddOnce("alias", party, null, StatedPlaces.At(context, entity.First(s_names)!.Value), party.Name);
            }
        }
    }

    private static void Describe(RecordContext context, StatedEntity entity, EntityRef party, Dictionary<string, EntityRef> parties)
    {
        foreach (var value in entity.Values)
        {
            if ((value.Name is "name" or "alias" or "weakAlias" or "previousName") && value.Value != party.Name)
            {
                context.AddOnce("alias", party, null, StatedPlaces.At(context, value), value.Value);
            }
            else if (IdentifierProperties.KindOf(value.Name) is { } kind)
            {
                Identify(context, party, kind, value);
            }
            else if (s_days.Contains(value.Name) || value.Name is "topics" or "position" or "gender" or "status")
            {
                Attribute(context, party, value, value.Name);
            }
            else if (s_countries.Contains(value.Name))
            {
                Attribute(context, party, value, value.Name is "nationality" or "citizenship" ? value.Name : "country");
            }
            else if (value.Name == "address")
            {
                PartyFacts.Locate(context, party, value.Value, StatedPlaces.At(context, value));
            }
            else if (value.Name == "addressEntity" && parties.GetValueOrDefault(value.Value) is { } address)
            {
                context.AddOnce("locatedAt", party, address, StatedPlaces.At(context, value));
            }
            else if (EntityLink.InlineOrNull(value.Name) is { } inline && parties.GetValueOrDefault(value.Value) is { } other)
            {
                context.Add(
                    inline.Predicate,
                    inline.IsSubject ? party : other,
                    inline.IsSubject ? other : party,
                    StatedPlaces.Of(context, value, entity.First(s_names))
                );
            }
        }
    }

    private static void Link(RecordContext context, StatedEntity entity, EntityLink link, Dictionary<string, EntityRef> parties)
    {
        // Our own export gives a link that has no schema of its own the predicate as its role.
        var role = entity.First("role", "relationship", "type")?.Value;
        var predicate = role is not null && Predicates.FindOrNull(role) is not null ? role : link.Predicate;
        foreach (var left in entity.Of(link.Subject))
        {
            foreach (var right in entity.Of(link.Object))
            {
                if (parties.GetValueOrDefault(left.Value) is not { } subject || parties.GetValueOrDefault(right.Value) is not { } target)
                {
                    continue;
                }

                var amount = entity.First("amount", "amountUsd", "amountEur");
                context.Add(
                    predicate,
                    subject,
                    target,
                    StatedPlaces.Of(
                        context,
                        left,
                        right,
                        amount,
                        entity.First("percentage"),
                        entity.First("role", "relationship"),
                        entity.First("date", "startDate")
                    ),
                    c =>
                        c with
                        {
                            Time = TimeOf(entity),
                            Amount = amount is { } sum ? AmountOf(context, entity, sum) : null,
                            Qualifiers = c.Qualifiers with
                            {
                                Percent = Number(entity.First("percentage")?.Value.TrimEnd('%', ' ')) is { } share and >= 0 and <= 100
                                    ? share
                                    : null,
                                Details = DetailSet.Of(
                                    ("role", role != predicate ? role : null),
                                    ("purpose", entity.First("purpose")?.Value),
                                    ("status", entity.First("status")?.Value)
                                ),
                            },
                        },
                    discriminator: entity.Id
                );
            }
        }
    }

    private static void Sanction(RecordContext context, StatedEntity entity, Dictionary<string, EntityRef> parties)
    {
        if (entity.First("authority", "program", "publisher") is not { } authority)
        {
            return;
        }

        foreach (var listed in entity.Of("entity"))
        {
            if (parties.GetValueOrDefault(listed.Value) is { } party)
            {
                context.Add(
                    "sanctionedBy",
                    party,
                    context.Entity(authority.Value, "PublicBody"),
                    StatedPlaces.Of(context, listed, authority, entity.First("program"), entity.First("startDate", "listingDate", "date")),
                    c =>
                        c with
                        {
                            Time = TimeOf(entity),
                            Qualifiers = c.Qualifiers with
                            {
                                Details = DetailSet.Of(
                                    ("program", entity.First("program")?.Value),
                                    ("reason", entity.First("reason")?.Value)
                                ),
                            },
                        },
                    discriminator: entity.Id
                );
            }
        }
    }

    private static void Identify(RecordContext context, EntityRef party, IdentifierKind kind, StatedValue value) =>
        PartyFacts.Identify(context, party, kind, value.Value, StatedPlaces.At(context, value));

    private static void Attribute(RecordContext context, EntityRef party, StatedValue value, string attribute) =>
        context.AddOnce("hasAttribute", party, null, StatedPlaces.At(context, value), value.Value, "attribute", attribute);

    private static TimeRange? TimeOf(StatedEntity entity)
    {
        if (Day(entity.First("date")) is { } date)
        {
            return TimeRange.At(date);
        }

        var (start, end) = (Day(entity.First("startDate", "listingDate")), Day(entity.First("endDate")));
        return start is null && end is null || start is { } s && end is { } e && e.Latest < s.Earliest
            ? null
            : TimeRange.Between(start, end);
    }

    private static Amount? AmountOf(RecordContext context, StatedEntity entity, StatedValue value)
    {
        var currency = value.Name switch
        {
            "amountUsd" => "USD",
            "amountEur" => "EUR",
            _ => entity.First("currency")?.Value,
        };
        return Number(value.Value) is { } number ? Amount.Exactly(number, currency, context.Document.Text[value.Start..value.End]) : null;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PartialDate? Day(StatedValue? value) =>
        value?.Value is { } text ? PartialDate.ParseOrNull(text.Length > 10 ? text[..10] : text) : null;
}
