namespace Throughline.Screening;

/// <summary>A file of a list and its official address.</summary>
/// <param name="Name">What the list is called in <c>lists update</c>.</param>
/// <param name="List">The short name that its content has.</param>
/// <param name="Authority">The authority.</param>
/// <param name="File">The file's name on the shelf.</param>
/// <param name="Address">Where the authority publishes it.</param>
/// <param name="MostBytes">More bytes than this are no list but an accident.</param>
/// <param name="Licence">Terms of use, in short.</param>
public sealed record OfficialSource(string Name, string List, string Authority, string File, Uri Address, long MostBytes, string Licence)
{
    /// <summary>The table of <c>data/screening/list-sources.tsv</c>, in its order.</summary>
    public static IReadOnlyList<OfficialSource> All { get; } =
    [
        .. ScreeningTable
            .Rows("list-sources.tsv")
            .Select(r => new OfficialSource(
                r[0],
                r[1],
                r[2],
                r[3],
                new Uri(r[4]),
                long.Parse(r[5], System.Globalization.CultureInfo.InvariantCulture) << 20,
                r[6]
            )),
    ];
}
