using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Throughline.Documents.External;

namespace Throughline.Documents.Ocr;

/// <summary>The recognition program tesseract, found once for the process; null where the machine has none.</summary>
internal sealed class Tesseract
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);
    private static readonly Lazy<Tesseract?> s_installed = new(Find);
    private readonly string _program;

    private Tesseract(string program, string version, ImmutableArray<string> languages) =>
        (_program, Version, Languages) = (program, version, languages);

    /// <summary>The installed one.</summary>
    public static Tesseract? InstalledOrNull => s_installed.Value;

    /// <summary>Its version, such as <c>5.3.0</c>.</summary>
    public string Version { get; }

    /// <summary>The language models it has.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Reads a picture (PNG, JPEG or TIFF, also of several pages) with languages in order of preference.</summary>
    /// <returns>The words; null where the program failed or took too long.</returns>
    public IReadOnlyList<RecognisedWord>? ReadOrNull(ReadOnlyMemory<byte> picture, string languages, int dpi, CancellationToken token)
    {
        string[] arguments =
        [
            "stdin",
            "stdout",
            "-l",
            languages,
            "--dpi",
            dpi.ToString(CultureInfo.InvariantCulture),
            "--psm",
            "3",
            "-c",
            "tessedit_do_invert=0",
            "tsv",
        ];
        var result = ExternalProgram.Run(_program, arguments, picture, s_limit, token);
        return result.IsDone ? TesseractTable.Words(Encoding.UTF8.GetString(result.Output)) : null;
    }

    /// <summary>By how many degrees (0, 90, 180, 270) a picture must be turned clockwise to stand upright; 0 where it cannot be told.</summary>
    public int Turn(ReadOnlyMemory<byte> picture, int dpi, CancellationToken token)
    {
        if (!Languages.Contains("osd"))
        {
            return 0;
        }

        string[] arguments = ["stdin", "stdout", "--dpi", dpi.ToString(CultureInfo.InvariantCulture), "--psm", "0"];
        var result = ExternalProgram.Run(_program, arguments, picture, s_limit, token);
        if (!result.IsDone)
        {
            return 0;
        }

        var (turn, isSure) = (0, false);
        foreach (var line in Encoding.UTF8.GetString(result.Output).Split('\n'))
        {
            if (line.StartsWith("Rotate:", StringComparison.Ordinal))
            {
                _ = int.TryParse(line.AsSpan(7), NumberStyles.Integer, CultureInfo.InvariantCulture, out turn);
            }
            else if (line.StartsWith("Orientation confidence:", StringComparison.Ordinal))
            {
                isSure = double.TryParse(line.AsSpan(23), NumberStyles.Float, CultureInfo.InvariantCulture, out var sure) && sure > 1;
            }
        }

        return isSure ? turn : 0;
    }

    private static Tesseract? Find()
    {
        if (ExternalProgram.FindOrNull("tesseract") is not { } program)
        {
            return null;
        }

        var version = ExternalProgram.Run(program, ["--version"], default, TimeSpan.FromSeconds(10), CancellationToken.None);
        var languages = ExternalProgram.Run(program, ["--list-langs"], default, TimeSpan.FromSeconds(10), CancellationToken.None);
        var name = (Encoding.UTF8.GetString(version.Output) + version.Errors).Split('\n')[0].Split(' ').ElementAtOrDefault(1) ?? "";
        var lines = (Encoding.UTF8.GetString(languages.Output) + languages.Errors).Split('\n', StringSplitOptions.TrimEntries);
        return languages.IsDone
            ? new(program, name.Trim(), [.. lines.Where(l => l.Length > 0 && !l.Contains(' ', StringComparison.Ordinal))])
            : null;
    }
}
