using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Throughline.Cases;

namespace Throughline.Server;

/// <summary>Turns faults into problem details (RFC 9457); only messages that are meant for people leave the server.</summary>
internal static class Faults
{
    public static Task AnswerAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = fault switch
        {
            CaseException refused => TypedResults.Problem(refused.Message, statusCode: StatusOf(refused.Fault)),
            BadHttpRequestException bad => TypedResults.Problem(bad.Message, statusCode: bad.StatusCode),
            _ => TypedResults.Problem("The server failed; its log says why.", statusCode: StatusCodes.Status500InternalServerError),
        };
        return problem.ExecuteAsync(context);
    }

    private static int StatusOf(CaseFault fault) =>
        fault switch
        {
            CaseFault.NotFound => StatusCodes.Status404NotFound,
            CaseFault.Locked => StatusCodes.Status409Conflict,
            CaseFault.NoRoom => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status500InternalServerError,
        };
}
