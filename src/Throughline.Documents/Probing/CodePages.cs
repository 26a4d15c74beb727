using System.Text;

namespace Throughline.Documents.Probing;

/// <summary>Encodings by number or name, those of old Windows, DOS and East Asian systems among them, which .NET knows only once its provider is registered.</summary>
internal static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a Windows code page number, as in 1251.</summary>
    /// <exception cref="ArgumentException">No code page has this number.</exception>
    /// <exception cref="NotSupportedException">The code page is not among those that can be read.</exception>
    public static Encoding Of(int number) => Encoding.GetEncoding(number);

    /// <summary>The encoding of an IANA name, as in koi8-r.</summary>
    /// <exception cref="ArgumentException">No encoding has this name.</exception>
    public static Encoding Of(string name) => Encoding.GetEncoding(name);
}
