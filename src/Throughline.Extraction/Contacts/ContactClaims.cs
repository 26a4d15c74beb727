using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Contacts;

/// <summary>Addresses, phones, accounts and names in messengers as identities of the party that a text gives them to.</summary>
internal static class ContactClaims
{
    private const int LongestQuote = 200;

    /// <summary>The claims <c>hasIdentifier</c>, in text order; a contact whose owner is not clear makes none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">Its language, which says whose national phone numbers it writes.</param>
    /// <param name="names">Its names.</param>
    /// <param name="references">What its names stand for.</param>
    /// <param name="chat">Its chat lines.</param>
    public static IEnumerable<Claim> Read(Document document, string language, DocumentNames names, References references, ChatLog chat)
    {
        var region = language switch
        {
            "ru" => "RU",
            "zh" => "CN",
            _ => null,
        };
        var contacts = ContactGrammar.FindAll(document.Text, region);
        if (contacts.IsEmpty)
        {
            yield break;
        }

        var owners = new ContactOwners(document.Text, names, chat, Lexicon.Of(language));
        var seen = new HashSet<(string, string)>();
        foreach (var contact in contacts)
        {
            if (chat.IsHead(contact.Start))
            {
                // The digits of a stamp.
                continue;
            }

            if (owners.Of(contact) is { } owner && references.Named(owner, null) is var party && seen.Add((party.To.Id, contact.Value)))
            {
                yield return Claimed(document, contact, owner, party);
            }
        }
    }

    private static Claim Claimed(Document document, Contact contact, Mention owner, Reference party)
    {
        var (start, end) = (Math.Min(owner.Start, contact.Start), Math.Max(owner.End, contact.End));
        var isNear = end - start <= LongestQuote && !document.Text.AsSpan(start, end - start).Contains("\n\n", StringComparison.Ordinal);
        var quote = isNear ? Evidence.In(document, start, end) : Evidence.In(document, contact.Start, contact.End);
        var kind = contact.Kind switch
        {
            ContactKind.Phone => IdentifierKind.Phone,
            ContactKind.Email => IdentifierKind.Email,
            ContactKind.Web => IdentifierKind.Website,
            ContactKind.Iban => IdentifierKind.Iban,
            ContactKind.Account => IdentifierKind.Account,
            _ => IdentifierKind.Messenger,
        };
        var details = ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add("kind", kind.ToString())
            .Add("verbatim", document.Text[contact.Start..contact.End]);
        return new Claim
        {
            Id = Claim.IdOf(quote, party.To, "hasIdentifier", null, contact.Value, kind.ToString()),
            Subject = party.To,
            Predicate = "hasIdentifier",
            Value = contact.Value,
            Qualifiers = new Qualifiers { Details = details },
            Epistemic = Epistemic.Reported,
            Evidence = isNear
                ? [quote, .. party.Antecedents.Where(e => e != quote)]
                : [quote, Evidence.In(document, owner.Start, owner.End), .. party.Antecedents],
            Extractor = "contacts/1",
            Confidence = isNear && !document.Text.AsSpan(start, end - start).Contains('\n') ? 0.85 : 0.7,
        };
    }
}
