namespace Throughline.Documents.Ofx;

/// <summary>An element of an OFX file: SGML without end tags of leaves (1.x), or XML (2.x).</summary>
/// <param name="Name">Upper-case name.</param>
/// <param name="Parent">The element around it; null for the root.</param>
internal sealed record OfxTree(string Name, OfxTree? Parent)
{
    /// <summary>Elements inside it, in order.</summary>
    public List<OfxTree> Children { get; } = [];

    /// <summary>The value of a leaf, and its place in the text.</summary>
    public (string Text, int Start, int End)? Value { get; private set; }

    /// <summary>The first element at the end of the steps; null where one is missing.</summary>
    public OfxTree? At(params ReadOnlySpan<string> steps)
    {
        var at = this;
        foreach (var step in steps)
        {
            at = at.Children.Find(c => c.Name == step);
            if (at is null)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>Every element of a name below this one.</summary>
    public IEnumerable<OfxTree> All(string name)
    {
        var open = new Stack<OfxTree>(Children.AsEnumerable().Reverse());
        while (open.TryPop(out var element))
        {
            if (element.Name == name)
            {
                yield return element;
            }

            for (var i = element.Children.Count - 1; i >= 0; i--)
            {
                open.Push(element.Children[i]);
            }
        }
    }

    /// <summary>Reads the elements of a text; an end tag closes what was opened since its start tag, a leaf is closed by the next tag.</summary>
    public static OfxTree Read(string text, Action check)
    {
        var root = new OfxTree("", null);
        var (at, depth, tags) = (root, 0, 0);
        for (var open = text.IndexOf('<'); open >= 0; )
        {
            if (++tags % 1024 == 0)
            {
                check();
            }

            var close = text.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            var next = text.IndexOf('<', close);
            var name = text[(open + 1)..close].Trim().ToUpperInvariant();
            if (name.StartsWith('/'))
            {
                var end = at;
                while (end is not null && end.Name != name[1..])
                {
                    end = end.Parent;
                }

                if (end?.Parent is { } parent)
                {
                    at = parent;
                    depth = Depth(at);
                }
            }
            else if (name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && depth < 60)
            {
                var element = new OfxTree(name.Split(' ')[0].TrimEnd('/'), at);
                at.Children.Add(element);
                var (start, stop) = Trim(text, close + 1, next < 0 ? text.Length : next);
                if (start < stop)
                {
                    element.Value = (System.Net.WebUtility.HtmlDecode(text[start..stop]), start, stop);
                }
                else if (!name.EndsWith('/') && !IsClosedAt(text, next, element.Name))
                {
                    (at, depth) = (element, depth + 1);
                }
            }

            open = next;
        }

        return root;
    }

    // An empty leaf is closed at once in XML: <MEMO></MEMO>.
    private static bool IsClosedAt(string text, int at, string name) =>
        at >= 0 && string.Compare(text, at, "</" + name + ">", 0, name.Length + 3, StringComparison.OrdinalIgnoreCase) == 0;

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static int Depth(OfxTree element)
    {
        var depth = 0;
        for (var at = element.Parent; at is not null; at = at.Parent)
        {
            depth++;
        }

        return depth;
    }
}
