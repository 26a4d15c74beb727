using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Throughline.Extraction.Quantities;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>Numbers, shares, money and measures against their results.</summary>
internal static class NumberReaders
{
    // The specification's names of units and the product's codes; for money ISO codes stand in the specification or are named here.
    private static readonly Dictionary<string, string> s_units = new(StringComparer.Ordinal)
    {
        ["Dollar"] = "USD",
        ["Pound sterling"] = "GBP",
        ["Chinese yuan"] = "CNY",
        ["Bitcoin"] = "BTC",
        ["Rupee"] = "INR",
        ["Kilometer"] = "km",
        ["Meter"] = "m",
        ["Decimeter"] = "dm",
        ["Centimeter"] = "cm",
        ["Millimeter"] = "mm",
        ["Mile"] = "mi",
        ["Foot"] = "ft",
        ["Inch"] = "in",
        ["Kilogram"] = "kg",
        ["Gram"] = "g",
        ["Microgram"] = "ug",
        ["Metric ton"] = "t",
        ["Ton"] = "t",
        ["Pound"] = "lb",
        ["Byte"] = "byte",
        ["Ounce"] = "oz",
        ["Jin"] = "jin",
        ["Liang"] = "liang",
        ["Mu"] = "mu",
        ["Barrel"] = "bbl",
        ["Gallon"] = "gal",
        ["Liter"] = "l",
        ["Square meter"] = "m2",
        ["Cubic foot"] = "ft3",
        ["Bit"] = "bit",
        ["Megabyte"] = "mb",
        ["Teaspoon"] = "tsp",
        ["Dram"] = "dram",
        ["Degree"] = "deg",
        ["C"] = "°C",
        ["F"] = "°F",
        ["Radian"] = "rad",
        ["Turn"] = "turn",
        ["Year"] = "years",
        ["Month"] = "months",
        ["Week"] = "weeks",
        ["Day"] = "days",
        ["Age"] = "years",
    };

    // The specification reads 三千比特 as three kilobits, the product as three thousand bits: the same quantity.
    private static readonly Dictionary<string, string> s_thousands = new(StringComparer.Ordinal)
    {
        ["Kilobit"] = "bit",
        ["Kilobyte"] = "byte",
    };

    /// <summary>Numbers.</summary>
    public static IReadOnlyList<Found> Numbers(SpecCase spec, string culture) =>
        [
            .. NumberGrammar
                .Find(spec.Input)
                .Where(n => !n.IsPercent)
                .Select(n => new Found(n.Start, n.End, r => Same(n.Value, r), n.Value.ToString(CultureInfo.InvariantCulture))),
        ];

    /// <summary>Shares.</summary>
    public static IReadOnlyList<Found> Percents(SpecCase spec, string culture) =>
        [
            .. Quantities(spec, culture)
                .Where(q => q.Quantity is { Unit: "%" })
                .Select(q => new Found(
                    q.ValueStart,
                    q.ValueEnd,
                    r => Same(q.Value, r),
                    q.Value.ToString(CultureInfo.InvariantCulture) + "%"
                )),
        ];

    /// <summary>Money.</summary>
    public static IReadOnlyList<Found> Money(SpecCase spec, string culture) =>
        [
            .. Quantities(spec, culture)
                .Where(q => q.Amount is not null)
                .Select(q => new Found(
                    q.ValueStart,
                    q.ValueEnd,
                    r => Same(InUnit(q.Value, r), r) && IsCurrency(q.Amount!.Currency, r),
                    $"{q.Value} {q.Amount!.Currency}"
                )),
        ];

    /// <summary>Measures with a unit.</summary>
    public static IReadOnlyList<Found> Measures(SpecCase spec, string culture) =>
        [
            .. Quantities(spec, culture)
                .Where(q =>
                    q.Quantity?.Unit is { } unit
                    && s_units.ContainsValue(unit)
                    && unit is not ("years" or "months" or "weeks" or "days" or "°C" or "°F")
                )
                .Select(q => Measure(q)),
        ];

    /// <summary>Temperatures; a bare degree can be one.</summary>
    public static IReadOnlyList<Found> Temperatures(SpecCase spec, string culture) =>
        [.. Quantities(spec, culture).Where(q => q.Quantity?.Unit is "°C" or "°F" or "deg").Select(q => Measure(q))];

    /// <summary>Counts of years, months, weeks and days, as ages are.</summary>
    public static IReadOnlyList<Found> Ages(SpecCase spec, string culture) =>
        [.. Quantities(spec, culture).Where(q => q.Quantity?.Unit is "years" or "months" or "weeks" or "days").Select(q => Measure(q))];

    /// <summary>True where the result has a value: a unit or a currency without a number is nothing that a claim could hold.</summary>
    public static bool HasValue(JsonElement result) =>
        result.GetProperty("Resolution").TryGetProperty("value", out var value) && value.ValueKind != JsonValueKind.Null;

    private static ImmutableArray<QuantitySpan> Quantities(SpecCase spec, string culture) =>
        QuantityGrammar.Find(spec.Input, 0, spec.Input.Length, culture == "Chinese" ? "zh" : "en");

    private static Found Measure(QuantitySpan q) =>
        new(
            q.ValueStart,
            q.ValueEnd,
            r =>
                r.TryGetProperty("unit", out var unit)
                && (
                    s_units.GetValueOrDefault(unit.GetString()!) == q.Quantity!.Unit && Same(q.Value, r)
                    || s_thousands.GetValueOrDefault(unit.GetString()!) == q.Quantity.Unit && Same(q.Value / 1000, r)
                ),
            $"{q.Value} {q.Quantity!.Unit}"
        );

    // The product gives hundredths in the currency's unit.
    private static decimal InUnit(decimal value, JsonElement resolution) =>
        resolution.GetProperty("unit").GetString() is "Cent" or "Pence" ? value * 100 : value;

    private static bool IsCurrency(string? code, JsonElement resolution)
    {
        if (resolution.TryGetProperty("isoCurrency", out var iso))
        {
            return iso.GetString() == code;
        }

        // "francs", "sen": named without their country.
        var unit = resolution.GetProperty("unit").GetString()!;
        return unit is "Pound" or "Pence" ? code is "GBP"
            : s_units.TryGetValue(unit, out var known) ? known == code
            : code is null;
    }

    private static bool Same(decimal value, JsonElement resolution)
    {
        var text = resolution.GetProperty("value").GetString()!.TrimEnd('%');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected)
            && Math.Abs((double)value - expected) <= Math.Max(1e-12, Math.Abs(expected) * 1e-9);
    }
}
