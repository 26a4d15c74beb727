using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf;

/// <summary>The letters of a page by the square in which they begin, so that the nearest one to a point is found by looking around it.</summary>
internal sealed class LetterGrid
{
    private const double LeastSide = 1;
    private const int MostRings = 8;

    // A square holds a letter or two; a page that draws thousands onto one place must not cost their square.
    private const int MostInSquare = 256;
    private readonly Letter[] _letters;
    private readonly bool _isStraight;
    private readonly double _reach;
    private readonly double _side;
    private readonly Dictionary<(int X, int Y), (int First, int Count)> _squares = [];
    private readonly int[] _next;

    /// <summary>A grid over letters.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="reach">The distance beyond which none is looked for.</param>
    /// <param name="isStraight">True to measure as the crow flies, false along the axes.</param>
    public LetterGrid(Letter[] letters, double reach, bool isStraight)
    {
        (_letters, _reach, _isStraight) = (letters, double.IsFinite(reach) ? reach : 0, isStraight);
        _side = Math.Max(LeastSide, _reach / MostRings);
        _next = new int[letters.Length];
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var square = SquareOf(letters[i].StartBaseLine);
            var (first, count) = _squares.GetValueOrDefault(square, (-1, 0));
            if (count < MostInSquare)
            {
                (_next[i], _squares[square]) = (first, (i, count + 1));
            }
        }
    }

    /// <summary>The letter that begins nearest to where a letter ends, and how far it is; null where none is in reach.</summary>
    public (int Index, double Distance)? NearestOrNull(int of)
    {
        var end = _letters[of].EndBaseLine;
        var (best, distance) = (-1, _reach);
        if (of + 1 < _letters.Length)
        {
            // It nearly always is the one drawn next.
            Try(of + 1, ref best, ref distance);
        }

        var (x, y) = SquareOf(end);
        var edge = Math.Min(
            Math.Min(end.X - (x * _side), ((x + 1) * _side) - end.X),
            Math.Min(end.Y - (y * _side), ((y + 1) * _side) - end.Y)
        );
        for (var ring = 0; ring == 0 || (ring <= MostRings + 1 && edge + ((ring - 1) * _side) < distance); ring++)
        {
            for (var dy = -ring; dy <= ring; dy++)
            {
                var step = ring == 0 || Math.Abs(dy) == ring ? 1 : 2 * ring;
                for (var dx = -ring; dx <= ring; dx += step)
                {
                    for (var i = _squares.GetValueOrDefault((x + dx, y + dy), (-1, 0)).Item1; i >= 0; i = _next[i])
                    {
                        Try(i, ref best, ref distance);
                    }
                }
            }
        }

        return best < 0 ? null : (best, distance);

        void Try(int i, ref int nearest, ref double least)
        {
            var start = _letters[i].StartBaseLine;
            var (dx, dy) = (Math.Abs(start.X - end.X), Math.Abs(start.Y - end.Y));
            var away = _isStraight ? Math.Sqrt((dx * dx) + (dy * dy)) : dx + dy;
            if (i != of && away < least)
            {
                (nearest, least) = (i, away);
            }
        }
    }

    private (int X, int Y) SquareOf(PdfPoint point) => ((int)Math.Floor(point.X / _side), (int)Math.Floor(point.Y / _side));
}
