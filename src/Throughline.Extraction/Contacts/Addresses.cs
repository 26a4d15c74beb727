using System.Collections.Frozen;

namespace Throughline.Extraction.Contacts;

/// <summary>Reads e-mail and web addresses at a place.</summary>
internal static class Addresses
{
    // Top-level domains that a bare host ("example.com") is believed with; behind http:// or www. any of letters will do.
    private static readonly FrozenSet<string> s_tops = (
        "com net org info biz edu gov mil int io ai app dev online site shop club xyz top academy pro name mobi asia tech cloud "
        + "ru su by kz ua uz kg am az ge md lv lt ee cn hk tw mo jp kr kp in pk ir tr ae sa qa om il sy iq us ca mx br ar uk ie fr de nl be lu ch at it es pt pl cz "
        + "sk hu ro bg rs hr si gr cy mt se no fi dk is eu rf au nz sg my th vn id ph mn la kh lk bd np za eg ng ke ma tn dz me tv cc co ws to ly ms si fm aws pm"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The address that starts at a place; null where none does.</summary>
    public static Contact? Read(string text, int at) => Mail(text, at) ?? Web(text, at);

    private static Contact? Mail(string text, int at)
    {
        if (at > 0 && text[at - 1] is '.' or '/')
        {
            return null;
        }

        var sign = at;
        while (
            sign < text.Length
            && sign - at <= 64
            && (char.IsAsciiLetterOrDigit(text[sign]) || text[sign] is '.' or '_' or '-' or '+' or '%')
        )
        {
            if (text[sign] == '.' && (sign + 1 >= text.Length || text[sign + 1] == '.'))
            {
                return null;
            }

            sign++;
        }

        if (sign == at || sign + 3 >= text.Length || text[sign] != '@')
        {
            return null;
        }

        var end = Host(text, sign + 1);
        return end > 0 && !char.IsAsciiDigit(text[end - 1]) && !(end < text.Length && text[end] == '_') && HasTop(text, sign + 1, end)
            ? new(at, end, ContactKind.Email, text[at..end].ToLowerInvariant())
            : null;
    }

    private static Contact? Web(string text, int at)
    {
        var scheme = Scheme(text, at);
        var host = at + scheme;
        var end = Host(text, host);
        if (end == 0)
        {
            return null;
        }

        var isLocal =
            scheme > 0 && string.Compare(text, host, "localhost", 0, 9, StringComparison.OrdinalIgnoreCase) == 0 && end == host + 9;
        var isNamed = scheme > 0 || string.Compare(text, host, "www.", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        if (
            !isLocal && !HasTop(text, host, end, any: isNamed)
            || !isNamed && (end < text.Length && text[end] is '@' or '_' || IsFile(text, host, end))
        )
        {
            return null;
        }

        if (end < text.Length && text[end] == ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        if (end < text.Length && text[end] is '/' or '?' or '#')
        {
            while (end < text.Length && text[end] is > ' ' and < '\u2E80' and not ('"' or '<' or '>' or '\'' or '»' or '”' or '’'))
            {
                end++;
            }

            while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']')
            {
                end--;
            }
        }

        return new(at, end, ContactKind.Web, text[at..end].ToLowerInvariant());
    }

    private static int Scheme(string text, int at) =>
        string.Compare(text, at, "http://", 0, 7, StringComparison.OrdinalIgnoreCase) == 0 ? 7
        : string.Compare(text, at, "https://", 0, 8, StringComparison.OrdinalIgnoreCase) == 0 ? 8
        : string.Compare(text, at, "ftp://", 0, 6, StringComparison.OrdinalIgnoreCase) == 0 ? 6
        : 0;

    // The end of a host's labels; 0 where there is none.
    private static int Host(string text, int at)
    {
        var end = at;
        while (
            end < text.Length
            && end - at < 255
            && (
                char.IsAsciiLetterOrDigit(text[end])
                || text[end] is '-'
                || text[end] == '.' && end > at && text[end - 1] != '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])
            )
        )
        {
            end++;
        }

        while (end > at && text[end - 1] is '-' or '.')
        {
            end--;
        }

        return end - at >= 3 ? end : 0;
    }

    private static bool HasTop(string text, int host, int end, bool any = false)
    {
        var dot = text.LastIndexOf('.', end - 1, end - host);
        if (dot <= host || end - dot - 1 is < 2 or > 18)
        {
            return false;
        }

        var top = text[(dot + 1)..end];
        return top.All(char.IsAsciiLetter) && (any || s_tops.Contains(top.ToLowerInvariant()));
    }

    // "working.is", "7.am": a sentence without its space, a time.
    private static bool IsFile(string text, int host, int end)
    {
        var dot = text.LastIndexOf('.', end - 1, end - host);
        return host > 0 && text[host - 1] is '.'
            || text.AsSpan(host, dot - host).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(dot + 1, end - dot - 1) is "am";
    }
}
