using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Finds the numbers of invoices, contracts and waybills that a purpose or remark refers to.</summary>
internal static partial class References
{
    /// <summary>The references as details <c>invoice</c>, <c>contract</c>, <c>waybill</c>.</summary>
    public static ImmutableSortedDictionary<string, string> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Match match in Form().Matches(text))
        {
            var noun =
                match.Groups["invoice"].Success ? "invoice"
                : match.Groups["contract"].Success ? "contract"
                : "waybill";
            found.TryAdd(noun, match.Groups["code"].Value.TrimEnd('.', ',', '-'));
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(
        @"(?i)(?:(?<invoice>\b(?:pro-?\s?forma(?: invoice)?|invoice|inv\.?|сч[её]т(?:у|а|ом)?(?:-фактур[аеыу])?|сч\.|инвойс[ауе]?|проформ[аеы])|(?:形式|商业)?发票)|(?<contract>\b(?:contract|agreement|договор[ау]?|контракт[ау]?|дог\.)|合同|协议)|(?<waybill>\b(?:awb|waybill|b/l|накладн[аойуые]{1,40}|cmr)|运单|提单))[\s.:：]{0,40}(?:no\b|nr\b|number|n\b|№|#|номер|号码?|编号)?[\s.:：№#]{0,40}(?<code>[A-Za-zА-Яа-я]{0,8}[-/]?[A-Za-zА-Яа-я0-9]{0,8}[-/]?[0-9][A-Za-zА-Яа-я0-9/_-]{0,200})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
