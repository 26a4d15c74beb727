namespace Throughline.Model;

/// <summary>Whether the matter is settled in the material.</summary>
public enum Knowledge
{
    /// <summary>The material says it.</summary>
    Known,

    /// <summary>The material says that it is not known.</summary>
    Unknown,

    /// <summary>The material contradicts itself.</summary>
    Contested,
}
