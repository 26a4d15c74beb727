namespace Throughline.Model;

/// <summary>What a stretch of a document's text is.</summary>
public enum ZoneKind
{
    /// <summary>The document's heading.</summary>
    Title,

    /// <summary>Author and date line.</summary>
    Byline,

    /// <summary>The text proper.</summary>
    Body,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Page furniture: menus, banners, related links, counters. It yields no claim.</summary>
    Noise,

    /// <summary>What a mail repeats of the mail that it answers. It yields no claim of its own: its words were said there.</summary>
    Quoted,
}
