using System.Text;
using CsCheck;
using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>Words written together against comparing with what the neighbours of every name of real lists spell.</summary>
public sealed class JoinedTextTests
{
    [Fact]
    public void The_hash_of_a_text_does_not_tell_where_its_words_are_divided() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.Int[0, 20])
            .Sample(
                (text, cut) =>
                {
                    var letters = Encoding.ASCII.GetBytes(text);
                    var at = Math.Min(cut, letters.Length);
                    var (whole, parts, power, partPower) = (0ul, 0ul, 1ul, 1ul);
                    JoinedText.Add(letters, ref whole, ref power);
                    JoinedText.Add(letters.AsSpan(0, at), ref parts, ref partPower);
                    JoinedText.Add(letters.AsSpan(at), ref parts, ref partPower);
                    return whole == parts && power == partPower && power * JoinedText.Inverse * JoinedText.Base == power;
                }
            );

    [Fact]
    public void No_words_that_together_match_a_word_are_missed()
    {
        var names = ListNames.All;
        using var view = new NameIndexView(NameIndexBuilder.Build(names.Names, [], TestContext.Current.CancellationToken));
        var joined = names
            .Prepared.SelectMany((p, name) => Runs(p).Select(text => (name, text)))
            .Where(r => r.text.Length is > 1 and <= SkeletonPattern.Longest)
            .ToLookup(r => r.text, r => r.name, StringComparer.Ordinal);
        string[] texts = [.. joined.Select(g => g.Key).Order(StringComparer.Ordinal)];
        var random = new Random(5);
        var expander = new TokenExpander(view);
        var (expansion, found) = (new TokenExpansion(), 0);
        for (var i = 0; i < 60; i++)
        {
            var text = texts[random.Next(texts.Length)];
            var asked = i % 2 == 0 ? text : NamePerturbation.Of(text, random);
            if (Names.Prepare(asked, NameKind.Organization).Tokens is not [{ Role: NameTokenRole.Distinctive } token])
            {
                continue;
            }

            expander.Expand(token, expansion);
            var records = expansion.JoinedRecords.ToArray().Select(view.NumberOf).ToHashSet();
            var expected = texts.Where(t =>
                Math.Abs(t.Length - token.Skeleton.Length) <= 1
                && EditsOf(t, token.Skeleton) <= Names.PromisedJoinedEdits
                && Names.CanBeJoined(t, token.Skeleton)
            );
            foreach (var name in expected.SelectMany(t => joined[t]))
            {
                records.ShouldContain(name, $"{token.Skeleton} in {names.Prepared[name].Original}");
                found++;
            }
        }

        found.ShouldBeGreaterThan(30);
    }

    private static IEnumerable<string> Runs(PreparedName name)
    {
        for (var i = 0; i + 1 < name.Tokens.Length; i++)
        {
            var text = name.Tokens[i].Skeleton + name.Tokens[i + 1].Skeleton;
            yield return text;
            if (i + 2 < name.Tokens.Length)
            {
                yield return text + name.Tokens[i + 2].Skeleton;
            }
        }
    }

    private static int EditsOf(string left, string right)
    {
        var pattern = new SkeletonPattern();
        pattern.Set(Encoding.ASCII.GetBytes(left));
        return pattern.Distance(Encoding.ASCII.GetBytes(right));
    }
}
