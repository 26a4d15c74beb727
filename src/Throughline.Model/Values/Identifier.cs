namespace Throughline.Model;

/// <summary>An identifier in its normal form: upper case, without spaces and punctuation (an e-mail address in lower case).</summary>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">The normal form.</param>
public readonly record struct Identifier(IdentifierKind Kind, string Value)
{
    /// <summary>True where the scheme has a check digit and the value satisfies it; true as well where the scheme has none.</summary>
    public bool IsWellFormed => IdentifierChecks.IsWellFormed(Kind, Value);

    /// <summary>The scheme's name and the value.</summary>
    public override string ToString() => $"{Kind}:{Value}";
}
