namespace Throughline.Accuracy.Suites.Verifier;

/// <summary>Words of acts and the same words negated, for planting negations.</summary>
internal static class Negations
{
    private static readonly (string, string)[] s_english =
    [
        (" invoiced ", " did not invoice "),
        (" paid ", " never paid "),
        (" shipped ", " did not ship "),
        (" delivered ", " did not deliver "),
        (" visited ", " never visited "),
        (" received ", " did not receive "),
        (" sold ", " refused to sell "),
        (" met ", " did not meet "),
        (" bought ", " did not buy "),
        (" purchased ", " did not purchase "),
        (" exported ", " did not export "),
        (" owns ", " no longer owns "),
        (" trained ", " did not train "),
        (" ordered ", " did not order "),
        (" tested ", " never tested "),
        (" travelled ", " never travelled "),
        (" was ", " was not "),
        (" were ", " were not "),
        (" is ", " is not "),
    ];

    private static readonly (string, string)[] s_russian =
    [
        (" получил", " не получил"),
        (" поставил", " не поставил"),
        (" поставила", " не поставила"),
        (" отгрузил", " не отгрузил"),
        (" отправил", " не отправил"),
        (" перечислил", " не перечислил"),
        (" продал", " не продал"),
        (" приобрел", " не приобрел"),
        (" выпускает", " не выпускает"),
        (" владеет", " не владеет"),
        (" обучил", " не обучил"),
        (" прибыл", " не прибыл"),
        (" встретил", " не встретил"),
        (" возглавляет", " не возглавляет"),
        (" принадлежит", " не принадлежит"),
        (" заказал", " не заказал"),
        (" разрабатывает", " не разрабатывает"),
        (" импортирует", " не импортирует"),
        (" экспортировал", " не экспортировал"),
    ];

    private static readonly (string, string)[] s_chinese =
    [
        ("出口", "未出口"),
        ("支付", "没有支付"),
        ("生产", "并未生产"),
        ("采购", "没有采购"),
        ("培训", "没有培训"),
        ("收到", "未收到"),
        ("会见", "没有会见"),
        ("出售", "没有出售"),
        ("持有", "并不持有"),
        ("抵达", "未抵达"),
        ("访问", "没有访问"),
        ("制裁", "没有制裁"),
        ("转卖", "没有转卖"),
        ("控股", "没有控股"),
        ("付款", "没有付款"),
    ];

    /// <summary>True where a passage is negated already.</summary>
    public static bool IsNegated(string quote, string language) =>
        language switch
        {
            "ru" => quote.Contains(" не ", StringComparison.Ordinal),
            "zh" => quote.AsSpan().IndexOfAny("不未没无") >= 0,
            _ => quote.Contains(" not ", StringComparison.Ordinal) || quote.Contains(" never ", StringComparison.Ordinal),
        };

    /// <summary>The pairs of a language.</summary>
    public static IReadOnlyList<(string Verb, string Negated)> Of(string language) =>
        language switch
        {
            "ru" => s_russian,
            "zh" => s_chinese,
            _ => s_english,
        };
}
