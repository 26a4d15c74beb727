namespace Throughline.Text.Tests;

/// <summary>The cost of a word for a Latin word against trying every way to divide both.</summary>
public sealed class SoundModelTests
{
    [Theory]
    [InlineData("han", "郑子洪 伊万诺夫 亚历山德拉 史密斯 毅安")]
    [InlineData("arabic", "محمد الكريم عبد سبحان")]
    [InlineData("hangul", "준혁 상호 김 존슨")]
    [InlineData("kana", "ジョンソン ひろし タナカ")]
    public void The_cost_is_that_of_the_cheapest_division(string script, string words)
    {
        var model = SoundModel.OrNull(Enum.Parse<Script>(script, ignoreCase: true)).ShouldNotBeNull();
        string[] latin = ["zheng", "ivanov", "aleksandra", "schmidt", "muhammad", "johnson", "kim", "a", ""];
        foreach (var word in words.Split(' '))
        {
            foreach (var other in latin)
            {
                var (units, letters) = (SoundUnits.OfScript(word), SoundUnits.OfLatin(other));
                model.Cost(units, letters).ShouldBe(Plain(model, units, letters, [], 0, 0), 1e-3, $"{word} {other}");
            }
        }
    }

    private static float Plain(SoundModel model, string units, string latin, Dictionary<(int, int), float> known, int at, int written)
    {
        if (at == units.Length)
        {
            return written == latin.Length ? 0 : SoundModel.Impossible;
        }

        if (known.TryGetValue((at, written), out var cost))
        {
            return cost;
        }

        cost =
            written < latin.Length
                ? SoundModel.UnwrittenCost(latin[written]) + Plain(model, units, latin, known, at, written + 1)
                : SoundModel.Impossible;
        for (var count = 1; count <= SoundModel.MostUnits && at + count <= units.Length; count++)
        {
            foreach (var (letters, more) in model.Options(units.AsSpan(at, count)))
            {
                if (latin.AsSpan(written).StartsWith(letters, StringComparison.Ordinal))
                {
                    cost = Math.Min(cost, more + Plain(model, units, latin, known, at + count, written + letters.Length));
                }
            }
        }

        return known[(at, written)] = Math.Min(cost, SoundModel.Impossible);
    }
}
