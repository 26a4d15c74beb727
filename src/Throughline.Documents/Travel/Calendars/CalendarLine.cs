namespace Throughline.Documents.Travel.Calendars;

/// <summary>A content line of a calendar, unfolded (RFC 5545, section 3.1).</summary>
/// <param name="Name">Name of the property in capitals.</param>
/// <param name="Parameters">Its parameters by name in capitals.</param>
/// <param name="Value">The raw value.</param>
internal sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value as text: escapes undone (section 3.3.11).</summary>
    public string Text => Unescape(Value);

    /// <summary>A parameter's value; null where there is none.</summary>
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new System.Text.StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                i++;
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
