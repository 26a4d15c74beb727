namespace Throughline.Extraction.Prose.Roles;

/// <summary>The sides of a claim that the model chooses.</summary>
internal enum Role
{
    Subject,
    Object,
    Goods,
}
