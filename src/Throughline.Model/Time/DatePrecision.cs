namespace Throughline.Model;

/// <summary>How much of a date is known, coarsest first.</summary>
public enum DatePrecision
{
    /// <summary>Only the year.</summary>
    Year,

    /// <summary>A half of a year.</summary>
    Half,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar day.</summary>
    Day,
}
