using System.Collections;

namespace Throughline.Resolution;

/// <summary>A set that is most often empty or holds one or two values, as nearly all that is known of a mention is: what is empty takes no room.</summary>
internal struct SmallSet<T> : IReadOnlyCollection<T>
    where T : IEquatable<T>
{
    private const int Few = 8;
    private T[]? _few;
    private HashSet<T>? _many;

    /// <inheritdoc/>
    public readonly int Count => _many?.Count ?? _few?.Length ?? 0;

    /// <summary>True where the value is in it.</summary>
    public readonly bool Contains(T value) => _many is { } many ? many.Contains(value) : _few is { } few && Array.IndexOf(few, value) >= 0;

    /// <summary>True where the sets share a value.</summary>
    public readonly bool Overlaps(SmallSet<T> other)
    {
        var (small, large) = Count <= other.Count ? (this, other) : (other, this);
        return small._many is { } many ? many.Any(large.Contains) : small._few is { } few && Array.Exists(few, large.Contains);
    }

    /// <summary>Adds a value, if it is not in it.</summary>
    public void Add(T value)
    {
        if (_many is not null)
        {
            _many.Add(value);
        }
        else if (_few is null)
        {
            _few = [value];
        }
        else if (!Contains(value))
        {
            T[] more = [.. _few, value];
            var isMany = more.Length > Few;
            _few = isMany ? null : more;
            _many = isMany ? [.. more] : null;
        }
    }

    /// <summary>Adds all values of another set, which must not be written to any more.</summary>
    public void Take(SmallSet<T> other)
    {
        if (Count == 0)
        {
            this = other;
            return;
        }

        foreach (var value in other)
        {
            Add(value);
        }
    }

    /// <inheritdoc/>
    public readonly IEnumerator<T> GetEnumerator() => ((IEnumerable<T>?)_many ?? _few ?? []).GetEnumerator();

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
