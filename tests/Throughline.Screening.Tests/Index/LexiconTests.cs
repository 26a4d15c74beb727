using System.Text;
using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>The look-up of near words against comparing with every word of real lists.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void No_word_within_the_promised_edits_is_missed()
    {
        string[] words =
        [
            .. ListNames
                .All.Prepared.SelectMany(p => p.Tokens)
                .Select(t => t.Skeleton)
                .Where(s => s.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        using var view = new NameIndexView(NameIndexBuilder.Build(ListNames.All.Names, [], TestContext.Current.CancellationToken));
        var lexicon = new Lexicon(view);
        var pattern = new SkeletonPattern();
        var random = new Random(3);
        byte[][] all = [.. words.Select(w => Encoding.ASCII.GetBytes(w))];
        var (near, found) = (0, new List<uint>());
        for (var i = 0; i < 1200; i++)
        {
            var word = words[random.Next(words.Length)];
            var asked = Encoding.ASCII.GetBytes(i % 2 == 0 ? word : NamePerturbation.Of(word, random));
            if (asked.Length is 0 or > SkeletonPattern.Longest)
            {
                continue;
            }

            found.Clear();
            lexicon.AddNear(asked, int.MaxValue, found);
            pattern.Set(asked);
            var expected = all.Where(w => pattern.Distance(w) <= Names.PromisedEdits(Math.Min(w.Length, asked.Length)));
            var missed = expected
                .Select(w => Encoding.ASCII.GetString(w))
                .Except(found.Select(f => Encoding.ASCII.GetString(view.Skeleton(f))))
                .ToList();
            missed.ShouldBeEmpty(Encoding.ASCII.GetString(asked));
            near += found.Count;
        }

        near.ShouldBeGreaterThan(1200);
    }

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("abcd", "acd", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("ivanov", "ivanova", 1)]
    [InlineData("a", "b", 1)]
    public void Edits_are_those_of_optimal_string_alignment(string left, string right, int edits)
    {
        var pattern = new SkeletonPattern();
        pattern.Set(Encoding.ASCII.GetBytes("before"));
        pattern.Set(Encoding.ASCII.GetBytes(left));
        pattern.Distance(Encoding.ASCII.GetBytes(right)).ShouldBe(edits);
    }
}
