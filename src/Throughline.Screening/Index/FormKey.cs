using System.Collections.Immutable;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>What makes two words one form to the index: all that decides which words they can match and what that weighs.</summary>
/// <param name="Skeleton">The skeleton.</param>
/// <param name="Role">The role.</param>
/// <param name="Weight">The weight.</param>
/// <param name="FirstLetter">The first letter of the word in Latin letters: an initial can stand for it as well as for the skeleton's first.</param>
/// <param name="Keys">The exact keys under which it is found.</param>
internal readonly record struct FormKey(string Skeleton, NameTokenRole Role, double Weight, char FirstLetter, ImmutableArray<string> Keys)
    : IComparable<FormKey>
{
    /// <summary>Before the consonants of a word in a script that leaves vowels out.</summary>
    public const string Framed = "F:";

    /// <summary>Before the consonants of another word, as names give the key.</summary>
    public const string NotFramed = "f:";

    /// <summary>Before a word that can be an acronym.</summary>
    public const string Acronym = "a:";

    /// <summary>The form of a word.</summary>
    public static FormKey Of(NameToken token) =>
        new(token.Skeleton, token.Role, token.Weight, token.Ascii.Length > 0 ? token.Ascii[0] : '\0', KeysOf(token));

    /// <summary>True for a word that can be an acronym.</summary>
    public static bool CanBeAcronym(NameToken token) => token.Role == NameTokenRole.Distinctive && token.Surface.Length is >= 3 and <= 6;

    /// <inheritdoc/>
    public bool Equals(FormKey other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Skeleton, StringComparison.Ordinal) + (int)Role;

    /// <inheritdoc/>
    public int CompareTo(FormKey other)
    {
        var bySkeleton = string.CompareOrdinal(Skeleton, other.Skeleton);
        var byRole = bySkeleton != 0 ? bySkeleton : Role.CompareTo(other.Role);
        var byWeight = byRole != 0 ? byRole : Weight.CompareTo(other.Weight);
        var byLetter = byWeight != 0 ? byWeight : FirstLetter.CompareTo(other.FirstLetter);
        var byCount = byLetter != 0 ? byLetter : Keys.Length.CompareTo(other.Keys.Length);
        for (var i = 0; byCount == 0 && i < Keys.Length; i++)
        {
            byCount = string.CompareOrdinal(Keys[i], other.Keys[i]);
        }

        return byCount;
    }

    private static ImmutableArray<string> KeysOf(NameToken token)
    {
        var keys = token.Keys;
        if (!token.IsFramed && !CanBeAcronym(token))
        {
            return keys;
        }

        var own = keys.ToBuilder();
        for (var i = 0; i < own.Count; i++)
        {
            own[i] =
                token.IsFramed && own[i].StartsWith(NotFramed, StringComparison.Ordinal)
                    ? string.Concat(Framed, own[i].AsSpan(NotFramed.Length))
                    : own[i];
        }

        if (CanBeAcronym(token))
        {
            own.Add(Acronym + token.Ascii);
        }

        return own.ToImmutable();
    }
}
