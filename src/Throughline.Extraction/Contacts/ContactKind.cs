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

    /// <summary>An international bank account number.</summary>
    Iban,

    /// <summary>A bank account number of a national scheme.</summary>
    Account,

    /// <summary>A name in a messenger, as <c>telegram:name</c>.</summary>
    Messenger,
}
