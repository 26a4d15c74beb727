using System.Collections.Immutable;

namespace Throughline.LanguageModels;

/// <summary>Which language model is asked, and how.</summary>
/// <param name="Endpoint">Address of an OpenAI-compatible service, such as <c>http://127.0.0.1:8080/v1</c>.</param>
/// <param name="Model">The model's name there.</param>
public sealed record ModelSettings(Uri Endpoint, string Model)
{
    /// <summary>The key; null for a service that asks for none. It is sent to the endpoint and written nowhere.</summary>
    public string? Key { get; init; }

    /// <summary>Hosts beyond this machine that text may be sent to; none by default.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most tokens of one answer.</summary>
    public int MaxOutputTokens { get; init; } = 4000;

    /// <summary>How often a busy or failing service is asked again before the window is given up.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>True where the endpoint is this machine.</summary>
    public bool IsLocal => Endpoint.IsLoopback;

    /// <summary>Refuses an endpoint that text must not be sent to.</summary>
    /// <exception cref="LanguageModelException">It is no HTTP address, or leads beyond this machine without being allowed, or unencrypted.</exception>
    public void Check()
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https") || Endpoint.UserInfo.Length > 0)
        {
            throw new LanguageModelException($"'{Endpoint}' is no address of a service: give one like http://127.0.0.1:8080/v1");
        }

        if (IsLocal)
        {
            return;
        }

        if (!AllowedHosts.Contains(Endpoint.Host, StringComparer.OrdinalIgnoreCase))
        {
            throw new LanguageModelException(
                $"{Endpoint.Host} is not this machine, and the case's text would be sent to it: name it with --allow-host {Endpoint.Host} if that is permitted"
            );
        }

        if (Endpoint.Scheme != "https")
        {
            throw new LanguageModelException($"{Endpoint} would carry the case's text unencrypted: use https");
        }
    }
}
