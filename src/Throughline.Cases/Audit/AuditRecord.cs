using NodaTime;

namespace Throughline.Cases;

/// <summary>A line of the case's log. Each line's hash covers the line before it, so that nothing can be changed or dropped unseen.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Time">When it was written.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done, see <see cref="AuditActions"/>.</param>
/// <param name="Payload">The particulars as canonical JSON.</param>
/// <param name="PreviousHash">Hash of the line before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over the previous hash and this line, lower-case hexadecimal.</param>
public sealed record AuditRecord(
    long Sequence,
    Instant Time,
    string Actor,
    string Action,
    string Payload,
    string PreviousHash,
    string Hash
);
