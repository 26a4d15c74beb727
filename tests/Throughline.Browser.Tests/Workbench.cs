using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Throughline.Cases;
using Throughline.Server;
using Throughline.Storage;
using Throughline.Testing;
using Case = Throughline.Cases.Case;

namespace Throughline.Browser.Tests;

/// <summary>The sample case, taken in for real, served, and a browser to drive its page with.</summary>
public sealed class Workbench : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-browser-").FullName;
    private Case? _case;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Task? _started;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The case as it is now, to compare the page with; skips the test where there is no browser.</summary>
    public async Task<CaseSnapshot> SnapshotAsync()
    {
        await (_started ??= StartAsync());
        return await _case!.SnapshotAsync(default);
    }

    // Not in InitializeAsync: a test may be skipped, a fixture may not.
    private async Task StartAsync()
    {
        var chromium = Tool.Need("chromium", "chromium-browser", "google-chrome");
        var web = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        Assert.SkipUnless(File.Exists(Path.Combine(web, "index.html")), "the workbench's page was not built (BuildWeb=false or no Node)");

        var sample = Path.Combine(SharedData.RepositoryRoot, "samples", "aurora");
        var folder = Path.Combine(_folder, "aurora.case");
        _case = new Case(await SqliteCaseStore.OpenAsync(folder, create: true, TimeProvider.System, default), TimeProvider.System);
        await _case.IngestAsync(
            new IngestRequest
            {
                Paths = [Path.Combine(sample, "documents")],
                Lists = [Path.Combine(sample, "lists")],
                AsOf = new NodaTime.LocalDate(2025, 9, 30),
            },
            null,
            default
        );
        _app = WorkbenchHost.Build(
            new WorkbenchOptions
            {
                CaseFolder = folder,
                Port = 0,
                WebRoot = web,
            },
            _case
        );
        await _app.StartAsync();

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh page at a path; what its console complains about ends in <paramref name="complaints"/>.</summary>
    public async Task<IPage> OpenAsync(
        string path,
        ICollection<string> complaints,
        ColorScheme theme = ColorScheme.Light,
        bool bypassPolicy = false
    )
    {
        await (_started ??= StartAsync());
        var address = WorkbenchHost.AddressOf(_app!);
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 850 },
                ColorScheme = theme,
                ReducedMotion = ReducedMotion.Reduce,
                BypassCSP = bypassPolicy,
            }
        );
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != address.Authority)
            {
                complaints.Add($"asked for {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(address, path).ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_case is not null)
        {
            await _case.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
