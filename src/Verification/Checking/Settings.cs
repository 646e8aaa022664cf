namespace Harness.Verification.Checking;

/// <summary>How a check is run.</summary>
internal sealed record Settings
{
    public string? Name { get; init; }

    public IReadOnlyList<InputShape> Inputs { get; init; } = [];

    public int Seed { get; init; } = 42;

    /// <summary>A relative difference that is allowed on top of all error bars.</summary>
    public double Allowance { get; init; }

    /// <summary>The one cotangent to use; null for random ones.</summary>
    public double[]? Cotangent { get; init; }

    /// <summary>Whether special points (equal entries, only 0 and 1) are meant and no reason to call a check vacuous.</summary>
    public bool SpecialPoints { get; init; }

    /// <summary>How many directions with one scale for all entries, where there is no forward derivative.</summary>
    public int UniformDirections { get; init; } = 3;

    /// <summary>How many directions with a scale for each entry beside these.</summary>
    public int ScaledDirections { get; init; } = 2;

    /// <summary>Whether to say what is wrong; without it only that something is.</summary>
    public bool Explain { get; init; } = true;

    /// <summary>Parts of the domain that the points must reach.</summary>
    public IReadOnlyList<(string Name, Func<double[], bool> Reached)> Branches { get; init; } = [];

    /// <summary>Witnesses beside the directions.</summary>
    public IReadOnlyList<IPointWitness> Witnesses { get; init; } = [];

    /// <summary>Whether the points are the whole domain.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>Whether differences are asked along one direction although there is a forward derivative.</summary>
    public bool BesideForward { get; init; }

    /// <summary>Hidden layers whose mistakes can be named.</summary>
    public IReadOnlyList<HiddenLayer> Layers { get; init; } = [];
}
