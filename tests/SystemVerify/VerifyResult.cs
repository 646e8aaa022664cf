namespace VerifyTests;

/// <summary>What a verification that passed compared.</summary>
public sealed class VerifyResult
{
    private readonly FilePair file;

    internal VerifyResult(FilePair file) => this.file = file;

    /// <summary>The verified files.</summary>
    public IEnumerable<string> Files => [file.VerifiedPath];

    /// <summary>The verified files that hold text: all of them.</summary>
    public IEnumerable<string> TextFiles => Files;

    /// <summary>The text on record.</summary>
    public string Text => File.ReadAllText(file.VerifiedPath);
}
