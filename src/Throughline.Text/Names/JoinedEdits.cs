namespace Throughline.Text;

/// <summary>
/// What an edit costs at least between words written together and one word (<see cref="Names.CanBeJoined"/>), in units of <see cref="SoundCosts"/>: an
/// index that looks for all edits of a word need not look for those that cost too much.
/// </summary>
public static class JoinedEdits
{
    // The least that another way costs to the same word: a cheap letter on one side with a sound for another; a cheap letter on either side.
    private const int CheapLetter = 20;
    private const int CheapSound = 16;

    /// <summary>What the edits may cost at most of words of which the longer has so many letters.</summary>
    public static int Most(int letters)
    {
        var cost = (int)((1 - NameAlignment.JoinedLeast) * SoundCosts.Unit * letters) + 1;
        while (TokenSimilarity.OfCost(cost, letters) < NameAlignment.JoinedLeast)
        {
            cost--;
        }

        return cost;
    }

    /// <summary>What it costs at least that one side lacks a letter.</summary>
    public static int Letter(char letter) => Math.Min(SoundCosts.Insertion(letter), CheapLetter + CheapSound);

    /// <summary>What it costs at least that one letter stands for another.</summary>
    public static int Sound(char a, char b) => Math.Min(SoundCosts.Substitution(a, b), 2 * CheapLetter);

    /// <summary>What it costs at least that two neighbours change places.</summary>
    public static int Swap => Math.Min(SoundCosts.Swap, 2 * CheapSound);
}
