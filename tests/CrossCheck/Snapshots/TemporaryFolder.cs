using System.Text;

namespace Harness.CrossCheck.Snapshots;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("snapshots").FullName;

    public string[] Names => [.. Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public byte[] Bytes(string name) => System.IO.File.ReadAllBytes(File(name));

    public void Write(string name, string text, bool mark = false) =>
        System.IO.File.WriteAllText(File(name), text, new UTF8Encoding(mark));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
