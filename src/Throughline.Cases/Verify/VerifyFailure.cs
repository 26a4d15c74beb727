namespace Throughline.Cases;

/// <summary>A check that failed.</summary>
/// <param name="What">What was checked: <c>original</c>, <c>textLayer</c>, <c>quote</c>, <c>claims</c>, <c>audit</c>, <c>decisions</c>, <c>list</c>, <c>listText</c> (a statement of reasons against its list file).</param>
/// <param name="Where">The file, document or record.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
public sealed record VerifyFailure(string What, string Where, string Expected, string Found);
