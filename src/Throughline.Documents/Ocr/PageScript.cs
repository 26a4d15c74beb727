namespace Throughline.Documents.Ocr;

/// <summary>The script that most of a page is in, as far as a few of its lines tell.</summary>
internal enum PageScript
{
    /// <summary>The lines were too few, or were read neither well nor badly.</summary>
    Unknown,

    /// <summary>Latin letters, but for a few words.</summary>
    Latin,

    /// <summary>Cyrillic letters, alone or among others.</summary>
    Cyrillic,

    /// <summary>Neither: most likely hanzi.</summary>
    Han,
}
