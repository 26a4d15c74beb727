using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Kept results of screening, by what was asked, so that only parties that changed are screened again.</summary>
/// <param name="Sources">The list files.</param>
/// <param name="Problems">What could not be read of them.</param>
/// <param name="Hits">The hits by the query's key.</param>
/// <param name="Listed">The entities that hits point to.</param>
internal sealed record Screened(
    ImmutableArray<ListSource> Sources,
    ImmutableArray<string> Problems,
    ImmutableSortedDictionary<string, ImmutableArray<ScreeningHit>> Hits,
    ImmutableSortedDictionary<string, Entity> Listed
)
{
    public static Screened Nothing { get; } =
        new(
            [],
            [],
            ImmutableSortedDictionary.Create<string, ImmutableArray<ScreeningHit>>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Entity>(StringComparer.Ordinal)
        );
}
