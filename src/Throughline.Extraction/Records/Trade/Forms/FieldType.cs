namespace Throughline.Extraction.Records.Trade;

/// <summary>What kind of value a form's field takes; it decides which text beside a label can be its value, and the value's normal form.</summary>
internal enum FieldType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A firm or person with, perhaps, address and numbers below the name.</summary>
    Party,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A day; its value is ISO.</summary>
    Date,

    /// <summary>Money; its value is a plain decimal.</summary>
    Amount,

    /// <summary>A weight or volume; a plain decimal in the unit of the label or value.</summary>
    Weight,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A town, port, station or address.</summary>
    Place,

    /// <summary>A number or code of a paper: letters and digits with at least one digit.</summary>
    Code,

    /// <summary>An air waybill number: three and eight digits, the last of them the seven before modulo 7.</summary>
    AirWaybill,

    /// <summary>A Russian customs declaration's number: 8, 6 and 7 digits.</summary>
    DeclarationNumber,

    /// <summary>A Chinese customs number: 18 digits.</summary>
    ChinaCustomsNumber,

    /// <summary>A freight container's number with its check digit (ISO 6346).</summary>
    Container,

    /// <summary>A flight: airline code and number.</summary>
    Flight,

    /// <summary>A goods code of 4 to 13 digits in a chapter that exists.</summary>
    HsCode,

    /// <summary>A currency; its value is the ISO code.</summary>
    Currency,

    /// <summary>A delivery term of Incoterms with its place.</summary>
    Incoterm,

    /// <summary>Digits only, ten or twelve, with the check digits of an INN.</summary>
    Inn,

    /// <summary>Nine digits.</summary>
    NineDigits,

    /// <summary>A bank account's number.</summary>
    Account,

    /// <summary>A bank identifier code (ISO 9362).</summary>
    Bic,

    /// <summary>A Chinese unified social credit code with its check digit.</summary>
    Uscc,

    /// <summary>A number under which a state knows a firm: letters of the country, perhaps, and seven digits or more.</summary>
    TaxNumber,

    /// <summary>A telephone number of 7 to 15 digits.</summary>
    Phone,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A model, mark or serial number.</summary>
    Designation,
}
