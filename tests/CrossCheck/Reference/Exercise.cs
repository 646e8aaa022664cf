using System.Globalization;
using Harness.Handwritten;
using Harness.Problems;
using Harness.Problems.Files;

namespace Harness.CrossCheck.Reference;

/// <summary>A formula of the problem-file language with values for its names.</summary>
/// <param name="Formula">The formula, over the names a, b, c in the order of the values.</param>
/// <param name="Values">The values.</param>
public sealed record Exercise(string Formula, params NdArray<double>[] Values)
{
    /// <summary>The name of the loss.</summary>
    /// <remarks>Its own terms may cancel, which says nothing about the formula: its value is not compared.</remarks>
    public const string Loss = "functional";

    /// <summary>The names of the values.</summary>
    public static IReadOnlyList<string> Names { get; } = ["a", "b", "c"];

    /// <summary>The problem file that computes f by the formula and nothing else.</summary>
    public string Text => $"""
        title: "{Formula}"
        given:
          {string.Join("\n  ", Values.Select((value, i) => $"{Names[i]}: {Written(value.Data, value.Shape)}"))}
        compute:
          f: "{Formula}"

        """.ReplaceLineEndings("\n");

    /// <summary>The problem whose loss is the linear functional Σ w f of the formula's value f.</summary>
    public Problem WithLoss(NumberArray w) => Parse(
        Text.Replace("compute:", $"  w: {Written(w.Data, w.Shape)}\ncompute:", StringComparison.Ordinal)
        + $"  {Loss}: sum(w * f)\ngradient of: {Loss}\n");

    /// <summary>The problem of a text.</summary>
    public static Problem Parse(string text) => ProblemFile.Parse(text, "exercise.yaml");

    /// <summary>An array as nested lists of round-trip numbers.</summary>
    public static string Written(ReadOnlySpan<double> data, ReadOnlySpan<int> shape)
    {
        if (shape.IsEmpty)
            return data[0].ToString("R", CultureInfo.InvariantCulture);
        string[] rows = new string[shape[0]];
        int size = data.Length / shape[0];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = Written(data.Slice(i * size, size), shape[1..]);
        return $"[{string.Join(", ", rows)}]";
    }
}
