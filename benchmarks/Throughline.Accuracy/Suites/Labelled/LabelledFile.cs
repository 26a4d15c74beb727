using SharpCompress.Compressors.Xz;

namespace Throughline.Accuracy.Suites.Labelled;

/// <summary>Opens a file of the labelled data, plain or packed with xz.</summary>
internal static class LabelledFile
{
    /// <summary>A reader over the text of a file.</summary>
    /// <param name="relative">Path under the folder of labelled data.</param>
    /// <exception cref="FileNotFoundException">This checkout has no such file.</exception>
    public static StreamReader Open(string relative)
    {
        var stored = File.OpenRead(SuiteOptions.Data(relative));
        return new StreamReader(relative.EndsWith(".xz", StringComparison.Ordinal) ? new XZStream(stored) : stored);
    }
}
