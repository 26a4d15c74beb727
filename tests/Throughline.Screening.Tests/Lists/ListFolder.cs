using System.Text;
using Throughline.Model;

namespace Throughline.Screening.Tests;

/// <summary>A folder of list files written for a test.</summary>
public sealed class ListFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("throughline-lists-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static Task<Watchlists> LoadAsync(params string[] paths) => Watchlists.LoadAsync(paths, TestContext.Current.CancellationToken);

    /// <summary>The entries of one file of the text.</summary>
    public Task<Watchlists> ReadAsync(string name, string text) => LoadAsync(Write(name, text));

    /// <summary>The only entry of one file of the text; there must be no problem.</summary>
    public async Task<ListedEntity> EntryAsync(string name, string text)
    {
        var lists = await ReadAsync(name, text);
        lists.Problems.ShouldBeEmpty();
        return lists.Entities.ShouldHaveSingleItem();
    }
}
