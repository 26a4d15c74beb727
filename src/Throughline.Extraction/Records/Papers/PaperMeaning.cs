namespace Throughline.Extraction.Records;

/// <summary>Composes what a label announces from the concepts of its words.</summary>
internal static class PaperMeaning
{
    /// <summary>The key and its weight; null where the words together announce nothing.</summary>
    /// <param name="words">For each phrase of the label, the concepts that it may stand for.</param>
    public static (string Key, double Weight)? Of(List<string[]> words)
    {
        bool Has(string concept) => words.Exists(w => w.Contains(concept, StringComparer.Ordinal));
        bool Only(string concept) => words.TrueForAll(w => w.Contains(concept, StringComparer.Ordinal));

        if (Has("words"))
        {
            return ("amountWords", 1);
        }

        if (Has("contact"))
        {
            return ("contact", 1);
        }

        if (Has("taxId"))
        {
            return Has("otherDate") || Has("date") ? null : ("taxId", 1);
        }

        // "Faktura VAT", "Service Invoice": what the paper is, though its words may also name a tax or a day.
        var isTitle =
            Has("invoice")
            && !(Has("date") || Has("invoiceDate") || Has("due") || Has("total") || Has("amount") || Has("grand") || Has("net"))
            && (Has("tax") || Has("otherDate"));
        if (isTitle)
        {
            return Has("number") ? ("number", 1) : ("title", 1);
        }

        return Has("date")
            || Has("invoiceDate")
            || (Has("due") && !Has("grand") && !Has("amount") && !Has("total"))
            || Has("otherDate") && !Money(Has) && !Has("seller") && !Has("buyer")
                ? Date(Has)
            : Has("account") && !Has("invoice") ? ("account", 1)
            : Has("tax") && Has("number") && !Has("total") && !Has("amount") ? ("taxId", 0.9)
            : Money(Has) && !(Has("number") && !Has("total") && !Has("grand")) ? Sum(Has, Only)
            : Has("currency") ? ("currency", 1)
            : Party(Has) ?? Number(Has, Only);
    }

    private static bool Money(Func<string, bool> has) =>
        has("total")
        || has("grand")
        || has("net")
        || has("tax")
        || has("amount")
        || has("discount")
        || has("rounding")
        || has("cash")
        || has("change")
        || has("shippingCost")
        || has("count");

    private static (string, double)? Date(Func<string, bool> has) =>
        has("due") ? ("dueDate", 1)
        : has("invoiceDate") ? ("date", 1)
        : has("otherDate") || has("other") || has("shipTo") ? ("otherDate", 1)
        : has("invoice") || has("doc") ? ("date", 1)
        : has("date") ? ("date", 0.8)
        : null;

    private static (string, double)? Sum(Func<string, bool> has, Func<string, bool> only)
    {
        if (has("count") && !has("grand"))
        {
            return ("count", 1);
        }

        if (has("discount"))
        {
            return ("discount", 1);
        }

        if (has("change") && !has("grand") && !has("total"))
        {
            return ("change", 1);
        }

        if (has("rounding") && !has("total") && !has("grand"))
        {
            return ("rounding", 1);
        }

        if (has("excl") && (has("total") || has("amount") || has("net") || has("tax")) && !has("grand"))
        {
            return ("net", 1);
        }

        if (has("incl") && !has("net"))
        {
            return has("grand") ? ("total", 1)
                : has("total") || has("amount") ? ("total", 0.9)
                : has("tax") ? ("tax", 0.7)
                : only("incl") ? null
                : ("total", 0.6);
        }

        if (has("grand"))
        {
            return ("total", 1);
        }

        if (has("tax"))
        {
            return has("net") ? ("net", 0.8) : ("tax", has("total") || has("amount") ? 1 : 0.9);
        }

        if (has("net"))
        {
            return ("net", has("total") && !only("net") ? 0.6 : 0.9);
        }

        if (has("cash") && !has("total"))
        {
            return ("cash", 1);
        }

        if (has("shippingCost") && !has("total"))
        {
            return ("charge", 1);
        }

        return has("total") ? ("total", has("other") ? 0.6 : 0.8)
            : has("amount") ? ("total", 0.35)
            : null;
    }

    private static (string, double)? Party(Func<string, bool> has)
    {
        if (has("number") || has("invoiceNumber"))
        {
            return null;
        }

        return has("shipTo") && !has("buyer") && !has("seller") ? ("shipTo", 1)
            : has("seller") ? ("seller", has("buyer") ? 0.4 : 1)
            : has("buyer") ? ("buyer", 1)
            : has("shipTo") ? ("shipTo", 1)
            // Who sends the goods most often sells them.
            : has("shipFrom") ? ("seller", 0.4)
            : has("phone") ? ("phone", 1)
            : has("address") ? ("address", 1)
            : null;
    }

    private static (string, double)? Number(Func<string, bool> has, Func<string, bool> only) =>
        has("invoiceNumber") ? ("number", 1)
        : has("invoice") && has("number") && !has("other") ? ("number", 1)
        : has("deal") && has("number") ? ("dealNumber", 1)
        : has("other") && (has("number") || only("other")) ? ("otherNumber", 1)
        : has("seller") || has("buyer") || has("shipTo") || has("shipFrom") ? ("otherNumber", 1)
        : has("doc") && has("number") ? ("number", 0.75)
        : has("invoice") ? ("title", has("other") ? 0.5 : 1)
        : has("number") ? ("bareNumber", only("number") ? 0.5 : 0.4)
        : has("doc") ? ("doc", 0.4)
        : has("name") ? ("name", 1)
        : has("phone") ? ("phone", 1)
        : has("other") ? ("otherNumber", 0.8)
        : null;
}
