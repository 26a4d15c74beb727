using System.Text;

namespace Throughline.Cases;

/// <summary>Tells builds of the code apart, so that a result is computed anew after the code that made it has changed.</summary>
internal static class CodeVersion
{
    /// <summary>A short hash over the identities of the assemblies that hold the types. The compiler derives an assembly's identity from its content.</summary>
    public static string Of(params ReadOnlySpan<Type> types)
    {
        var ids = new StringBuilder();
        foreach (var type in types)
        {
            ids.Append(type.Assembly.GetName().Name).Append(' ').Append(type.Assembly.ManifestModule.ModuleVersionId).Append('\n');
        }

        return CaseJson.Sha256(Encoding.UTF8.GetBytes(ids.ToString()))[..16];
    }
}
