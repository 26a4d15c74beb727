using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Text;

/// <summary>The reasons of a comparison, in words: which part of the name, the words compared, how they match.</summary>
internal sealed class NameReasons(PreparedName left, PreparedName right)
{
    private readonly ImmutableArray<ScorePart>.Builder _parts = ImmutableArray.CreateBuilder<ScorePart>();

    public ImmutableArray<ScorePart> Parts() => _parts.ToImmutable();

    /// <summary>A reason that lowers the score.</summary>
    public void Lower(string name, double weight, string detail) => _parts.Add(new(name, Math.Round(weight, 3), detail));

    /// <summary>What agrees, what contradicts, what only one side has.</summary>
    /// <param name="alignment">The paired words.</param>
    /// <param name="whole">What the gains are divided by.</param>
    /// <param name="conflictCost">The part of it that contradictions make.</param>
    /// <param name="surplusCost">The part that words of one side make.</param>
    /// <param name="quality">Mean gain of what agrees, 0 to 1.</param>
    public void Explain(in NameAlignment alignment, double whole, double conflictCost, double surplusCost, double quality)
    {
        // A name without a kind is read by that of the other: a person's has a family name.
        Span<NamePart> parts = stackalloc NamePart[NameAlignment.MostWords];
        var isByRight = left.Kind != NameKind.Person && right.Kind == NameKind.Person;
        NameParts.Of(isByRight ? right : left, parts);
        foreach (var match in alignment.Matches)
        {
            var (l, r) = (Words(left, match.LeftAt, match.LeftCount), Words(right, match.RightAt, match.RightCount));
            var detail = match.How == MatchHow.Equal ? $"{l} = {r}" : $"{l} ~ {r}, {Say(match.How)}";
            // What a match would be worth alone, less what contradictions take from all.
            _parts.Add(
                new(
                    Name(parts[isByRight ? match.RightAt : match.LeftAt]),
                    Math.Round(match.Weight * NameScore.Gain(match.Similarity) / (whole - conflictCost - surplusCost), 3),
                    detail
                )
            );
        }

        if (conflictCost + surplusCost <= 0)
        {
            return;
        }

        var (onLeft, onRight) = (Free(left, alignment.LeftTaken), Free(right, alignment.RightTaken));
        var each = quality / whole;
        if (conflictCost > 0)
        {
            _parts.Add(new("nameConflict", -Math.Round(conflictCost * each, 3), $"{onLeft} ≠ {onRight}"));
        }

        if (surplusCost > 0)
        {
            _parts.Add(new("nameExtra", -Math.Round(surplusCost * each, 3), $"only on one side: {Join(onLeft, onRight)}"));
        }
    }

    private static string Name(NamePart part) =>
        part switch
        {
            NamePart.Surname => "surname",
            NamePart.GivenName => "givenName",
            NamePart.Patronymic => "patronymic",
            NamePart.Initial => "initial",
            NamePart.Particle => "particle",
            NamePart.Place => "place",
            NamePart.Number => "number",
            NamePart.CommonWord => "commonWord",
            NamePart.Word => "word",
            _ => "name",
        };

    private static string Say(MatchHow how) =>
        how switch
        {
            MatchHow.Diacritics => "diacritics",
            MatchHow.Transliteration => "transliteration",
            MatchHow.Spelling => "spelling",
            MatchHow.Variant => "forms of one name",
            MatchHow.Meaning => "translation",
            MatchHow.Pinyin => "pinyin",
            MatchHow.Palladius => "Palladius and pinyin",
            MatchHow.Transcription => "transcription",
            MatchHow.Initial => "initial",
            MatchHow.Division => "word division",
            MatchHow.Acronym => "abbreviation",
            _ => "",
        };

    private static string Words(PreparedName name, int at, int count)
    {
        var words = AsWritten(name, at);
        for (var k = 1; k < count; k++)
        {
            words = $"{words} {AsWritten(name, at + k)}";
        }

        return words;
    }

    private static string Free(PreparedName name, ReadOnlySpan<bool> taken)
    {
        var free = "";
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i])
            {
                free = free.Length == 0 ? AsWritten(name, i) : $"{free} {AsWritten(name, i)}";
            }
        }

        return free;
    }

    // The word as the name has it, where it stands there letter by letter.
    private static string AsWritten(PreparedName name, int at)
    {
        var surface = name.Tokens[at].Surface;
        var found = name.Original.IndexOf(surface, StringComparison.OrdinalIgnoreCase);

        // A hyphen between the syllables of a given name can be ours.
        found = found < 0 ? name.Original.IndexOf(surface.Replace('-', ' '), StringComparison.OrdinalIgnoreCase) : found;
        return found < 0 ? surface : name.Original.Substring(found, surface.Length);
    }

    private static string Join(string left, string right) =>
        left.Length == 0 ? right
        : right.Length == 0 ? left
        : $"{left} | {right}";
}
