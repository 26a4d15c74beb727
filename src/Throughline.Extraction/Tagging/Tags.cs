using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>The tags of a token: outside, or begin, inside, end, single of a person, organization or location.</summary>
internal static class Tags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 13;

    /// <summary>Outside any name.</summary>
    public const int Outside = 0;

    private static readonly MentionType[] s_types = [MentionType.Person, MentionType.Organization, MentionType.Location];

    /// <summary>The tag of a place in a name.</summary>
    /// <param name="type">Person, organization or location.</param>
    /// <param name="isFirst">At its first token.</param>
    /// <param name="isLast">At its last token.</param>
    public static int Of(MentionType type, bool isFirst, bool isLast)
    {
        var place =
            isFirst && isLast ? 3
            : isFirst ? 0
            : isLast ? 2
            : 1;
        return 1 + Array.IndexOf(s_types, type) * 4 + place;
    }

    /// <summary>The type of a tag that is not <see cref="Outside"/>.</summary>
    public static MentionType TypeOf(int tag) => s_types[(tag - 1) / 4];

    /// <summary>True where a name begins at the tag.</summary>
    public static bool Begins(int tag) => tag > 0 && (tag - 1) % 4 is 0 or 3;

    /// <summary>True where a name ends at the tag.</summary>
    public static bool Ends(int tag) => tag > 0 && (tag - 1) % 4 is 2 or 3;

    /// <summary>True where one tag may stand behind another: a name that begins must end.</summary>
    public static bool MayFollow(int before, int tag)
    {
        var isOpen = before > 0 && !Ends(before);
        return isOpen ? tag > 0 && !Begins(tag) && TypeOf(tag) == TypeOf(before) : tag == 0 || Begins(tag);
    }

    /// <summary>True for a tag at which a sentence may begin.</summary>
    public static bool MayBegin(int tag) => tag == 0 || Begins(tag);

    /// <summary>True for a tag at which a sentence may end.</summary>
    public static bool MayEnd(int tag) => tag == 0 || Ends(tag);
}
