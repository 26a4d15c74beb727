using Throughline.Text;

namespace Throughline.Screening;

/// <summary>What makes two words one form: the facts that comparison reads from a word.</summary>
internal readonly record struct FormKey(string Surface, string Skeleton, NameTokenRole Role, double Weight) : IComparable<FormKey>
{
    /// <summary>The form of a word.</summary>
    public static FormKey Of(NameToken token) => new(token.Surface, token.Skeleton, token.Role, token.Weight);

    /// <summary>The word of a form.</summary>
    public NameToken ToToken() => new(Surface, Skeleton, Weight, Role);

    /// <inheritdoc/>
    public bool Equals(FormKey other) =>
        Role == other.Role
        && string.Equals(Surface, other.Surface, StringComparison.Ordinal)
        && string.Equals(Skeleton, other.Skeleton, StringComparison.Ordinal)
        && Weight.Equals(other.Weight);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Surface.AsSpan()) + (int)Role;

    /// <inheritdoc/>
    public int CompareTo(FormKey other)
    {
        var bySkeleton = string.CompareOrdinal(Skeleton, other.Skeleton);
        var bySurface = bySkeleton != 0 ? bySkeleton : string.CompareOrdinal(Surface, other.Surface);
        var byRole = bySurface != 0 ? bySurface : Role.CompareTo(other.Role);
        return byRole != 0 ? byRole : Weight.CompareTo(other.Weight);
    }
}
