using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Throughline.Cases;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Dossiers;
using Throughline.Dossiers.Html;
using Throughline.Dossiers.Markdown;
using Throughline.Model;

namespace Throughline.Cli.Commands;

/// <summary><c>dossier</c>: the cited report.</summary>
internal sealed class DossierCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<string> _out = new("--out") { Description = "The file to write: .html, .pdf or .md", Required = true };
    private readonly Option<string> _audience = new("--audience")
    {
        Description = "internal or shareable",
        DefaultValueFactory = _ => "internal",
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "dossier",
            "Writes the cited report: one file, every sentence with numbered citations that open the passage.\n\n"
                + "Example: throughline dossier --case river.case --out river.html --audience shareable"
        )
        {
            _case,
            _out,
            _audience,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var (path, terminal) = (parsed.GetValue(_out)!, Terminal.Of(parsed));
        var audience = parsed.GetValue(_audience)!.ToLowerInvariant() switch
        {
            "internal" => Audience.Internal,
            "shareable" => Audience.Shareable,
            var other => throw new UsageException($"--audience takes internal or shareable; found '{other}'"),
        };
        await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, cancellationToken);
        var input = await InputAsync(opened, cancellationToken);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".html" or ".htm":
                await WriteAsync(path, HtmlDossier.Write(input, audience));
                break;
            case ".md":
                await WriteAsync(path, MarkdownDossier.Write(input, audience));
                break;
            case ".pdf":
                await PdfAsync(path, HtmlDossier.Write(input, audience), cancellationToken);
                break;
            default:
                throw new UsageException($"--out takes a file that ends in .html, .pdf or .md; found '{path}'");
        }

        terminal.Hint($"Wrote {path}");
        return ExitCode.Done;
    }

    private static async Task<DossierInput> InputAsync(Case opened, CancellationToken cancellationToken)
    {
        var snapshot = await opened.SnapshotAsync(cancellationToken);
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var info in snapshot.Documents.Where(d => d.Status == DocumentStatus.Read))
        {
            if (await opened.DocumentAsync(info.Id, cancellationToken) is { } document)
            {
                documents.Add(document);
            }
        }

        return new DossierInput(
            snapshot.Name.EndsWith(".case", StringComparison.OrdinalIgnoreCase) ? snapshot.Name[..^5] : snapshot.Name,
            snapshot.AsOf,
            snapshot.Network,
            documents.ToImmutable(),
            snapshot.Leads,
            snapshot.Contradictions,
            snapshot.Questions,
            snapshot.Timeline,
            snapshot.Lists
        );
    }

    private static Task WriteAsync(string path, string text) =>
        WholeFile.WriteAsync(path, stream => stream.Write(new UTF8Encoding(false).GetBytes(text)));

    private static async Task PdfAsync(string path, string html, CancellationToken cancellationToken)
    {
        var browser =
            Programs.FindOrNull("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
            ?? throw new UsageException("a PDF needs Chromium (Debian: apt install chromium); write .html instead and print it");
        var folder = Directory.CreateTempSubdirectory("throughline-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "dossier.html"), Path.Combine(folder, "dossier.pdf"));
            await File.WriteAllTextAsync(page, html, cancellationToken);
            string[] arguments =
            [
                "--headless",
                "--disable-gpu",
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-pdf-header-footer",
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={pdf}",
                new Uri(page).AbsoluteUri,
            ];
            if (await Programs.RunAsync(browser, arguments, TimeSpan.FromMinutes(2), cancellationToken) is null || !File.Exists(pdf))
            {
                throw new UsageException($"{browser} could not print the dossier; write .html instead and print it");
            }

            var bytes = await File.ReadAllBytesAsync(pdf, cancellationToken);
            await WholeFile.WriteAsync(path, stream => stream.Write(bytes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
