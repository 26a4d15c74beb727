namespace Throughline.Documents.Layers;

/// <summary>What a reader may still use: the limits, and the token that ends at the time limit.</summary>
/// <param name="Limits">The limits.</param>
/// <param name="Extend">Gives the time of one recognised page on top.</param>
/// <param name="Token">Cancelled by the caller or at the time limit; readers check it at every page or some hundred rows.</param>
internal sealed record Budget(ReadLimits Limits, Action Extend, CancellationToken Token)
{
    public void Check() => Token.ThrowIfCancellationRequested();
}
