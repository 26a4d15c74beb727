using Throughline.Text;

namespace Throughline.Screening;

// "A. Kabir" and "K. Aleksandrov": each word stands for an initial of the other, and none is found by its letters.
internal sealed unsafe partial class NameSearcher
{
    private const double PairWeight = 0.5;

    // Letters of which a name must have one of each: of its initials, and (folded) of its other words.
    private readonly List<(uint Initials, ushort Others)> _needed = [];

    private void AddByInitials(PreparedName query)
    {
        if (_words.Initials == 0 || AreInitialsIdle(query.Kind))
        {
            return;
        }

        if (Rarest(query.Tokens.AsSpan()) is { } rarest)
        {
            SieveInitials(rarest);
            return;
        }

        _needed.Clear();
        foreach (var token in query.Tokens)
        {
            SieveInitials(token);
        }
    }

    // Initials alone lift no name of a person so high.
    private bool AreInitialsIdle(NameKind kind) => kind == NameKind.Person && _filter.Limit > NameScore.MostOfInitials;

    // The word whose initials the fewest names have, of those that a name must have an initial for.
    private NameToken? Rarest(ReadOnlySpan<NameToken> tokens)
    {
        _needed.Clear();
        var (rarest, fewest) = ((NameToken?)null, long.MaxValue);
        for (var i = 0; i < tokens.Length && _words.Overflow == 0; i++)
        {
            if (!IsNeeded(tokens[i].Weight, tokens.Length - 1))
            {
                continue;
            }

            var letters = _words.LettersOf(1u << i);
            if (tokens[i].Role == NameTokenRole.Initial)
            {
                _needed.Add((0, NameInitials.Folded(letters)));
                continue;
            }

            _needed.Add((letters, 0));
            var (sound, letter) = NameInitials.FirstLetters(tokens[i]);
            var names = Names(_initials.OfSound(sound)) + Names(_initials.OfLetter(letter));
            (rarest, fewest) = names < fewest ? (tokens[i], names) : (rarest, fewest);
        }

        return rarest;
    }

    // Where all others pair as initials, and this one is left over, the name stays below the limit.
    private bool IsNeeded(double weight, int others) =>
        NameScore.Bound(NameKind.Person, 0, others * PairWeight, (others * PairWeight) + weight, others) < _filter.Limit;

    private long Names(ReadOnlySpan<uint> forms)
    {
        var names = 0L;
        foreach (var form in forms)
        {
            names += _view.PostingsOf(_view.SkeletonOf(form)).Length;
        }

        return names;
    }

    private void SieveInitials(NameToken token)
    {
        var (sound, letter) = NameInitials.FirstLetters(token);
        SieveInitials(_initials.OfSound(sound));
        SieveInitials(_initials.OfLetter(letter));
    }

    private void SieveInitials(ReadOnlySpan<uint> forms)
    {
        foreach (var form in forms)
        {
            foreach (var record in Within(_view.PostingsOf(_view.SkeletonOf(form)), _initials.Start, _view.Header.RecordWords))
            {
                if (HasNeeded(record))
                {
                    Await(record);
                }
            }
        }
    }

    private bool HasNeeded(uint record)
    {
        foreach (var (initials, others) in _needed)
        {
            if ((initials != 0 && (_initials.Of(record) & initials) == 0) || (others != 0 && (_initials.OfWords(record) & others) == 0))
            {
                return false;
            }
        }

        return true;
    }
}
