namespace VerifyTests;

/// <summary>How one verification names its files.</summary>
public sealed class VerifySettings
{
    private object?[]? parameters;

    /// <summary>Creates settings that leave everything at its default.</summary>
    public VerifySettings()
    {
    }

    /// <summary>Creates a copy of the given settings.</summary>
    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;
        Directory = settings.Directory;
        TypeName = settings.TypeName;
        MethodName = settings.MethodName;
        FileName = settings.FileName;
        parameters = settings.parameters;
        RequiresUniquePrefix = settings.RequiresUniquePrefix;
        Mismatch = settings.Mismatch;
        First = settings.First;
    }

    /// <summary>The directory of the snapshot, if one was chosen.</summary>
    public string? Directory { get; private set; }

    /// <summary>Whether the test's arguments take part in the file name.</summary>
    public bool HasParameters => parameters is not null;

    internal string? TypeName { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? FileName { get; private set; }

    internal IReadOnlyList<object?>? Parameters => parameters;

    internal bool RequiresUniquePrefix { get; private set; } = true;

    internal VerifyMismatch? Mismatch { get; private set; }

    internal FirstVerify? First { get; private set; }

    /// <summary>Keeps the snapshot in this directory; a relative one counts from the folder of the source file.</summary>
    public void UseDirectory(string directory)
    {
        Names.RequireDirectory(directory);
        Directory = directory;
    }

    /// <summary>Replaces the whole of type, method and parameters in the file name.</summary>
    /// <exception cref="InvalidOperationException">A type or method name was given before.</exception>
    public void UseFileName(string fileName)
    {
        Names.RequireFile(fileName);
        if (TypeName is not null || MethodName is not null)
            throw new InvalidOperationException("UseFileName is not compatible with UseMethodName or UseTypeName.");
        FileName = fileName;
    }

    /// <summary>Replaces the type in the file name.</summary>
    /// <exception cref="InvalidOperationException">A file name was given before.</exception>
    public void UseTypeName(string name)
    {
        Names.RequireFile(name);
        RequireNoFileName(nameof(UseTypeName));
        TypeName = name;
    }

    /// <summary>Replaces the method in the file name.</summary>
    /// <exception cref="InvalidOperationException">A file name was given before.</exception>
    public void UseMethodName(string name)
    {
        Names.RequireFile(name);
        RequireNoFileName(nameof(UseMethodName));
        MethodName = name;
    }

    /// <summary>Adds <c>_name=value</c> for each argument of a theory, in the order of the test's parameters.</summary>
    /// <exception cref="InvalidOperationException">A file name was given before.</exception>
    public void UseParameters(params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfZero(parameters.Length);
        RequireNoFileName(nameof(UseParameters));
        this.parameters = parameters;
    }

    /// <summary>Adds <c>_name=value</c> for the one argument of a theory.</summary>
    public void UseParameters<T>(T parameter) => UseParameters(new object?[] { parameter });

    /// <summary>Adds <c>_name=value</c> for the one argument of a theory, an array.</summary>
    public void UseParameters<T>(T[] parameters) => UseParameters(new object?[] { parameters });

    /// <summary>Allows a file name that another verification of this run has used.</summary>
    public void DisableRequireUniquePrefix() => RequiresUniquePrefix = false;

    /// <summary>Opens no diff tool. None is opened here anyway.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "An instance member in Verify.")]
    public void DisableDiff()
    {
    }

    /// <summary>Calls back when the text differs from the file on record.</summary>
    public void OnVerifyMismatch(VerifyMismatch verifyMismatch) => Mismatch += verifyMismatch;

    /// <summary>Calls back when there is no file on record yet.</summary>
    public void OnFirstVerify(FirstVerify firstVerify) => First += firstVerify;

    private void RequireNoFileName(string caller)
    {
        if (FileName is not null)
            throw new InvalidOperationException($"{caller} is not compatible with UseFileName.");
    }
}
