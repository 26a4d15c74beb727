using Throughline.Model;

namespace Throughline.Detections;

/// <summary>An evasion pattern with a computable definition. One folder each; registered in <see cref="DetectionCatalog"/>.</summary>
public interface IDetection
{
    /// <summary>The code in the catalogue, such as <c>D27</c>.</summary>
    string Code { get; }

    /// <summary>Version of the rule; part of every lead's parameters.</summary>
    string Version { get; }

    /// <summary>The leads in a case, best first.</summary>
    IEnumerable<Lead> Find(DetectionInput input);
}
