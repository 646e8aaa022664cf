#if MLNET
using System.Reflection;
#endif

namespace Harness.Reference;

/// <summary>The ML.NET of this build.</summary>
public static class MLNetEngine
{
#if MLNET
    /// <summary>Its name and version; null when this build was made without it.</summary>
    /// <remarks>The assembly version is the same in all releases, so the informational one is told, without its commit.</remarks>
    public static string? Name { get; } =
        $"Microsoft.ML {typeof(Microsoft.ML.MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";
#else
    /// <summary>Its name and version; null when this build was made without it.</summary>
    public static string? Name => null;
#endif

    /// <summary>Why it cannot be asked, and the remedy; null when it can.</summary>
    public static string? Problem => Name is not null ? null
        : "this build was made without Microsoft.ML; delete artifacts/packages.props and build where the package source has it";
}
