using Harness.Reference;

namespace Harness.CrossCheck.Reference;

/// <summary>A test that asks ML.NET; skipped with the reason where this build is without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MLNetFactAttribute : FactAttribute
{
    public MLNetFactAttribute() => Skip = MLNetEngine.Problem;
}

/// <summary>A theory that asks ML.NET; skipped with the reason where this build is without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MLNetTheoryAttribute : TheoryAttribute
{
    public MLNetTheoryAttribute() => Skip = MLNetEngine.Problem;
}
