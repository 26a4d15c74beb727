using System.CommandLine;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary><c>doctor</c>: what this machine has and what is missing.</summary>
internal sealed class DoctorCommand : ICommandSource
{
    private sealed record Check(string Name, bool Found, string Detail, string? Get);

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "doctor",
            "Says which optional programs this machine has, what is missing, what for, and how to get it.\n\n"
                + "Example: throughline doctor --format json"
        );
        command.SetAction(RunAsync);
        yield return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        var checks = await ChecksAsync(cancellationToken);
        var line = ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("checks");
            foreach (var check in checks)
            {
                json.WriteStartObject();
                json.WriteString("name", check.Name);
                json.WriteBoolean("found", check.Found);
                json.WriteString("detail", check.Detail);
                json.WriteString("get", check.Get);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        Results.Write(
            terminal,
            line,
            () =>
            {
                foreach (var check in checks)
                {
                    terminal.Say(
                        $"{(check.Found ? "ok     " : "missing")}  {check.Name, -12} {check.Detail}{(check.Found ? "" : $" ({check.Get})")}"
                    );
                }
            }
        );
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Check>> ChecksAsync(CancellationToken cancellationToken)
    {
        var checks = new List<Check> { new(".NET", true, Environment.Version.ToString(), null) };
        var tesseract = Programs.FindOrNull("tesseract");
        var languages = tesseract is null
            ? null
            : await Programs.RunAsync(tesseract, ["--list-langs"], TimeSpan.FromSeconds(10), cancellationToken);
        foreach (var (code, name) in new[] { ("eng", "English"), ("rus", "Russian"), ("chi_sim", "Chinese") })
        {
            var found = languages?.Split('\n', StringSplitOptions.TrimEntries).Contains(code) ?? false;
            checks.Add(
                new(
                    $"OCR {code}",
                    found,
                    $"tesseract, {name} scans",
                    $"Debian: apt install tesseract-ocr tesseract-ocr-{code.Replace('_', '-')}"
                )
            );
        }

        var browser = Programs.FindOrNull("chromium", "chromium-browser", "google-chrome", "chrome", "msedge");
        checks.Add(new("browser", browser is not null, browser ?? "for dossiers as PDF", "Debian: apt install chromium"));
        var poppler = Programs.FindOrNull("pdftoppm");
        checks.Add(new("pdftoppm", poppler is not null, poppler ?? "for pictures of PDF pages", "Debian: apt install poppler-utils"));
        var fonts = Programs.FindOrNull("fc-list") is { } list
            ? await Programs.RunAsync(list, [":lang=zh", "family"], TimeSpan.FromSeconds(10), cancellationToken)
            : null;
        checks.Add(
            new(
                "fonts",
                !string.IsNullOrWhiteSpace(fonts),
                "a font with Chinese characters, for PDF dossiers",
                "Debian: apt install fonts-noto-cjk"
            )
        );
        var drive = new DriveInfo(Path.GetPathRoot(Path.GetFullPath("."))!);
        checks.Add(
            new("disk", drive.AvailableFreeSpace > 1L << 30, $"{drive.AvailableFreeSpace >> 20} MiB free here", "free at least 1 GiB")
        );
        var imported = Directory.Exists(ListFolder.Path);
        checks.Add(new("watchlists", imported, imported ? ListFolder.Path : "none imported", "throughline lists import FILE"));
        return checks;
    }
}
