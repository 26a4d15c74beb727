using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>A time expression as it stands in a text.</summary>
/// <param name="Start">Start in UTF-16 units; the preposition that makes an open interval ("since") belongs to it.</param>
/// <param name="End">End (exclusive).</param>
/// <param name="Time">What it means.</param>
/// <param name="IsAmbiguous">True for digits that can be read as day-month or month-day.</param>
public sealed record TimeSpot(int Start, int End, TimeRange Time, bool IsAmbiguous = false);
