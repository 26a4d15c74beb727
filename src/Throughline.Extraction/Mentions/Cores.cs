namespace Throughline.Extraction.Mentions;

/// <summary>The words of a firm's full name without its form or quotes, wherever they stand again: «ООО "Х У"» and later just "Х У", quoted or not.</summary>
internal static class Cores
{
    private const int MostFirms = 100;

    /// <summary>The names with the cores among them; what the grammar took for a name there, in whole or in part, gives way.</summary>
    public static IReadOnlyList<Mention> Place(string text, IReadOnlyList<Mention> names)
    {
        var cores = new List<Mention>();
        foreach (
            var core in names.Where(n => n.Type == MentionType.Organization).Select(CoreOf).OfType<string>().Distinct().Take(MostFirms)
        )
        {
            foreach (var at in text.PlacesOf(core))
            {
                if (KnownName.IsWhole(text, at, at + core.Length))
                {
                    cores.Add(new Mention(at, at + core.Length, core, MentionType.Organization));
                }
            }
        }

        if (cores.Count == 0)
        {
            return names;
        }

        cores.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var all = new List<Mention>(names.Count);
        var at2 = 0;
        foreach (var name in names)
        {
            while (at2 < cores.Count && cores[at2].End <= name.Start)
            {
                Add(all, cores[at2++]);
            }

            // A longer name holds its core; a piece of the core, or a word too many at its side, does not.
            var next = at2 < cores.Count && cores[at2].Start < name.End ? cores[at2] : null;
            if (next is null || name.Start <= next.Start && name.End >= next.End)
            {
                Add(all, name);
                at2 += next is null ? 0 : 1;
            }
        }

        foreach (var core in cores.Skip(at2))
        {
            Add(all, core);
        }

        return all;
    }

    private static void Add(List<Mention> all, Mention mention)
    {
        if (all.Count == 0 || mention.Start >= all[^1].End)
        {
            all.Add(mention);
        }
    }

    // Two words or more in quotes: one word may be an ordinary one.
    private static string? CoreOf(Mention firm)
    {
        var open = firm.Text.IndexOfAny(['«', '"', '“', '„']);
        var close = firm.Text.LastIndexOfAny(['»', '"', '”', '“']);
        var core = open >= 0 && close > open + 4 ? firm.Text[(open + 1)..close] : null;
        return core is not null && core.Contains(' ', StringComparison.Ordinal) && core.IndexOfAny(['«', '"', '“', '„', '»']) < 0
            ? core
            : null;
    }
}
