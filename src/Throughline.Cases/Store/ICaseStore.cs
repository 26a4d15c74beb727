namespace Throughline.Cases;

/// <summary>Where a case is kept. The use cases are in <see cref="Case"/>; a store keeps what it is given, whole or not at all.</summary>
public interface ICaseStore : IAsyncDisposable
{
    /// <summary>The case's name.</summary>
    string Name { get; }
}
