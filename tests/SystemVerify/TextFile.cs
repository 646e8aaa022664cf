using System.Text;

namespace VerifyTests;

/// <summary>How snapshots are written and read: UTF-8 with a byte order mark and LF; read with or without either.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    internal static void Write(string path, string text) => File.WriteAllText(path, text, Encoding);

    /// <summary>Returns the text on record, or null if there is none; an empty file is none, and is removed.</summary>
    internal static string? Read(string path)
    {
        FileInfo file = new(path);
        if (file is { Exists: true, Length: 0 })
            file.Delete();
        return File.Exists(path) ? NewLines(File.ReadAllText(path)) : null;
    }

    internal static string NewLines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Returns the text on record without the one final newline that an editor may have added to it.</summary>
    internal static string WithoutAddedNewline(string verified, string received) =>
        verified.Length - 1 == received.Length && verified.EndsWith('\n') ? verified[..^1] : verified;
}
