using System.Text;
using Throughline.Samples.Aurora;
using Throughline.Samples.Kupol;
using Throughline.Samples.Writing;

// samples: rewrites samples/<name>, or with --check compares it with what is committed.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
if (args is not [var name, ..] || name is not ("aurora" or "kupol"))
{
    await Console.Error.WriteLineAsync("usage: Throughline.Samples aurora|kupol [--check] [--out DIR]");
    return 2;
}

var at = Array.IndexOf(args, "--out");
var folder = at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine("samples", name);
var sample = name == "aurora" ? AuroraSample.Build() : KupolSample.Build();
var mistakes = sample.Documents.SelectMany(d => d.Misquotes()).ToList();
foreach (var mistake in mistakes)
{
    await Console.Error.WriteLineAsync(mistake);
}

if (PdfFile.FontOrNull is null)
{
    await Console.Error.WriteLineAsync("DejaVuSans.ttf not found (Debian: fonts-dejavu-core): PDF files stay as they are");
}

var check = args.Contains("--check", StringComparer.Ordinal);
var differ = 0;
foreach (var (path, bytes) in sample.All())
{
    var full = Path.Combine(folder, path);
    if (File.Exists(full) && (await File.ReadAllBytesAsync(full)).AsSpan().SequenceEqual(bytes))
    {
        continue;
    }

    differ++;
    await Console.Out.WriteLineAsync($"{(check ? "differs" : "wrote")} {full}");
    if (!check)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllBytesAsync(full, bytes);
    }
}

return mistakes.Count > 0 || (check && differ > 0) ? 1 : 0;
