namespace Throughline.Cases;

/// <summary>A projection that is kept so that it need not be computed again while its inputs stay the same.</summary>
/// <param name="Kind">Which projection.</param>
/// <param name="Fingerprint">Hash of everything it was computed from.</param>
/// <param name="Content">The packed result.</param>
public sealed record DerivedResult(string Kind, string Fingerprint, ReadOnlyMemory<byte> Content);
