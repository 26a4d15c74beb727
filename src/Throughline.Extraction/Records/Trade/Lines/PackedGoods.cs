using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Goods that their packing stands before: <c>412 (four hundred twelve) cartons of garden furniture</c>.</summary>
internal static partial class PackedGoods
{
    /// <summary>The values of a line with count and goods parted, and without a model that only counts the lines.</summary>
    /// <param name="values">The values by name.</param>
    /// <param name="ordinal">The line's number, from 1.</param>
    public static Dictionary<string, TradeValue> Parted(Dictionary<string, TradeValue> values, int ordinal)
    {
        if (values.TryGetValue("model", out var model) && Plain.NumberOrNull(model.Value) == ordinal && model.Value.Length < 3)
        {
            values.Remove("model");
        }

        if (
            values.TryGetValue("goods", out var goods)
            && Form().Match(goods.Value) is { Success: true } match
            && !values.ContainsKey("packages")
        )
        {
            var (count, rest) = (match.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal), match.Groups["goods"].Value);
            values["packages"] = goods with
            {
                Name = "packages",
                Value = count,
                End = Math.Min(goods.End, goods.Start + match.Groups["goods"].Index),
            };
            values["goods"] = goods with { Value = rest.Trim() };
        }

        return values;
    }

    [GeneratedRegex(
        @"^(?<count>[0-9]{1,3}(?:,[0-9]{3})?|[0-9]{1,6})\s?(?:[(（][^()（）]{3,60}[)）]\s?)?(?:wooden\s|plywood\s|steel\s)?(?:cartons?|ctns?|packages?|pkgs?|pallets?|cases?|crates?|drums?|bags?|boxes|bundles?|rolls?)\s(?:of\s|with\s|containing\s)?(?<goods>\p{L}[^\n]{3,400})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
