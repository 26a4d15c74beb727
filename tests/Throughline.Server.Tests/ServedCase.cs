using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Throughline.Cases;
using Throughline.Storage;
using Case = Throughline.Cases.Case;

namespace Throughline.Server.Tests;

/// <summary>A real case, taken in from a few small files, served on a free port.</summary>
public sealed class ServedCase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-server-").FullName;
    private Case? _case;
    private WebApplication? _app;

    /// <summary>A client of the server.</summary>
    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var papers = Directory.CreateDirectory(Path.Combine(_folder, "papers")).FullName;
        await File.WriteAllTextAsync(Path.Combine(papers, "harbour.txt"), Papers.Harbour);
        await File.WriteAllTextAsync(Path.Combine(papers, "otvet.txt"), Papers.Answer);
        await File.WriteAllTextAsync(Path.Combine(papers, "payments.csv"), Papers.Payments);
        await File.WriteAllBytesAsync(Path.Combine(papers, "broken.pdf"), "%PDF-1.7\nno more"u8.ToArray());
        var folder = Path.Combine(_folder, "harbour.case");
        _case = new Case(await SqliteCaseStore.OpenAsync(folder, create: true, TimeProvider.System, default), TimeProvider.System);
        await _case.IngestAsync(new IngestRequest { Paths = [papers], AsOf = new NodaTime.LocalDate(2025, 3, 31) }, null, default);
        _app = WorkbenchHost.Build(
            new WorkbenchOptions
            {
                CaseFolder = folder,
                Port = 0,
                Reviewer = "a.reader",
                WebRoot = Path.Combine(_folder, "no-web"),
            },
            _case
        );
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = WorkbenchHost.AddressOf(_app) };
    }

    /// <summary>The JSON answer to a GET.</summary>
    public Task<JsonElement> GetAsync(string path) => Client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
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
