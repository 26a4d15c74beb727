namespace Throughline.Documents.Swift;

/// <summary>The code words and labels of statement details, and the names of the values behind them.</summary>
internal static class SepaWords
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["EREF"] = "endToEndReference",
        ["KREF"] = "orderReference",
        ["CREF"] = "orderReference",
        ["PREF"] = "batchReference",
        ["IREF"] = "instructionReference",
        ["MREF"] = "mandateReference",
        ["MARF"] = "mandateReference",
        ["CRED"] = "creditorId",
        ["CSID"] = "creditorId",
        ["DEBT"] = "debtorId",
        ["COAM"] = "compensationAmount",
        ["OAMT"] = "originalAmount",
        ["SVWZ"] = "purpose",
        ["REMI"] = "purpose",
        ["ABWA"] = "ultimateDebtor",
        ["ULTD"] = "ultimateDebtor",
        ["ABWE"] = "ultimateCreditor",
        ["ULTC"] = "ultimateCreditor",
        ["ULTB"] = "ultimateCreditor",
        ["PURP"] = "purposeCode",
        ["MDAT"] = "mandateDate",
        ["SQTP"] = "sequenceType",
        ["ORCR"] = "formerCreditorId",
        ["ORMR"] = "formerMandateReference",
        ["DDAT"] = "settlementDate",
        ["IBAN"] = "counterpartyAccount",
        ["BIC"] = "counterpartyBank",
        ["NAME"] = "counterparty",
        ["ADDR"] = "counterpartyAddress",
        ["TRTP"] = "postingText",
        ["RTRN"] = "returnReason",
        ["RREF"] = "returnReference",
        ["OCMT"] = "originalAmount",
        ["CHGS"] = "charges",
        ["EXCH"] = "exchangeRate",
    };

    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["IBAN"] = "counterpartyAccount",
        ["REK"] = "counterpartyAccount",
        ["Z RACH."] = "counterpartyAccount",
        ["NA RACH."] = "counterpartyAccount",
        ["BIC"] = "counterpartyBank",
        ["NAAM"] = "counterparty",
        ["NAME"] = "counterparty",
        ["NOM"] = "counterparty",
        ["NAZWA"] = "counterparty",
        ["OD"] = "counterparty",
        ["DLA"] = "counterparty",
        ["AUFTRAGGEBER"] = "counterparty",
        ["BEGUENSTIGTER"] = "counterparty",
        ["EMPFAENGER"] = "counterparty",
        ["TYT."] = "purpose",
        ["TYTUL"] = "purpose",
        ["OMSCHRIJVING"] = "purpose",
        ["MITTEILUNGEN"] = "purpose",
        ["KENMERK"] = "endToEndReference",
        ["MACHTIGING"] = "mandateReference",
        ["INCASSANT"] = "creditorId",
    };

    /// <summary>The value's name for a code word; null where the word carries nothing we keep.</summary>
    public static string? NameOrNull(string word) => s_words.GetValueOrDefault(word);

    /// <summary>The value's name for a label; null for others.</summary>
    public static string? LabelOrNull(string label) => s_labels.GetValueOrDefault(label);
}
