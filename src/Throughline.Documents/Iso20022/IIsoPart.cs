using System.Xml.Linq;

namespace Throughline.Documents.Iso20022;

/// <summary>Takes a message piece by piece as it is read.</summary>
internal interface IIsoPart
{
    /// <summary>True for elements that are walked through child by child, such as a statement.</summary>
    bool IsContainer(string element);

    /// <summary>A container opens.</summary>
    void Begin(string element);

    /// <summary>A child, whole.</summary>
    void Add(XElement child);

    /// <summary>The file breaks off: what was gathered is written, and nothing is checked.</summary>
    void Break();

    /// <summary>The container closes; called once more at the message's end.</summary>
    void End();
}
