using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Throughline.Cases;
using Throughline.Server.Claims;
using Throughline.Server.Documents;
using Throughline.Server.Graph;
using Throughline.Server.Overview;
using Throughline.Server.Parties;
using Throughline.Server.Security;
using Throughline.Storage;

namespace Throughline.Server;

/// <summary>Serves a case to the workbench over HTTP on the loopback address: the API under <c>/api</c>, its description at <c>/openapi.json</c>, the page at <c>/</c>.</summary>
public static class WorkbenchHost
{
    /// <summary>Opens the case, serves it until <paramref name="cancellationToken"/> stops it, and closes it.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="started">Called with the address once the server listens.</param>
    /// <param name="cancellationToken">Stops the server.</param>
    /// <exception cref="CaseException">The folder holds no case, or one that this program cannot use.</exception>
    /// <exception cref="IOException">The port is taken; the message is meant for people.</exception>
    public static async Task RunAsync(WorkbenchOptions options, Action<Uri>? started, CancellationToken cancellationToken)
    {
        await using var opened = await OpenAsync(options.CaseFolder, cancellationToken);
        await using var app = Build(options, opened);
        await StartAsync(app, options.Port, cancellationToken);
        started?.Invoke(AddressOf(app));
        // Ends on the token, on Ctrl-C and on a signal to end; what is under way is finished.
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>The server for an open case, not yet started. The caller disposes of both.</summary>
    public static WebApplication Build(WorkbenchOptions options, Case opened)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a failed start is said by the caller
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton(opened).AddSingleton(options).AddProblemDetails().AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // any script as it is; the answer is never HTML
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });

        var app = builder.Build();
        app.UseExceptionHandler(error => error.Run(Faults.AnswerAsync));
        app.UseStatusCodePages();
        app.UseMiddleware<LoopbackOnly>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameOriginWrites>();
        app.MapOpenApi("/openapi.json");
        app.MapOverview();
        app.MapClaims();
        app.MapDocuments();
        app.MapGraph();
        app.MapParties();
        app.MapFallback(
            "/api/{**rest}",
            () =>
                TypedResults.Problem("There is no such resource in the API; see /openapi.json.", statusCode: StatusCodes.Status404NotFound)
        );
        app.MapWorkbench(options.WebRoot);
        return app;
    }

    /// <summary>The address of a started server.</summary>
    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static async Task StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new IOException(
                $"port {port} of this machine is taken by another program: choose another with --port, or 0 for a free one",
                taken
            );
        }
    }

    private static async Task<Case> OpenAsync(string folder, CancellationToken cancellationToken) =>
        new(await SqliteCaseStore.OpenAsync(folder, create: false, TimeProvider.System, cancellationToken), TimeProvider.System);
}
