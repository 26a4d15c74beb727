namespace Throughline.Documents.Travel;

/// <summary>One reservation or travel document under construction: its values in the order in which they are shown.</summary>
/// <param name="type">What is reserved: <c>flight</c>, <c>train</c>, <c>bus</c>, <c>boat</c>, <c>lodging</c>, <c>event</c>, <c>food</c>, <c>rentalCar</c>, <c>taxi</c>, <c>trip</c>.</param>
internal sealed class Reservation(string type)
{
    private readonly List<(string Name, string Text, string Value)> _values = [];
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    /// <summary>What is reserved.</summary>
    public string Type => type;

    /// <summary>The values: stated name, what is shown, normal form.</summary>
    public IReadOnlyList<(string Name, string Text, string Value)> Values => _values;

    /// <summary>The normal form of a name; null where it is not given.</summary>
    public string? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>Adds a value unless it is blank or its name is filled.</summary>
    /// <param name="name">The stated name.</param>
    /// <param name="text">What is shown.</param>
    /// <param name="value">The normal form; the text itself where null.</param>
    public void Add(string name, string? text, string? value = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2_000)
        {
            return;
        }

        if (_byName.TryAdd(name, (value ?? text).Trim()))
        {
            _values.Add((name, text.Trim(), (value ?? text).Trim()));
        }
    }
}
