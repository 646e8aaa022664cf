namespace VerifyTests;

/// <summary>Where a test's snapshots are kept and how they are called; what is null keeps its default.</summary>
public readonly record struct PathInfo
{
    /// <summary>Creates the description from a directory, a type name and a method name.</summary>
    public PathInfo(string? directory = null, string? typeName = null, string? methodName = null)
    {
        if (directory is not null)
            Names.RequireDirectory(directory);
        if (typeName is not null)
            Names.RequireFile(typeName);
        if (methodName is not null)
            Names.RequireFile(methodName);
        (Directory, TypeName, MethodName) = (directory, typeName, methodName);
    }

    /// <summary>The directory; a relative one counts from the folder of the source file.</summary>
    public string? Directory { get; }

    /// <summary>The part of the file name before the dot.</summary>
    public string? TypeName { get; }

    /// <summary>The part of the file name after the dot.</summary>
    public string? MethodName { get; }
}
