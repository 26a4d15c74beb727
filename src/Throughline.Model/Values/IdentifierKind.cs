namespace Throughline.Model;

/// <summary>The schemes of identifiers that the product knows.</summary>
public enum IdentifierKind
{
    /// <summary>A number whose scheme is not known.</summary>
    Other,

    /// <summary>Russian taxpayer number, 10 digits (organization) or 12 (person).</summary>
    Inn,

    /// <summary>Russian registration number, 13 digits, or 15 for a sole trader (OGRNIP).</summary>
    Ogrn,

    /// <summary>Russian tax registration reason code, 9 characters; shared by many firms.</summary>
    Kpp,

    /// <summary>Chinese unified social credit code, 18 characters (GB 32100-2015).</summary>
    Uscc,

    /// <summary>Legal entity identifier, 20 characters (ISO 17442).</summary>
    Lei,

    /// <summary>Ship number of the International Maritime Organization, 7 digits.</summary>
    Imo,

    /// <summary>Bank identifier code (ISO 9362), 8 or 11 characters.</summary>
    Bic,

    /// <summary>International bank account number (ISO 13616).</summary>
    Iban,

    /// <summary>Russian bank identification code, 9 digits.</summary>
    Bik,

    /// <summary>A bank account number of a national scheme.</summary>
    Account,

    /// <summary>A passport number.</summary>
    Passport,

    /// <summary>A national registration number of another scheme.</summary>
    Registration,

    /// <summary>A national tax number of another scheme.</summary>
    Tax,

    /// <summary>An air waybill number: 3-digit prefix and 8 digits.</summary>
    AirWaybill,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A web site or domain.</summary>
    Website,

    /// <summary>International securities identification number, 12 characters (ISO 6166).</summary>
    Isin,

    /// <summary>A name in a messenger, with the messenger before it: <c>telegram:name</c>.</summary>
    Messenger,
}
