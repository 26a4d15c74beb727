namespace Throughline.Documents.Invoices;

/// <summary>Types of invoices by code: UNTDID 1001 (EN 16931, BT-3) and FatturaPA's TD codes.</summary>
internal static class InvoiceTypes
{
    /// <summary><c>commercial</c>, <c>creditNote</c>, <c>proForma</c>, <c>correction</c>, <c>prepayment</c>, <c>selfBilled</c>, <c>partial</c> or <c>debitNote</c>.</summary>
    public static string Of(string? code) =>
        code switch
        {
            "81" or "83" or "261" or "262" or "296" or "308" or "381" or "396" or "420" or "458" or "532" or "TD04" or "TD08" =>
                "creditNote",
            "325" => "proForma",
            "384" => "correction",
            "386" or "TD02" or "TD03" => "prepayment",
            "389" or "527" or "TD16" or "TD17" or "TD18" or "TD19" or "TD20" => "selfBilled",
            "326" or "875" or "876" or "877" => "partial",
            "383" or "80" or "84" or "TD05" => "debitNote",
            _ => "commercial",
        };

    /// <summary>The type in words, for the heading.</summary>
    public static string Say(string type) =>
        type switch
        {
            "creditNote" => "Credit note",
            "proForma" => "Pro-forma invoice",
            "correction" => "Corrected invoice",
            "prepayment" => "Prepayment invoice",
            "selfBilled" => "Self-billed invoice",
            "partial" => "Partial invoice",
            "debitNote" => "Debit note",
            _ => "Invoice",
        };
}
