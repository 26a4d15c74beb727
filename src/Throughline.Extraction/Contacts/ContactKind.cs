namespace Throughline.Extraction.Contacts;

/// <summary>A kind of address.</summary>
public enum ContactKind
{
    /// <summary>A phone or fax number.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A web address.</summary>
    Web,
}
