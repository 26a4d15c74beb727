using System.Net;
using Microsoft.AspNetCore.Http;

namespace Throughline.Server.Security;

/// <summary>Refuses requests whose Host is not a loopback name, so that a page elsewhere cannot read a case by pointing its own name at this machine (DNS rebinding).</summary>
internal sealed class LoopbackOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsLoopback(context.Request.Host.Host)
            ? next(context)
            : TypedResults
                .Problem("This server answers to 127.0.0.1 and localhost only.", statusCode: StatusCodes.Status421MisdirectedRequest)
                .ExecuteAsync(context);

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
