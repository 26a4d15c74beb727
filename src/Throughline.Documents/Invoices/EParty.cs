namespace Throughline.Documents.Invoices;

/// <summary>A party of an invoice: its role and what is stated of it.</summary>
/// <param name="Role">The role, which begins the stated names: <c>seller</c>, <c>buyer</c>, <c>payee</c>, <c>shipTo</c>, …</param>
/// <param name="Label">The role in words.</param>
internal sealed record EParty(string Role, string Label)
{
    private readonly List<(string Suffix, string Text)> _facts = [];

    /// <summary>What is stated, by suffix of the name; an empty suffix is the name itself.</summary>
    public IReadOnlyList<(string Suffix, string Text)> Facts => _facts;

    /// <summary>The name; null where none is stated.</summary>
    public string? Name => _facts.Find(f => f.Suffix.Length == 0).Text;

    /// <summary>Adds a fact, unless it is blank or the suffix is taken.</summary>
    public void Add(string suffix, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) && !_facts.Exists(f => f.Suffix == suffix))
        {
            _facts.Add((suffix, text.Trim()));
        }
    }

    /// <summary>Adds the parts of an address, and the address in one line.</summary>
    public void Address(string? street, string? postcode, string? city, string? region, string? country)
    {
        var town = string.Join(' ', new[] { postcode, city }.Where(p => !string.IsNullOrWhiteSpace(p)));
        var line = string.Join(", ", new[] { street, town, region }.Where(p => !string.IsNullOrWhiteSpace(p)));
        Add(
            "Address",
            line.Length == 0 ? null
                : country is null ? line
                : $"{line}, {country}"
        );
        Add("Street", street);
        Add("Postcode", postcode);
        Add("City", city);
        Add("Country", country);
    }
}
