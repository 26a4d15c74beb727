using System.Diagnostics;
using System.Globalization;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Benchmarks.Values;

/// <summary>How fast dates, money and quantities are read from mixed English, Russian and Chinese text: characters a CPU second on one core.</summary>
internal static class ValuesCommand
{
    /// <summary>Reads the texts given (files or folders of .txt), or the samples' letters, and prints the speed.</summary>
    public static int Run(string[] args)
    {
        var texts = (args.Length > 0 ? args : ["samples"])
            .SelectMany(p =>
                File.Exists(p)
                    ? (IEnumerable<string>)[p]
                    : Directory.EnumerateFiles(p, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            )
            .Select(File.ReadAllText)
            .ToArray();
        var reference = PartialDate.ParseOrNull("2025-09-26");
        var (characters, times, quantities) = (0L, 0L, 0L);
        Pass(texts, reference, ref characters, ref times, ref quantities);
        (characters, times, quantities) = (0, 0, 0);
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        while (process.TotalProcessorTime - start < TimeSpan.FromSeconds(4))
        {
            Pass(texts, reference, ref characters, ref times, ref quantities);
            process.Refresh();
        }

        var seconds = (process.TotalProcessorTime - start).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{characters / seconds / 1e6:0.00} M characters a CPU second over {texts.Length} texts ({characters / 1e6:0.0} M characters, {times} times, {quantities} quantities)"
            )
        );
        return 0;
    }

    private static void Pass(string[] texts, PartialDate? reference, ref long characters, ref long times, ref long quantities)
    {
        foreach (var text in texts)
        {
            characters += text.Length;
            times += TimeGrammar.Find(text, 0, text.Length, reference).Length;
            quantities += QuantityGrammar.Find(text, 0, text.Length, "en").Length;
        }
    }
}
