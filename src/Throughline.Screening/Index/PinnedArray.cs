namespace Throughline.Screening;

/// <summary>Arrays that the collector does not move, so that they can be read like a mapped file.</summary>
internal static class PinnedArray
{
    /// <summary>An array whose content is not set.</summary>
    public static T[] Of<T>(int length)
        where T : unmanaged => GC.AllocateUninitializedArray<T>(length, pinned: true);

    /// <summary>An array with the content of another.</summary>
    public static T[] Copy<T>(ReadOnlySpan<T> content)
        where T : unmanaged
    {
        var array = Of<T>(content.Length);
        content.CopyTo(array);
        return array;
    }
}
