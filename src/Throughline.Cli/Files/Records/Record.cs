using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>A record about a party.</summary>
/// <param name="Number">Its row from 1, blank rows and the header not counted.</param>
/// <param name="Entity">The party.</param>
/// <param name="Fields">The input's fields as they were.</param>
/// <param name="Fault">Why it is no record: what was expected, what was found; null for a good one.</param>
internal sealed record Record(int Number, Entity Entity, IReadOnlyList<(string Name, string Value)> Fields, string? Fault = null)
{
    /// <summary>A row that is no record.</summary>
    public static Record Bad(int number, string fault) => new(number, Entity.Of($"row-{number}", "LegalEntity", []), [], fault);
}
