namespace Throughline.Model;

/// <summary>What is odd about entries of watchlists.</summary>
public enum ListAnomalyKind
{
    /// <summary>Entries under unlike names carry one identifier.</summary>
    SharedIdentifier,

    /// <summary>An identifier fails its scheme's check digits or shape.</summary>
    BadCheckDigit,

    /// <summary>An organization carries a number of the kind that persons have.</summary>
    PersonsNumber,

    /// <summary>A person carries a number of the kind that organizations have.</summary>
    OrganizationsNumber,

    /// <summary>A date that cannot be: born after the listing, delisted before listed.</summary>
    ImpossibleDate,

    /// <summary>An entry without a name.</summary>
    NoName,

    /// <summary>One list has the same party twice.</summary>
    SameEntryTwice,

    /// <summary>A name holds something that is no part of a name.</summary>
    NameJunk,

    /// <summary>A row or file that could not be read.</summary>
    Unreadable,

    /// <summary>No fault but a lead: entries of several lists carry one identifier under like names, and are probably one party.</summary>
    OneParty,
}
