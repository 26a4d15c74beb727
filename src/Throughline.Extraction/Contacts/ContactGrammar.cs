using System.Buffers;
using System.Collections.Immutable;

namespace Throughline.Extraction.Contacts;

/// <summary>Finds phone numbers, e-mail and web addresses, bank accounts and names in messengers. Linear in the text's length.</summary>
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

    /// <summary>Every contact, bank accounts and names in messengers among them, in order, without overlap: an account is no phone number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="region">ISO 3166 country whose national numbers the text writes; null where unknown.</param>
    public static ImmutableArray<Contact> FindAll(string text, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(s_digitsAndMarks) < 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Contact>();
        foreach (
            var contact in (HasLongNumber(text) ? Accounts.Find(text) : [])
                .Concat(text.AsSpan().ContainsAny(s_services) ? Messengers.Find(text) : [])
                .Select(c => (Rank: 0, Contact: c))
                .Concat(Find(text, region).Select(c => (Rank: 1, Contact: c)))
                .OrderBy(c => c.Contact.Start)
                .ThenBy(c => c.Rank)
                .Select(c => c.Contact)
        )
        {
            if (found.Count == 0 || contact.Start >= found[^1].End)
            {
                found.Add(contact);
            }
        }

        return found.ToImmutable();
    }

    // Most texts hold no account and no messenger: one cheap pass spares them the patterns.
    private static bool HasLongNumber(string text)
    {
        var (digits, gap) = (0, 0);
        foreach (var c in text)
        {
            (digits, gap) = char.IsAsciiDigit(c) ? (digits + 1, 0) : (gap >= 4 ? 0 : digits, gap + 1);
            if (digits >= LeastAccountDigits)
            {
                return true;
            }
        }

        return false;
    }

    private const int LeastAccountDigits = 8;

    private static readonly SearchValues<string> s_services = SearchValues.Create(
        ["telegram", "телеграм", "tg", "тг", "whatsapp", "wechat", "weixin", "skype", "скайп", "signal", "qq", "微信", "电报", "t.me"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> s_digitsAndMarks = SearchValues.Create("0123456789@.");

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
