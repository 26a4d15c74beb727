using System.Globalization;
using System.Text;

namespace Throughline.Screening.Tests;

/// <summary>A folder of small list files for one test, removed afterwards.</summary>
internal sealed class TempLists : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("throughline-lists-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>An SDN.CSV of invented entries: number, name, programmes, remarks.</summary>
    public static string Sdn(params (int Number, string Name, string Programmes, string Remarks)[] entries)
    {
        var text = new StringBuilder();
        foreach (var (number, name, programmes, remarks) in entries)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{number},\"{name}\",-0- ,\"{programmes}\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"\r\n"
            );
        }

        return text.Append('\u001A').ToString();
    }

    /// <summary>An SDN.CSV with so many invented entries.</summary>
    public static string Sdn(int count) =>
        Sdn([.. Enumerable.Range(1, count).Select(i => (i, $"KETTLE WORKS {i.ToString(CultureInfo.InvariantCulture)}", "ALPHA", "-0- "))]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
