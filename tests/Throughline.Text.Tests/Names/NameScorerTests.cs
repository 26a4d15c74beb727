namespace Throughline.Text.Tests;

/// <summary>The score of many names against one, with pairs of words kept, is the score of each pair of names.</summary>
public sealed class NameScorerTests
{
    private static readonly (string Name, NameKind Kind)[] s_names =
    [
        ("Ivan Petrovich Sidorov", NameKind.Person),
        ("Сидоров Иван Петрович", NameKind.Person),
        ("I. P. Sidorow", NameKind.Person),
        ("Sidorov, Iwan", NameKind.Person),
        ("王小明", NameKind.Person),
        ("Wang Xiaoming", NameKind.Person),
        ("Ван Сяомин", NameKind.Person),
        ("Blue Kettle Trading LLC", NameKind.Organization),
        ("Blue Kettel Trading Limited", NameKind.Organization),
        ("Bluekettle Shipping No 7", NameKind.Organization),
        ("BKT", NameKind.Organization),
        ("محمد علي حسن", NameKind.Person),
        ("Mohammed Ali Hassan", NameKind.Person),
        ("김철수", NameKind.Person),
        ("Omar bin Abdullah", NameKind.Person),
        ("Abdullah bin Omar", NameKind.Person),
    ];

    [Fact]
    public void The_score_is_that_of_the_pair()
    {
        var numbers = new Dictionary<NameToken, uint>();
        var scorer = new NameScorer();
        var names = s_names.Select(n => Names.Prepare(n.Name, n.Kind)).ToArray();
        foreach (var query in names)
        {
            scorer.Set(query);
            foreach (var name in names.Concat(names))
            {
                uint[] words = [.. name.Tokens.Select(t => numbers.TryGetValue(t, out var n) ? n : numbers[t] = (uint)numbers.Count)];
                var expected = query.Original == name.Original ? NameScore.Of(query, name) : Names.Score(query, name);
                scorer.Score(name, words).ShouldBe(expected, $"{query.Original} | {name.Original}");
            }
        }
    }

    [Fact]
    public void A_word_comes_back_from_its_text()
    {
        foreach (var token in s_names.SelectMany(n => Names.Prepare(n.Name, n.Kind).Tokens))
        {
            var read = TokenCodec.Read(TokenCodec.Write(token), token.Skeleton, token.Weight, token.Role);
            read.ShouldBe(token);
            read.Keys.ShouldBe(token.Keys);
        }
    }
}
