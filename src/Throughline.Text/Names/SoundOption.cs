namespace Throughline.Text;

/// <summary>Letters of a Latin word that units of a script can stand for.</summary>
/// <param name="Latin">The letters; empty where the units are not sounded.</param>
/// <param name="Cost">The negative logarithm of how likely that is.</param>
internal readonly record struct SoundOption(string Latin, float Cost);
