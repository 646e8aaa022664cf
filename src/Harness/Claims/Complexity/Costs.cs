using Harness.Handwritten.Complexity;
using Harness.Verification.Numbers;

namespace Harness.Claims.Complexity;

/// <summary>Costs, counted by running the handwritten code with numbers that count.</summary>
internal static class Costs
{
    /// <summary>The multiplications of a piece of code.</summary>
    public static long Of(Action<OperationCount> code)
    {
        OperationCount count = new();
        code(count);
        return count.Multiplications;
    }

    /// <summary>A vector of n numbers that count.</summary>
    public static Counted[] Vector(this OperationCount count, int n) => [.. Enumerable.Range(1, n).Select(i => count.Number(1.0 / i))];

    /// <summary>A matrix of numbers that count.</summary>
    public static Counted[][] Matrix(this OperationCount count, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => count.Vector(columns))];

    /// <summary>The multiplications of one backpropagation through layers of these sizes, inputs first.</summary>
    /// <remarks>With g′ = y(1 − y): one multiplication for each unit. What it takes to evaluate g is not counted.</remarks>
    public static long Backpropagation(params int[] sizes) => Of(count => Run(count, sizes));

    /// <summary>What one backpropagation through layers of these sizes keeps.</summary>
    public static BackpropagationPass<Counted> Pass(params int[] sizes) => Run(new OperationCount(), sizes);

    /// <summary>The multiplications of central differences: two forward passes for every weight.</summary>
    public static long CentralDifferences(params int[] sizes) => Of(count =>
    {
        Counted[][][] layers = Layers(count, sizes);
        for (int pass = 0; pass < 2 * Weights(sizes); pass++)
            _ = layers.Aggregate(count.Vector(sizes[0]), (u, w) => BackpropagationSteps.Sums(w, u));
    });

    /// <summary>|W| of a fully connected network: the entries of its matrices, counted.</summary>
    public static int Weights(params int[] sizes) => Layers(new OperationCount(), sizes).Sum(w => w.Sum(row => row.Length));

    private static BackpropagationPass<Counted> Run(OperationCount count, int[] sizes) => BackpropagationSteps.Run(
        Layers(count, sizes), count.Vector(sizes[0]), a => a, y => y * (count.Number(1) - y), y => [.. y.Select(v => count.Number(1) - v)]);

    private static Counted[][][] Layers(OperationCount count, int[] sizes) =>
        [.. sizes.Skip(1).Zip(sizes, (outputs, inputs) => count.Matrix(outputs, inputs))];
}
