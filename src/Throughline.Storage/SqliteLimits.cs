namespace Throughline.Storage;

/// <summary>Limits that tests set to meet a full disk.</summary>
/// <param name="MaxPages">Most pages of the database; 0 for no limit.</param>
internal sealed record SqliteLimits(int MaxPages)
{
    public static SqliteLimits None { get; } = new(0);
}
