namespace Throughline.Extraction.Tagging;

/// <summary>What a mark does to quotes.</summary>
internal enum Quote : byte
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It opens them.</summary>
    Opens,

    /// <summary>It closes them.</summary>
    Closes,
}
