using System.Text.Json;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>documents</c>.</summary>
public static class DocumentJson
{
    /// <summary>Writes one line of the inventory.</summary>
    public static void Write(Utf8JsonWriter json, DocumentInfo document)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("path", document.Path);
        json.WriteString("sha256", document.Sha256);
        json.WriteString("mediaType", document.MediaType);
        json.WriteString("kind", document.Kind);
        json.WriteString("language", document.Language);
        json.WriteNumber("pages", document.Pages);
        json.WriteString("title", document.Title);
        json.WriteString("published", document.Published?.ToString());
        json.WriteString("status", JsonWriting.Name(document.Status));
        json.WriteString("duplicateOf", document.DuplicateOf);
        json.WriteString("origin", document.Origin);
        json.WriteString("container", document.Container);
        json.WriteString("reason", document.Reason);
        json.WriteNumber("characters", document.Characters);
        json.WriteNumber("length", document.Length);
        json.WriteStrings("warnings", document.Warnings);
        json.WriteEndObject();
    }
}
