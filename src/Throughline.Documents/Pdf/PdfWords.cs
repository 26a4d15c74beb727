using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Joins the letters of a page to words: each letter to the one that begins nearest to where it ends, if that is near for letters of their size.
/// The rule is that of PdfPig's <c>NearestNeighbourWordExtractor</c>; a grid finds the neighbour in a step or two, where a tree over all
/// letters took half of the time of reading a page.
/// </summary>
internal static class PdfWords
{
    private const double Near = 0.2;

    /// <summary>The words, those that stand upright first.</summary>
    public static List<Word> Of(IReadOnlyList<Letter> letters)
    {
        var words = new List<Word>();
        foreach (var alike in letters.GroupBy(l => l.TextOrientation).OrderBy(g => g.Key))
        {
            Join([.. alike], alike.Key == TextOrientation.Other, words);
        }

        return words;
    }

    private static void Join(Letter[] letters, bool isSlanted, List<Word> words)
    {
        var near = isSlanted ? 2 * Near : Near;
        var sizes = Array.ConvertAll(letters, SizeOf);
        var grid = new LetterGrid(letters, near * sizes.Max(), isSlanted);
        var links = new List<int>?[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            if (
                !string.IsNullOrWhiteSpace(letters[i].Value)
                && grid.NearestOrNull(i) is var (found, distance)
                && !string.IsNullOrWhiteSpace(letters[found].Value)
                && distance < near * Math.Max(sizes[i], sizes[found])
            )
            {
                (links[i] ??= []).Add(found);
                (links[found] ??= []).Add(i);
            }
        }

        // Letters come in the order in which they are drawn, which is that of reading within nearly every word.
        var isTaken = new bool[letters.Length];
        var open = new Stack<int>();
        for (var first = 0; first < letters.Length; first++)
        {
            if (isTaken[first])
            {
                continue;
            }

            var word = new List<Letter>();
            Open(first);
            while (open.TryPop(out var i))
            {
                word.Add(letters[i]);
                links[i]?.ForEach(Open);
            }

            words.Add(new Word(word));
        }

        void Open(int i)
        {
            if (!isTaken[i])
            {
                isTaken[i] = true;
                open.Push(i);
            }
        }
    }

    private static double SizeOf(Letter letter) =>
        Math.Max(Math.Max(Math.Abs(letter.BoundingBox.Width), Math.Abs(letter.Width)), letter.PointSize);
}
