namespace Throughline.Extraction.Tests.Records;

/// <summary>What a drawn paper says: one claim's predicate, parties, amount, quantity and day.</summary>
internal sealed record Said(string Predicate, string Subject, string Object, decimal? Amount, decimal? Quantity, string Day);
