namespace Throughline.Samples.Writing;

/// <summary>The header fields of a message; <see cref="Date"/> in the form of RFC 5322.</summary>
internal sealed record MailHeaders(string From, string To, string Subject, string Date, string MessageId)
{
    public string? Cc { get; init; }
}
