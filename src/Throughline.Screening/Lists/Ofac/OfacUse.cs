namespace Throughline.Screening;

/// <summary>How a labelled value of OFAC is read.</summary>
internal enum OfacUse
{
    /// <summary>An identifier.</summary>
    Id,

    /// <summary>Text as it stands.</summary>
    Text,

    /// <summary>A date or an interval.</summary>
    Date,

    /// <summary>A word in lower case.</summary>
    Lower,

    /// <summary>Somebody else's name.</summary>
    Relation,

    /// <summary>A date or flag of the listing that says nothing of the entry.</summary>
    Skip,
}
