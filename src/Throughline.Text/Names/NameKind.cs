namespace Throughline.Text;

/// <summary>What a name is of; it decides which parts are told apart and which weigh little.</summary>
public enum NameKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, office or other organization.</summary>
    Organization,

    /// <summary>A vessel, aircraft, product or other thing.</summary>
    Thing,
}
