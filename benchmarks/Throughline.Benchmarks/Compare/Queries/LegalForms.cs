using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>Other ways to write a firm's legal form, from the commercial registers' own abbreviations.</summary>
internal static class LegalForms
{
    private static readonly string[][] s_same =
    [
        ["Ltd", "Limited", "Ltd."],
        ["LLC", "L.L.C.", "Limited Liability Company"],
        ["Inc.", "Inc", "Incorporated"],
        ["Corp.", "Corporation", "Corp"],
        ["Co., Ltd.", "Co Ltd", "Company Limited"],
        ["S.A.", "SA"],
        ["S.A.R.L.", "SARL"],
        ["S.R.L.", "SRL"],
        ["S.p.A.", "SpA"],
        ["B.V.", "BV"],
        ["N.V.", "NV"],
        ["Sp. z o.o.", "Spolka z o.o."],
        ["GmbH", "Gesellschaft mit beschränkter Haftung"],
        ["AG", "Aktiengesellschaft"],
        ["Pte. Ltd.", "Pte Ltd", "Private Limited"],
        ["Pty Ltd", "Pty. Limited", "Proprietary Limited"],
        ["Sdn. Bhd.", "Sdn Bhd"],
        ["PLC", "Public Limited Company"],
        ["ООО", "Общество с ограниченной ответственностью"],
        ["АО", "Акционерное общество"],
        ["ПАО", "Публичное акционерное общество"],
        ["ЗАО", "Закрытое акционерное общество"],
        ["ОАО", "Открытое акционерное общество"],
        ["ФГУП", "Федеральное государственное унитарное предприятие"],
        ["JSC", "Joint Stock Company", "AO"],
        ["PJSC", "Public Joint Stock Company", "PAO"],
        ["有限公司", "有限责任公司"],
    ];

    /// <summary>The name with its form in another writing, or (half the time) without; null for a name without a form.</summary>
    public static string? Changed(MadeName name, ref Dice dice)
    {
        if (name.Form is not { } form)
        {
            return null;
        }

        var at = name.Text.LastIndexOf(form, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var others = s_same.FirstOrDefault(s => s.Contains(form, StringComparer.Ordinal))?.Where(f => f != form).ToList() ?? [];
        var other = others.Count == 0 || dice.Chance(0.5) ? "" : dice.Of(others);
        return (name.Text[..at] + other + name.Text[(at + form.Length)..]).Trim();
    }

    /// <summary>The usual rendering of a Russian or Chinese form in English.</summary>
    public static string LatinOf(string form) => Of(form)?.Latin[0] ?? form;

    /// <summary>The Russian form that an English rendering stands for.</summary>
    public static string HomeOf(string form) =>
        FirmWords.RussianForms.FirstOrDefault(f => f.Latin.Contains(form, StringComparer.Ordinal))?.Home ?? form;

    private static WordTable? Of(string form) => FirmWords.RussianForms.Concat(ChineseWords.Forms).FirstOrDefault(f => f.Home == form);
}
