using Microsoft.AspNetCore.Http;

namespace Throughline.Server.Security;

/// <summary>Headers of every answer: nothing from outside is loaded, nothing is framed, no address leaks.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Canvas icons are data: images; pdf.js makes its fonts and worker helpers from blobs.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }

        return next(context);
    }
}
