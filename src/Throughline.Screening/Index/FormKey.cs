using System.Collections.Immutable;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>What makes two words one form to the index: all that a comparison looks at, so that a form stands for its word in every score.</summary>
/// <param name="Skeleton">The skeleton.</param>
/// <param name="Role">The role.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Text">The rest of it (<see cref="TokenCodec"/>).</param>
/// <param name="FirstLetter">The first letter of the word in Latin letters: an initial can stand for it as well as for the skeleton's first.</param>
/// <param name="Marks">What else decides which words it meets.</param>
/// <param name="Script">The script of the word.</param>
/// <param name="Keys">Hashes of the exact keys under which it is found; null until asked for (<see cref="WithKeys"/>).</param>
internal readonly record struct FormKey(
    string Skeleton,
    NameTokenRole Role,
    double Weight,
    string Text,
    char FirstLetter,
    FormMarks Marks,
    Script Script,
    ulong[]? Keys = null
) : IComparable<FormKey>
{
    /// <summary>Before the consonants of a word in a script that leaves vowels out.</summary>
    public const string Framed = "F:";

    /// <summary>Before the consonants of another word, as names give the key.</summary>
    public const string NotFramed = "f:";

    /// <summary>Before a word that can be an acronym.</summary>
    public const string Acronym = "a:";

    /// <summary>The form of a word.</summary>
    public static FormKey Of(NameToken token) =>
        new(
            token.Skeleton,
            token.Role,
            token.Weight,
            TokenCodec.Write(token),
            token.Ascii.Length > 0 ? token.Ascii[0] : '\0',
            FormRow.MarksOf(token),
            token.Script
        );

    /// <summary>
    /// The form with the keys of its word, which take longer to find than all else: a form new to an index needs them, and then its word no more, which
    /// takes some hundred times the room.
    /// </summary>
    public FormKey WithKeys(NameToken token)
    {
        var keys = KeysOf(token);
        var hashes = keys.IsEmpty ? [] : new ulong[keys.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = NameRules.Hash(keys[i]);
        }

        return this with
        {
            Keys = hashes,
        };
    }

    /// <summary>True for a word that can be an acronym.</summary>
    public static bool CanBeAcronym(NameToken token) => token.Role == NameTokenRole.Distinctive && token.Surface.Length is >= 3 and <= 6;

    /// <inheritdoc/>
    public bool Equals(FormKey other) =>
        Role == other.Role
        && Weight.Equals(other.Weight)
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && string.Equals(Skeleton, other.Skeleton, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal) + (int)Role;

    /// <inheritdoc/>
    public int CompareTo(FormKey other)
    {
        var bySkeleton = string.CompareOrdinal(Skeleton, other.Skeleton);
        var byRole = bySkeleton != 0 ? bySkeleton : Role.CompareTo(other.Role);
        var byWeight = byRole != 0 ? byRole : Weight.CompareTo(other.Weight);
        return byWeight != 0 ? byWeight : string.CompareOrdinal(Text, other.Text);
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
