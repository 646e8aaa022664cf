using System.Numerics;

namespace Harness.Verification.Numbers;

/// <summary>How many operations were done.</summary>
public sealed class OperationCount
{
    /// <summary>Multiplications.</summary>
    public long Multiplications { get; internal set; }

    /// <summary>Additions and subtractions.</summary>
    public long Additions { get; internal set; }

    /// <summary>A number whose operations are counted here.</summary>
    public Counted Number(double value) => new(value, this);
}

/// <summary>A double that counts what is done with it, so that the cost of code is measured by running it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Count">Where it is counted; null for a constant, which counts with the other operand.</param>
public readonly record struct Counted(double Value, OperationCount? Count)
    : IMultiplyOperators<Counted, Counted, Counted>, IAdditionOperators<Counted, Counted, Counted>,
      ISubtractionOperators<Counted, Counted, Counted>, IAdditiveIdentity<Counted, Counted>
{
    /// <summary>0, which is counted nowhere by itself.</summary>
    public static Counted AdditiveIdentity => default;

    /// <summary>a · b, counted as one multiplication.</summary>
    public static Counted operator *(Counted left, Counted right)
    {
        OperationCount? count = left.Count ?? right.Count;
        if (count is not null)
            count.Multiplications++;
        return new(left.Value * right.Value, count);
    }

    /// <summary>a + b, counted as one addition.</summary>
    public static Counted operator +(Counted left, Counted right) => new(left.Value + right.Value, Add(left, right));

    /// <summary>a − b, counted as one addition.</summary>
    public static Counted operator -(Counted left, Counted right) => new(left.Value - right.Value, Add(left, right));

    private static OperationCount? Add(Counted left, Counted right)
    {
        OperationCount? count = left.Count ?? right.Count;
        if (count is not null)
            count.Additions++;
        return count;
    }
}
