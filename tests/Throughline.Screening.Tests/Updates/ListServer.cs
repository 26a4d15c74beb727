using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Throughline.Screening.Tests.Updates;

/// <summary>A real web server on this machine that answers as the test says.</summary>
internal sealed class ListServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _requests = [];

    private ListServer(WebApplication app) => _app = app;

    /// <summary>Its address, ended by a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What was asked: path, range, and what the asker has already.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static async Task<ListServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new ListServer(app);
        app.Run(async context =>
        {
            int number;
            lock (server._requests)
            {
                number = server._requests.Count;
                var headers = context.Request.Headers;
                server._requests.Add($"{context.Request.Path} {headers.Range} {headers.IfRange} {headers.IfNoneMatch}".Trim());
            }

            await answer(context, number);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Address = new Uri(app.Urls.Single() + "/");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
