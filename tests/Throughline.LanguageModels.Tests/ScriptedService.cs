using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Throughline.LanguageModels.Tests;

/// <summary>A chat service on this machine that answers by a script: each request takes the next step, the last step repeats.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<HttpContext, string, Task>[] _steps;
    private int _asked;

    private ScriptedService(Func<HttpContext, string, Task>[] steps)
    {
        _steps = steps;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapFallback(AnswerAsync);
    }

    /// <summary>The base address.</summary>
    public Uri Address => new(_app.Urls.Single() + "/v1");

    /// <summary>The bodies of the requests, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<ScriptedService> StartAsync(params Func<HttpContext, string, Task>[] steps)
    {
        var service = new ScriptedService(steps);
        await service._app.StartAsync();
        return service;
    }

    /// <summary>Answers with claims.</summary>
    public static Func<HttpContext, string, Task> Claims(params object[] claims) => Text(JsonSerializer.Serialize(new { claims }));

    /// <summary>Answers with a text in the place of the JSON.</summary>
    public static Func<HttpContext, string, Task> Text(string content, string finish = "stop") =>
        (http, _) =>
            http.Response.WriteAsJsonAsync(
                new
                {
                    id = "r1",
                    @object = "chat.completion",
                    created = 1,
                    model = "scripted",
                    choices = new[]
                    {
                        new
                        {
                            index = 0,
                            finish_reason = finish,
                            message = new { role = "assistant", content },
                        },
                    },
                    usage = new
                    {
                        prompt_tokens = 700,
                        completion_tokens = 60,
                        total_tokens = 760,
                    },
                }
            );

    /// <summary>Answers with a status.</summary>
    public static Func<HttpContext, string, Task> Status(int status, string? location = null) =>
        (http, _) =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "0";
            if (location is not null)
            {
                http.Response.Headers.Location = location;
            }

            return Task.CompletedTask;
        };

    /// <summary>Answers with bytes that are no chat completion.</summary>
    public static Func<HttpContext, string, Task> Raw(string body) =>
        (http, _) =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync(body);
        };

    /// <summary>Does not answer until the caller gives up.</summary>
    public static Func<HttpContext, string, Task> Silence() => (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Asked.Enqueue(body);
        await _steps[Math.Min(Interlocked.Increment(ref _asked), _steps.Length) - 1](http, body);
    }
}
