namespace Throughline.Documents.OneC;

/// <summary>The values of one section, with their places.</summary>
internal sealed class OneCSection
{
    private readonly Dictionary<string, (string Text, int Start, int End)> _values = new(StringComparer.Ordinal);

    /// <summary>Adds a value; the first of a key stays.</summary>
    public void Add(string key, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            _values.TryAdd(key, (text[start..end], start, end));
        }
    }

    /// <summary>The value of the first key that has one; null where none has.</summary>
    public (string Text, int Start, int End)? Value(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The text of the first key that has one.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => Value(keys)?.Text;
}
