using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using Throughline.Extraction.Proposals;
using Throughline.Model;

namespace Throughline.LanguageModels;

/// <summary>Asks an OpenAI-compatible service for claims. Safe for several threads.</summary>
/// <remarks>
/// What comes back is data: it is parsed against the schema, and <see cref="ProposalReader"/> turns away whatever the document does not say. A
/// redirect is not followed and no proxy is used for this machine, so that text goes nowhere but to the endpoint that was checked.
/// </remarks>
public sealed class LanguageModelProposer : IClaimProposer, IDisposable
{
    private const int MostAnswerBytes = 8 << 20;
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly ModelSettings _settings;
    private readonly HttpClient _http;
    private readonly IChatClient _chat;

    /// <summary>A proposer for an endpoint.</summary>
    /// <exception cref="LanguageModelException">The endpoint is refused, see <see cref="ModelSettings.Check"/>.</exception>
    public LanguageModelProposer(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        _settings = settings;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !settings.IsLocal };
        _http = new HttpClient(handler) { MaxResponseContentBufferSize = MostAnswerBytes, Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(settings.Retries),
            NetworkTimeout = settings.Timeout,
        };
        var client = new OpenAIClient(new ApiKeyCredential(settings.Key ?? "none"), options);
        _chat = client.GetChatClient(settings.Model).AsIChatClient();
    }

    /// <inheritdoc/>
    public string Name => $"{Claim.MachinePrefix}{_settings.Model}/{ProposalPrompt.Version}";

    /// <inheritdoc/>
    /// <exception cref="LanguageModelException">Nothing answers at the endpoint, or it refuses the key or the model.</exception>
    public async Task<ProposalAnswer> AskAsync(
        Document document,
        TextWindow window,
        ImmutableArray<string> names,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(window);
        ChatMessage[] messages =
        [
            new(ChatRole.System, ProposalPrompt.Instructions),
            new(ChatRole.User, ProposalPrompt.Question(document, window, names)),
        ];
        var options = new ChatOptions
        {
            Temperature = 0,
            MaxOutputTokens = _settings.MaxOutputTokens,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(ProposalPrompt.Schema, "claims"),
        };
        try
        {
            return Read(await _chat.GetResponseAsync(messages, options, cancellationToken));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unusable($"no answer within {_settings.Timeout.TotalSeconds:0} s");
        }
        catch (ClientResultException refusal)
        {
            return refusal.Status switch
            {
                0 => throw new LanguageModelException(
                    $"nothing answers at {_settings.Endpoint}: start the service or mend the address",
                    refusal
                ),
                401 or 403 => throw new LanguageModelException($"{_settings.Endpoint} refuses the key (status {refusal.Status})", refusal),
                404 => throw new LanguageModelException($"{_settings.Endpoint} knows no model '{_settings.Model}'", refusal),
                >= 300 and < 400 => throw new LanguageModelException(
                    $"{_settings.Endpoint} sends elsewhere; that is not followed",
                    refusal
                ),
                _ => Unusable($"the service failed with status {refusal.Status}"),
            };
        }
        catch (HttpRequestException fault)
        {
            throw new LanguageModelException($"nothing answers at {_settings.Endpoint}: start the service or mend the address", fault);
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or InvalidOperationException
                        or AggregateException
                        or FormatException
                        or KeyNotFoundException
                        or ArgumentException
            )
        {
            return fault is AggregateException { InnerExceptions: [.., OperationCanceledException] }
                ? Unusable($"no answer within {_settings.Timeout.TotalSeconds:0} s")
                : Unusable("the service's reply is not in the form of a chat completion");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _chat.Dispose();
        _http.Dispose();
    }

    private static ProposalAnswer Read(ChatResponse response)
    {
        var (input, output) = (response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        if (response.FinishReason == ChatFinishReason.Length)
        {
            return new([], "the answer was cut off at the most tokens allowed", input, output);
        }

        try
        {
            var answer = JsonSerializer.Deserialize<Answer>(response.Text, s_json);
            return answer?.Claims is { } claims
                ? new([.. claims.OfType<ProposedClaim>().Select(WithoutNulls)], null, input, output)
                : new([], "the answer has no list of claims", input, output);
        }
        catch (JsonException damage)
        {
            return new(
                [],
                $"the answer is no JSON of the form asked for (at line {damage.LineNumber + 1}, byte {damage.BytePositionInLine + 1})",
                input,
                output
            );
        }
    }

    // A service that does not enforce the schema may send null where a text is due.
    private static ProposedClaim WithoutNulls(ProposedClaim claim) =>
        claim with
        {
            Predicate = claim.Predicate ?? "",
            Subject = claim.Subject ?? "",
            SubjectSchema = claim.SubjectSchema ?? "",
            Status = claim.Status ?? "",
            Quote = claim.Quote ?? "",
        };

    private static ProposalAnswer Unusable(string fault) => new([], fault, 0, 0);

    private sealed record Answer(ImmutableArray<ProposedClaim?>? Claims);
}
