using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases.Records;

/// <summary>Records that come as entities, said as claims, so that they are resolved by the same code as documents.</summary>
public static class EntityClaims
{
    /// <summary>The claims of a record: its names as aliases, identifiers, addresses, country and birth date.</summary>
    /// <param name="entity">The record.</param>
    /// <param name="source">The file it stands in, as a document id.</param>
    /// <param name="row">Its row, from 1.</param>
    /// <returns>At least one claim; each quotes the value that it says.</returns>
    public static IEnumerable<Claim> Of(Entity entity, string source, int row)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var subject = new EntityRef(MentionId(entity, source, row), entity.Names.FirstOrDefault() ?? entity.Id, entity.Schema);
        Claim Make(string predicate, EntityRef? target, string? value, string quote, Qualifiers? qualifiers = null)
        {
            var at = new Evidence
            {
                Document = $"{source}#{row}",
                Path = source,
                Start = 0,
                End = quote.Length,
                Quote = quote,
                Cell = $"row {row}",
            };
            return new Claim
            {
                Id = Claim.IdOf(at, subject, predicate, target, value),
                Subject = subject,
                Predicate = predicate,
                Object = target,
                Value = value,
                Qualifiers = qualifiers ?? Qualifiers.None,
                Epistemic = Epistemic.Documented,
                Evidence = [at],
                Extractor = "records/1",
            };
        }

        yield return Make("alias", null, subject.Name, subject.Name);
        foreach (var name in entity.Names.Skip(1))
        {
            yield return Make("alias", null, name, name);
        }

        foreach (var (property, values) in entity.Properties)
        {
            foreach (var value in values)
            {
                if (IdentifierProperties.KindOf(property) is { } kind)
                {
                    yield return Make("hasIdentifier", null, value, value, Detail("kind", kind.ToString()));
                }
                else if (property is "birthDate" or "incorporationDate" or "country" or "nationality" or "jurisdiction")
                {
                    yield return Make(
                        "hasAttribute",
                        null,
                        value,
                        value,
                        Detail("attribute", property is "birthDate" or "incorporationDate" ? property : "country")
                    );
                }
                else if (property == "address")
                {
                    yield return Make("locatedAt", new EntityRef(StableId.Of("m", source, value), value, "Address"), null, value);
                }
            }
        }
    }

    /// <summary>The mention id of a record.</summary>
    public static string MentionId(Entity entity, string source, int row) =>
        StableId.Of("m", source, entity.Id, row.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Qualifiers Detail(string key, string value) =>
        new() { Details = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(key, value) };
}
