namespace Throughline.Extraction.Prose;

/// <summary>What a noun phrase can stand for.</summary>
[Flags]
internal enum NounKinds
{
    None = 0,
    Person = 1,
    People = 2,
    Organization = 4,
    Government = 8,
    Goods = 16,
    Place = 32,
    Document = 64,
    Official = 128,
    Analyst = 256,
    Investigation = 512,
    Activity = 1024,
    Event = 2048,
    Role = 4096,
    Component = 8192,
    Country = 16384,
    Name = 32768,

    /// <summary>Whatever can act.</summary>
    Party = Person | People | Organization | Government | Country,
}
