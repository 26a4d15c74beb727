using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner;

/// <summary>Precision, recall and F1 of marked stretches: right where start, end and type are.</summary>
internal static class SpanScores
{
    private static readonly (MentionType Type, string Label)[] s_types =
    [
        (MentionType.Person, "PER"),
        (MentionType.Organization, "ORG"),
        (MentionType.Location, "LOC"),
    ];

    /// <summary>Adds the measures of a corpus.</summary>
    public static void Add(Scoreboard board, string name, IReadOnlyList<(LabelledText Text, IReadOnlyList<TextSpan> Marked)> texts)
    {
        var (allRight, allFound, allThere) = (0, 0, 0);
        foreach (var (type, label) in s_types)
        {
            var (right, found, there) = (0, 0, 0);
            foreach (var (text, marked) in texts)
            {
                var own = marked.Where(m => m.Type == label).Select(m => new LabelledName(m.Start, m.End, type)).ToHashSet();
                var gold = text.Names.Where(n => n.Type == type).ToHashSet();
                found += own.Count;
                there += gold.Count;
                right += own.Count(gold.Contains);
                board.Notes.AddRange(own.Except(gold).Select(m => Note(text, m, '+')));
                board.Notes.AddRange(gold.Except(own).Select(m => Note(text, m, '-')));
            }

            Put(board, $"{name} {label}", right, found, there);
            (allRight, allFound, allThere) = (allRight + right, allFound + found, allThere + there);
        }

        Put(board, $"{name} all", allRight, allFound, allThere);
    }

    private static void Put(Scoreboard board, string name, int right, int found, int there)
    {
        board.Measure($"{name} precision", found == 0 ? 0 : (double)right / found);
        board.Measure($"{name} recall", there == 0 ? 0 : (double)right / there);
        board.Measure($"{name} F1", right == 0 ? 0 : 2.0 * right / (found + there));
    }

    private static string Note(LabelledText text, LabelledName name, char sign)
    {
        var around = text.Text[Math.Max(0, name.Start - 30)..Math.Min(text.Text.Length, name.End + 30)].Replace('\n', ' ');
        return $"{text.Id}: {sign} {name.Type} {text.Text[name.Start..name.End]}   in: {around}";
    }
}
