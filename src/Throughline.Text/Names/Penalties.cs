using System.Runtime.CompilerServices;

namespace Throughline.Text;

/// <summary>How much words that disagree and words that only one side has take away, for a word of weight 1.</summary>
/// <param name="Conflict">Words that disagree.</param>
/// <param name="NearConflict">Words that disagree but may be a slip of the pen.</param>
/// <param name="Surplus">Words that only one side has.</param>
/// <param name="LoneSurplus">The same where no more than one telling word agrees.</param>
/// <remarks>A conflict never costs less than a surplus: the bound that the index works with rests on that.</remarks>
internal sealed record Penalties(double Conflict, double NearConflict, double Surplus, double LoneSurplus)
{
    private const double Enough = 2;

    // In a person's name a missing middle name is common and a different one telling; a firm's extra word usually makes another firm.
    private static readonly Penalties s_person = new(3.0, 0.6, 0.25, 0.9);
    private static readonly Penalties s_organization = new(1.4, 0.7, 0.7, 1.45);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Penalties Of(bool isPerson) => isPerson ? s_person : s_organization;

    /// <summary>What a word that only one side has takes away.</summary>
    /// <param name="telling">How many telling words agree.</param>
    /// <param name="agreed">Weight of all words that agree: enough common words beside one telling word tell as much as a second one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SurplusFor(int telling, double agreed) => telling >= 2 || (telling == 1 && agreed >= Enough) ? Surplus : LoneSurplus;

    /// <summary>What words that disagree but may be a slip take away.</summary>
    /// <param name="telling">How many telling words agree.</param>
    /// <param name="agreed">Weight of all words that agree.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NearConflictFor(int telling, double agreed) => Math.Max(NearConflict, SurplusFor(telling, agreed));
}
