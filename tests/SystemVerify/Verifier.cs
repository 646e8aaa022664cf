using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the snapshot on record: Verify.Xunit's entry points for strings.</summary>
public static class Verifier
{
    private static DerivePathInfo? derivePathInfo;

    /// <summary>Verifies a text against a <c>.verified.txt</c> file; an empty text is recorded as <c>emptyString</c>.</summary>
    [Pure]
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(WithoutExtension(target), "txt", settings, sourceFile);

    /// <summary>Verifies a text against a <c>.verified.</c> file of the given extension (without its dot).</summary>
    [Pure]
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Start(target ?? "null", extension, settings, sourceFile);

    /// <summary>Sets where snapshots are kept and how they are called; call it once, in a module initializer.</summary>
    /// <exception cref="InvalidOperationException">A verification has already run by the old rule.</exception>
    public static void DerivePathInfo(DerivePathInfo derivePathInfo)
    {
        if (Verification.HasRun)
            throw new InvalidOperationException("DerivePathInfo must be called before the first verification, in a [ModuleInitializer].");
        Verifier.derivePathInfo = derivePathInfo;
    }

    private static SettingsTask Start(string text, string extension, VerifySettings? settings, string sourceFile)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sourceFile);
        return new SettingsTask(settings, async final =>
        {
            Verification verification = new(UseVerifyAttribute.GetMethod(), final, sourceFile, derivePathInfo);
            return await verification.Compare(text, extension);
        });
    }

    // A byte order mark that slipped into a text is not part of it. An empty file would count as a missing one.
    private static string WithoutExtension(string? target) =>
        target?.TrimStart('\uFEFF') switch { null => "null", "" => "emptyString", var text => text };
}
