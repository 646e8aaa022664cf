namespace Harness.Reference;

/// <summary>The ML.NET of this build.</summary>
public static class MLNetEngine
{
#if MLNET
    /// <summary>Its name and version; null when this build was made without it.</summary>
    public static string? Name => $"Microsoft.ML {typeof(Microsoft.ML.MLContext).Assembly.GetName().Version?.ToString(3)}";
#else
    /// <summary>Its name and version; null when this build was made without it.</summary>
    public static string? Name => null;
#endif
}
