using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Tells addresses in Chinese characters from the sentences and remarks that stand below a party's name.</summary>
internal static partial class HanAddress
{
    /// <summary>True for what is not in Chinese, and for Chinese that names a province, town, street, house or room and is no sentence.</summary>
    public static bool IsPlausible(string text)
    {
        var han = text.Count(Tokens.IsHan);
        return han * 2 < text.Count(char.IsLetter) || (!Sentence().IsMatch(text) && Place().IsMatch(text));
    }

    [GeneratedRegex("[省市区區县縣州路街道镇鎮乡鄉村巷弄号號室楼樓座栋棟幢园園港厦廈]|自治|大道|开发区")]
    private static partial Regex Place();

    [GeneratedRegex("[。；！？《》]|^[一二三四五六七八九十]{1,40}、|^第.{1,3}条")]
    private static partial Regex Sentence();
}
