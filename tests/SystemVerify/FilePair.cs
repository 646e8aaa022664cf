namespace VerifyTests;

/// <summary>The file on record and the file that is written when a text is new or different.</summary>
public readonly record struct FilePair
{
    internal FilePair(string extension, string prefix)
    {
        Extension = extension;
        ReceivedPath = $"{prefix}.received.{extension}";
        VerifiedPath = $"{prefix}.verified.{extension}";
    }

    /// <summary>The extension without its dot.</summary>
    public string Extension { get; }

    /// <summary>The path of the received file.</summary>
    public string ReceivedPath { get; }

    /// <summary>The path of the verified file.</summary>
    public string VerifiedPath { get; }
}
