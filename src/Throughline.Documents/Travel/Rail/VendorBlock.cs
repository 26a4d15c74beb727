using System.Globalization;
using System.Text;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The record <c>0080BL</c>: fields of a letter, three digits and a length, behind the periods of validity.</summary>
internal static class VendorBlock
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["S001"] = "ticketName",
        ["S014"] = "class",
        ["S015"] = "from",
        ["S016"] = "to",
        ["S021"] = "route",
        ["S023"] = "passenger",
        ["S028"] = "passenger",
        ["S031"] = "validFrom",
        ["S032"] = "validTo",
    };

    /// <summary>Adds the fields of the record.</summary>
    public static void Read(ReadOnlyMemory<byte> body, Reservation reservation)
    {
        var text = Encoding.Latin1.GetString(body.Span);
        var first = text.IndexOf("S001", StringComparison.Ordinal);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var at = first; at >= 0 && at + 8 <= text.Length && text[at] == 'S'; )
        {
            if (!int.TryParse(text.AsSpan(at + 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                break;
            }

            var end = Math.Min(text.Length, at + 8 + length);
            fields[text[at..(at + 4)]] = Encoding.UTF8.GetString(body.Span[(at + 8)..end]).Trim();
            at = end;
        }

        // The field with the given and the family name apart says more than the one with both.
        if (fields.TryGetValue("S028", out var named))
        {
            fields["S023"] = named.Replace('#', ' ').Trim();
        }

        foreach (var (key, value) in fields)
        {
            if (s_names.TryGetValue(key, out var name))
            {
                reservation.Add(
                    name,
                    value,
                    name is "validFrom" or "validTo" ? Normal.DateOrNull(value)
                        : name == "class" ? value.TrimStart('S')
                        : null
                );
            }
        }

        if (reservation["validFrom"] is { } day && day == reservation["validTo"] && reservation["from"] is not null)
        {
            reservation.Add("departureDate", day);
        }
    }
}
