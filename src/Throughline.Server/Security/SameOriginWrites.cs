using Microsoft.AspNetCore.Http;

namespace Throughline.Server.Security;

/// <summary>Lets only the workbench itself change the case: a write must carry JSON (which no foreign form can send unasked) and no foreign origin.</summary>
internal sealed class SameOriginWrites(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        if (!request.HasJsonContentType())
        {
            return TypedResults
                .Problem("A write needs the content type application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType)
                .ExecuteAsync(context);
        }

        return IsSameOrigin(request)
            ? next(context)
            : TypedResults
                .Problem("A write must come from the workbench itself.", statusCode: StatusCodes.Status403Forbidden)
                .ExecuteAsync(context);
    }

    // A program (curl, a script) sends neither header; a browser sends both.
    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
