namespace Harness.Verification.Checking;

/// <summary>The name and the shape of one input, so that messages speak of W[1, 2] and transposition can be recognised.</summary>
/// <param name="Name">The name, as it is to be printed.</param>
/// <param name="Shape">The lengths along its axes, outermost first; empty for a scalar.</param>
public sealed record InputShape(string Name, params int[] Shape)
{
    /// <summary>The number of entries.</summary>
    public int Count => Shape.Aggregate(1, (product, length) => checked(product * length));
}
