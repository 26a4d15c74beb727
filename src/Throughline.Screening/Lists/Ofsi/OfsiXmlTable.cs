using System.Collections.Frozen;
using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>The elements of the OFSI XML as rows with the column names of its CSV.</summary>
internal sealed class OfsiXmlTable : ListTable
{
    private static readonly string[] s_rows = ["FinancialSanctionsTarget"];

    // Capitals as the official file has them; they vary from element to element.
    private static readonly FrozenDictionary<string, string> s_elements = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name 1"] = "name1",
        ["name 2"] = "name2",
        ["name 3"] = "name3",
        ["name 4"] = "name4",
        ["name 5"] = "name5",
        ["name 6"] = "Name6",
        ["title"] = "Title",
        ["name non-latin script"] = "NameNonLatinScript",
        ["dob"] = "Individual_DateOfBirth",
        ["town of birth"] = "Individual_TownOfBirth",
        ["country of birth"] = "Individual_CountryOfBirth",
        ["nationality"] = "Individual_Nationality",
        ["passport number"] = "Individual_PassportNumber",
        ["national identification number"] = "Individual_NINumber",
        ["position"] = "Individual_Position",
        ["gender"] = "Individual_Gender",
        ["business reg number"] = "Entity_BusinessRegNumber",
        ["imo number"] = "Ship_IMONumber",
        ["ship flag"] = "Ship_Flag",
        ["ship type"] = "Ship_Type",
        ["phone"] = "PhoneNumber",
        ["email"] = "EmailAddress",
        ["website"] = "Website",
        ["address 1"] = "Address1",
        ["address 2"] = "Address2",
        ["address 3"] = "Address3",
        ["address 4"] = "Address4",
        ["address 5"] = "Address5",
        ["address 6"] = "Address6",
        ["post/zip code"] = "PostCode",
        ["country"] = "Country",
        ["other information"] = "OtherInformation",
        ["statement of reasons"] = "UKStatementOfReasons",
        ["group type"] = "GroupTypeDescription",
        ["alias type"] = "AliasType",
        ["alias quality"] = "AliasQuality",
        ["regime"] = "RegimeName",
        ["listed on"] = "DateListed",
        ["uk sanctions list date designated"] = "DateDesignated",
        ["uk sanctions list ref"] = "UKSanctionsListRef",
        ["group id"] = "GroupID",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly IEnumerator<(XElement Element, int Line)> _rows;

    private OfsiXmlTable(IEnumerable<(XElement Element, int Line)> rows) => _rows = rows.GetEnumerator();

    public override int Line => _rows.Current.Line;

    public override string this[string column] =>
        s_elements.TryGetValue(column, out var element) ? ListXml.Text(_rows.Current.Element, element) : "";

    /// <summary>Opens a file.</summary>
    public static OfsiXmlTable Open(ListFile file, CancellationToken cancellationToken) =>
        new(ListXml.Elements(file, s_rows, cancellationToken).Where(r => r.Element.Name == "FinancialSanctionsTarget"));

    public override bool Read() => _rows.MoveNext();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
        }
    }
}
