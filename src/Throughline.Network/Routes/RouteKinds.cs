namespace Throughline.Network;

/// <summary>The layers in which routes may run.</summary>
[Flags]
public enum RouteKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Supply, products, tests.</summary>
    Goods = 1,

    /// <summary>Invoices and payments.</summary>
    Money = 2,

    /// <summary>Travel, work, meetings.</summary>
    People = 4,

    /// <summary>Every layer.</summary>
    All = Goods | Money | People,
}
