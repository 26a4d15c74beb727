namespace Throughline.Model;

/// <summary>How a party answered. Only a denial denies: 'not aware' and silence do not.</summary>
public enum ResponseKind
{
    /// <summary>The party says that it is not so.</summary>
    Denied,

    /// <summary>The party says that it does not know of it.</summary>
    NotAware,

    /// <summary>The party did not answer.</summary>
    NoResponse,

    /// <summary>The party refused to comment.</summary>
    Declined,

    /// <summary>The party answered with a statement of policy.</summary>
    PolicyAssertion,

    /// <summary>The party admits a part.</summary>
    PartialAdmission,
}
