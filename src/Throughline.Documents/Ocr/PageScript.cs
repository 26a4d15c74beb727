namespace Throughline.Documents.Ocr;

/// <summary>The script that most of a page is in, as far as a few of its lines tell.</summary>
internal enum PageScript
{
    /// <summary>The lines hold Cyrillic letters, were too few, or were read neither well nor badly: a reading of the whole page decides.</summary>
    Unknown,

    /// <summary>Latin letters, but for a few words.</summary>
    Latin,

    /// <summary>Neither Latin nor Cyrillic ones: most likely hanzi.</summary>
    Han,
}
