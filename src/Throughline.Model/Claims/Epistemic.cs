namespace Throughline.Model;

/// <summary>What a claim rests on, strongest first.</summary>
public enum Epistemic
{
    /// <summary>A record in the corpus says it itself.</summary>
    Documented,

    /// <summary>A publisher says that records or sources say it.</summary>
    Reported,

    /// <summary>Somebody judges it to be so.</summary>
    Assessed,

    /// <summary>Somebody says it without a record that is seen.</summary>
    Alleged,
}
