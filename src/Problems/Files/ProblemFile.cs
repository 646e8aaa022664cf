using System.Text;

namespace Harness.Problems.Files;

/// <summary>Reads problem files (form and language: docs/problem-files.md).</summary>
public static class ProblemFile
{
    private const int LargestFile = 1 << 20;

    /// <summary>Reads and checks a problem file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProblemException">The file cannot be read or is wrong; the message gives file, line and column.</exception>
    public static Problem Load(string path)
    {
        try
        {
            return Parse(Text(path), path);
        }
        catch (ProblemException e) when (e.File is null)
        {
            throw e.In(path);
        }
    }

    /// <summary>Reads a problem from text; <paramref name="file"/> is the name used in messages.</summary>
    /// <exception cref="ProblemException">The text is wrong; the message gives file, line and column.</exception>
    public static Problem Parse(string text, string file)
    {
        try
        {
            YamlNode root = YamlReader.Read(text);
            return root is YamlMap map
                ? ProblemBuilder.Build(map, file)
                : throw new ProblemException(root.At, $"a problem file holds sections such as 'given:' and 'compute:', found {root.Described}");
        }
        catch (ProblemException e) when (e.File is null)
        {
            throw e.In(file);
        }
    }

    private static string Text(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ProblemException(SourcePosition.Start, "this is a directory; name a problem file (.yaml) in it");
        }

        try
        {
            return path.Length > 0 && File.Exists(path) ? Decode(Bytes(path)) : throw new ProblemException(SourcePosition.Start, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(SourcePosition.Start, $"cannot be read: {e.Message}");
        }
    }

    // A pipe or a device tells no length beforehand, so the limit holds while reading.
    private static ReadOnlySpan<byte> Bytes(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[LargestFile + 1];
        int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count <= LargestFile ? bytes.AsSpan(0, count)
            : throw new ProblemException(SourcePosition.Start, $"the file is too large; a problem file has at most {LargestFile:N0} bytes");
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        int invalid = System.Text.Unicode.Utf8.IsValid(rest) ? -1 : FirstInvalid(rest);
        if (invalid < 0)
        {
            return Encoding.UTF8.GetString(rest);
        }

        ReadOnlySpan<byte> before = rest[..invalid];
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        throw new ProblemException(new SourcePosition(line, column), $"byte 0x{rest[invalid]:X2} is not UTF-8; save the file as UTF-8");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
