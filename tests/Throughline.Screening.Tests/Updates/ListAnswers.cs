using System.Text;
using Microsoft.AspNetCore.Http;

namespace Throughline.Screening.Tests.Updates;

/// <summary>What a server of lists answers, well or badly.</summary>
internal static class ListAnswers
{
    private const string Un = """
        <?xml version="1.0" encoding="UTF-8"?>
        <CONSOLIDATED_LIST dateGenerated="2026-01-10T00:00:00Z"><INDIVIDUALS>{0}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>
        """;

    /// <summary>A UN list of so many invented persons.</summary>
    public static byte[] List(int entries)
    {
        var people = Enumerable
            .Range(1, entries)
            .Select(i => $"<INDIVIDUAL><REFERENCE_NUMBER>QDi.{i:000}</REFERENCE_NUMBER><FIRST_NAME>KETTLE{i}</FIRST_NAME></INDIVIDUAL>");
        return Encoding.UTF8.GetBytes(Un.Replace("{0}", string.Concat(people), StringComparison.Ordinal));
    }

    /// <summary>The whole body, with its length.</summary>
    public static async Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    /// <summary>The part that is asked for, if the file has not changed since; else all.</summary>
    public static async Task SendRangeAsync(HttpContext context, byte[] body)
    {
        var from = 0;
        if (context.Request.Headers.IfRange == context.Response.Headers.ETag && context.Request.GetTypedHeaders().Range is { } range)
        {
            from = (int)range.Ranges.Single().From!.Value;
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{body.Length - 1}/{body.Length}";
        }

        await SendAsync(context, body[from..]);
    }

    /// <summary>Breaks the connection; what was sent before arrives.</summary>
    public static async Task BreakAsync(HttpContext context)
    {
        await Task.Delay(200);
        context.Abort();
    }

    /// <summary>The body with a fault, told by its name.</summary>
    public static async Task FailAsync(HttpContext context, string fault, byte[] body)
    {
        switch (fault)
        {
            case "404" or "500":
                context.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                return;
            case "short":
                context.Response.ContentLength = body.Length + 10;
                await context.Response.Body.WriteAsync(body);
                await context.Response.Body.FlushAsync();
                await BreakAsync(context);
                return;
            case "html":
                await SendAsync(context, "<!DOCTYPE html><html><body>Sign in</body></html>"u8.ToArray());
                return;
            case "cut":
                await SendAsync(context, body[..(body.Length / 2)]);
                return;
            case "other":
                await SendAsync(context, Encoding.UTF8.GetBytes(TempLists.Sdn(40)));
                return;
            case "large":
                context.Response.ContentLength = 61L << 20;
                await context.Response.Body.WriteAsync(body);
                await context.Response.Body.FlushAsync();
                await BreakAsync(context);
                return;
            case "digest":
                context.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(new byte[32])}:";
                break;
            case "md5":
                context.Response.Headers.ContentMD5 = Convert.ToBase64String(new byte[16]);
                break;
            case "deflate":
                context.Response.Headers.ContentEncoding = "deflate";
                break;
        }

        await SendAsync(context, body);
    }
}
