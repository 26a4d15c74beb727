using System.Text;

namespace Throughline.Documents.Rtf;

/// <summary>What holds inside one group; a group's end brings back what held before it.</summary>
/// <param name="Encoding">Code page of the bytes.</param>
/// <param name="Fallbacks">How many characters after a Unicode character stand in for it (\uc).</param>
/// <param name="Target">Where text goes.</param>
/// <param name="InTable">True inside a table's row (\intbl).</param>
internal readonly record struct RtfState(Encoding Encoding, int Fallbacks, RtfTarget Target, bool InTable);
