using System.Collections.Frozen;

namespace Throughline.Documents.Rtf;

/// <summary>Groups that hold no text of the document (RTF 1.9.1, "Destinations").</summary>
internal static class RtfDestinations
{
    private static readonly FrozenSet<string> s_skipped = FrozenSet.ToFrozenSet(
        [
            "colortbl",
            "stylesheet",
            "pict",
            "object",
            "objdata",
            "themedata",
            "datastore",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "filetbl",
            "revtbl",
            "xmlnstbl",
            "latentstyles",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "operator",
            "company",
            "doccomm",
            "nonesttables",
            "listtext",
            "pntext",
        ],
        StringComparer.Ordinal
    );

    /// <summary>True for a destination whose text is not the document's.</summary>
    public static bool IsSkipped(string word) => s_skipped.Contains(word);
}
