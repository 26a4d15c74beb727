using System.Collections.Frozen;
using Throughline.Model;

namespace Throughline.Dossiers;

/// <summary>What an audience may not see, blacked out wherever it stands.</summary>
public sealed class Redaction
{
    private static readonly FrozenSet<string> s_personal = new[]
    {
        nameof(IdentifierKind.Passport),
        nameof(IdentifierKind.Phone),
        nameof(IdentifierKind.Email),
        nameof(IdentifierKind.Account),
        nameof(IdentifierKind.Iban),
        nameof(IdentifierKind.Messenger),
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Audience _audience;
    private readonly string[] _hidden;

    /// <summary>Collects what <paramref name="audience"/> may not see from the claims.</summary>
    public Redaction(Audience audience, IEnumerable<Claim> claims)
    {
        _audience = audience;
        _hidden =
            audience == Audience.Internal
                ? []
                :
                [
                    .. claims
                        .Where(c =>
                            c.Predicate == "hasIdentifier"
                            && c.Subject.Schema == "Person"
                            && c.Qualifiers.Details.TryGetValue("kind", out var kind)
                            && s_personal.Contains(kind)
                        )
                        .SelectMany(c => new[] { c.Value ?? "", c.Qualifiers.Details.GetValueOrDefault("verbatim", "") })
                        .Where(v => v.Length >= 4)
                        .Distinct(StringComparer.Ordinal)
                        .OrderByDescending(v => v.Length),
                ];
    }

    /// <summary>The text with everything hidden replaced by blocks of the same length.</summary>
    public string Apply(string text)
    {
        foreach (var value in _hidden)
        {
            text = text.Replace(value, new string('█', value.Length), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A path as the audience may see it: without folders for <see cref="Audience.Shareable"/>.</summary>
    public string Path(string path)
    {
        if (_audience == Audience.Internal)
        {
            return path;
        }

        var member = path.IndexOf('!', StringComparison.Ordinal);
        var file = member < 0 ? path : path[..member];
        return path[(file.LastIndexOf('/') + 1)..];
    }
}
