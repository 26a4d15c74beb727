namespace Throughline.Network;

/// <summary>How a link comes out of its claim.</summary>
public enum LinkRole
{
    /// <summary>Between the claim's subject and object.</summary>
    Direct,

    /// <summary>Between a party and the goods that the claim concerns.</summary>
    Goods,

    /// <summary>To or from the third party through which something went.</summary>
    Via,
}
