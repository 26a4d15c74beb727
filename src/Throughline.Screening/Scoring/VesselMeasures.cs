using System.Globalization;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>What a vessel is known by beside its names and numbers.</summary>
/// <param name="Flags">Codes of its flags, present and past.</param>
/// <param name="GrossTonnage">Gross tonnages in the lists' units; empty where unknown.</param>
/// <param name="Deadweight">Deadweight tonnages.</param>
internal sealed record VesselMeasures(string[] Flags, double[] GrossTonnage, double[] Deadweight)
{
    /// <summary>Reads a vessel.</summary>
    public static VesselMeasures Of(Entity entity) =>
        new(
            [
                .. entity
                    .Values("flag")
                    .Concat(entity.Values("pastFlags"))
                    .Select(Countries.CodeOrNull)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Numbers(entity, "grossRegisteredTonnage"),
            Numbers(entity, "deadweightTonnage")
        );

    private static double[] Numbers(Entity entity, string property) =>
        [
            .. entity
                .Values(property)
                .Select(v => v.Replace(",", "", StringComparison.Ordinal))
                .Select(v => double.TryParse(v, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Where(n => n > 0),
        ];
}
