using System.Collections.Immutable;

namespace Throughline.Extraction.Contacts;

/// <summary>Finds phone numbers, e-mail and web addresses. Linear in the text's length.</summary>
public static class ContactGrammar
{
    /// <summary>Every contact of a text, in order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">ISO 3166 country whose national numbers the text writes; null where unknown.</param>
    public static ImmutableArray<Contact> Find(string text, string? region = null)
    {
        var found = ImmutableArray.CreateBuilder<Contact>();
        for (var i = 0; i < text.Length; )
        {
            var contact = char.IsAsciiLetterOrDigit(text[i]) && IsStart(text, i) ? Addresses.Read(text, i) : null;
            contact ??= text[i] is '+' or '(' or >= '0' and <= '9' ? Phones.Read(text, i, region) : null;
            if (contact is not null)
            {
                found.Add(contact);
                i = contact.End;
            }
            else
            {
                i = Next(text, i);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsStart(string text, int at) =>
        at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '@' or '_' or '%' or '+');

    private static int Next(string text, int at)
    {
        var first = text[at++];
        while (at < text.Length && char.IsAsciiLetterOrDigit(first) && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
