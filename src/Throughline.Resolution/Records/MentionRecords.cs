using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>Projects a record per mention from the claims.</summary>
internal static class MentionRecords
{
    /// <summary>The records, sorted by mention id.</summary>
    public static List<MentionRecord> Of(IReadOnlyList<Claim> claims)
    {
        var records = new SortedDictionary<string, MentionRecord>(StringComparer.Ordinal);
        var forms = new Dictionary<(string, MentionFamily), NameForm>();

        NameForm Form(string name, MentionFamily family)
        {
            if (!forms.TryGetValue((name, family), out var form))
            {
                forms[(name, family)] = form = NameForm.Of(name, family);
            }

            return form;
        }

        MentionRecord Record(EntityRef mention, Claim claim)
        {
            if (!records.TryGetValue(mention.Id, out var record))
            {
                records[mention.Id] = record = new MentionRecord(mention);
            }

            AddName(record, mention.Name);
            record.Documents.Add(claim.Evidence[0].Document);
            return record;
        }

        void AddName(MentionRecord record, string name)
        {
            if (!string.IsNullOrWhiteSpace(name) && record.Spell(name))
            {
                record.Forms.Add(Form(name, record.Family));
            }
        }

        var contexts = new Dictionary<(MentionFamily, string), string>();
        foreach (var claim in claims.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var subject = Record(claim.Subject, claim);
            EntityRef?[] others =
            [
                claim.Object,
                claim.Qualifiers.Concerns,
                claim.Qualifiers.To,
                claim.Qualifiers.From,
                claim.Qualifiers.Via,
            ];
            var mentioned = new List<MentionRecord> { subject };
            mentioned.AddRange(others.OfType<EntityRef>().Select(o => Record(o, claim)));
            if (claim.Knowledge == Knowledge.Unknown || claim.Disclosure != Disclosure.Open)
            {
                continue;
            }

            AddIdentity(claim, subject, mentioned, AddName);
            if (PredicateKindOf(claim) is not PredicateKind.Identity)
            {
                AddContext(mentioned, contexts);
                AddOpposed(claim, mentioned);
            }
        }

        foreach (var record in records.Values)
        {
            // An order that does not depend on which claim came first.
            record.Forms.Sort((a, b) => StringComparer.Ordinal.Compare(a.Name, b.Name));
        }

        return [.. records.Values];
    }

    private static void AddIdentity(
        Claim claim,
        MentionRecord subject,
        List<MentionRecord> mentioned,
        Action<MentionRecord, string> addName
    )
    {
        switch (claim.Predicate)
        {
            case "alias":
                addName(subject, claim.ObjectText);
                if (claim.Object is { } alias && alias.Id != subject.Id)
                {
                    subject.Aliases.Add(alias.Id);
                }

                break;
            case "hasIdentifier" when IdentifierOrNull(claim) is { } identifier:
                subject.AllIdentifiers.Add(identifier);
                if (identifier.IsWellFormed)
                {
                    subject.Identifiers.Add(identifier);
                }

                break;
            case "locatedAt":
                AddPlace(subject, claim.ObjectText, claim.Object?.Schema ?? "Address");
                break;
            case "hasAttribute":
                AddAttribute(claim, subject);
                break;
            default:
                break;
        }
    }

    private static void AddPlace(MentionRecord subject, string text, string schema)
    {
        if (CountryNames.CodeOrNull(text) is { } country)
        {
            subject.Countries.Add(country);
            return;
        }

        if (schema == "Address" || text.Any(char.IsDigit))
        {
            subject.Addresses.Add(text);
        }

        if (CountryNames.InAddressOrNull(text) is { } inAddress)
        {
            subject.Countries.Add(inAddress);
        }
    }

    private static void AddAttribute(Claim claim, MentionRecord subject)
    {
        var value = claim.ObjectText.Trim();
        switch (claim.Qualifiers.Details.GetValueOrDefault("attribute"))
        {
            case "birthDate" when value.Length > 0:
                subject.BirthDates.Add(value);
                break;
            case "country" or "nationality" or "citizenship" when CountryNames.CodeOrNull(value) is { } code:
                subject.Countries.Add(code);
                break;
            default:
                break;
        }
    }

    private static Identifier? IdentifierOrNull(Claim claim)
    {
        var text = claim.ObjectText.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var kind = Enum.TryParse<IdentifierKind>(claim.Qualifiers.Details.GetValueOrDefault("kind"), true, out var parsed)
            ? parsed
            : IdentifierKind.Other;
        var value = kind is IdentifierKind.Email or IdentifierKind.Website or IdentifierKind.Messenger
            ? text.ToLowerInvariant()
            : string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return value.Length == 0 ? null : new Identifier(kind, value);
    }

    private static void AddOpposed(Claim claim, List<MentionRecord> mentioned)
    {
        if (
            claim.Object is { } target
            && PredicateKindOf(claim) is PredicateKind.Goods or PredicateKind.Money or PredicateKind.Ownership
            && mentioned.Find(m => m.Id == target.Id) is { } other
            && other.Id != mentioned[0].Id
            && other.Forms.Count > 0
            && mentioned[0].Forms.Count > 0
            && other.Forms[0].Key != mentioned[0].Forms[0].Key
        )
        {
            mentioned[0].Opposed.Add(other.Id);
            other.Opposed.Add(mentioned[0].Id);
        }
    }

    // The same few names stand beside many mentions: each key is one object.
    private static void AddContext(List<MentionRecord> mentioned, Dictionary<(MentionFamily, string), string> contexts)
    {
        foreach (var one in mentioned)
        {
            foreach (var other in mentioned)
            {
                if (one.Id != other.Id && other.Forms is [{ } form, ..] && other.Family is not (MentionFamily.Group or MentionFamily.Other))
                {
                    if (!contexts.TryGetValue((other.Family, form.Key), out var context))
                    {
                        contexts[(other.Family, form.Key)] = context = $"{other.Family}:{form.Key}";
                    }

                    one.Context.Add(context);
                }
            }
        }
    }

    private static PredicateKind? PredicateKindOf(Claim claim) => Predicates.FindOrNull(claim.Predicate)?.Kind;
}
