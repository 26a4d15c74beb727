namespace Throughline.Cases;

/// <summary>What is to be logged.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done, see <see cref="AuditActions"/>.</param>
/// <param name="Payload">The particulars as canonical JSON.</param>
public sealed record AuditEntry(string Actor, string Action, string Payload);
