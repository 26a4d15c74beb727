namespace Throughline.Model;

/// <summary>What a reviewer decided about a pair.</summary>
public enum JudgementVerdict
{
    /// <summary>One and the same.</summary>
    Same,

    /// <summary>Two.</summary>
    Different,

    /// <summary>Cannot be told.</summary>
    Unsure,
}
