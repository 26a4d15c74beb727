namespace Throughline.Dossiers;

/// <summary>For whom a dossier is written; it decides what is left out.</summary>
public enum Audience
{
    /// <summary>Everything.</summary>
    Internal,

    /// <summary>Only quoted passages with their surroundings; file names without folders; identity numbers of persons masked.</summary>
    Shareable,
}
