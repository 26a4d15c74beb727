using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Throughline.Server;

/// <summary>The built web application: its files, and its page at every other address (the page reads the address itself).</summary>
internal static class StaticWorkbench
{
    private const string NotBuilt =
        "The workbench was not built into this program (dotnet build with Node 20 or newer builds it). The API answers under /api, described at /openapi.json.";

    public static void MapWorkbench(this WebApplication app, string webRoot)
    {
        var page = Path.Combine(webRoot, "index.html");
        if (!File.Exists(page))
        {
            app.MapFallback(() => TypedResults.Problem(NotBuilt, statusCode: StatusCodes.Status404NotFound));
            return;
        }

        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".bcmap"] = types.Mappings[".pfb"] = "application/octet-stream";
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(webRoot),
                ContentTypeProvider = types,
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(
                        "/assets",
                        StringComparison.Ordinal
                    )
                        ? "public, max-age=31536000, immutable" // the names carry a hash
                        : "no-cache",
            }
        );
        app.MapFallback(
                "{**path:nonfile}",
                (HttpContext context) =>
                {
                    context.Response.Headers.CacheControl = "no-cache";
                    return TypedResults.PhysicalFile(page, "text/html; charset=utf-8");
                }
            )
            .ExcludeFromDescription();
    }
}
