namespace Throughline.Model;

/// <summary>The mode in which a source speaks of a proposition.</summary>
public enum Modality
{
    /// <summary>Stated as having happened or being so.</summary>
    Fact,

    /// <summary>Stated as intended.</summary>
    Plan,

    /// <summary>Stated as possible or expected.</summary>
    Forecast,

    /// <summary>Stated as a judgement.</summary>
    Opinion,
}
