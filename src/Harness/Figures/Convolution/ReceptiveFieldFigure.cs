using Harness.Handwritten.ReceptiveFields;
using Harness.Pictures.Drawing;

namespace Harness.Figures.Convolution;

/// <summary>The receptive field of one output unit, layer by layer down to the input.</summary>
internal static class ReceptiveFieldFigure
{
    private const double Pitch = 34;
    private const double LayerHeight = 62;
    private const double NameWidth = 150;

    private static readonly int[] Kernels = [3, 3, 2];
    private static readonly int[] Strides = [2, 2, 1];

    /// <summary>From the input up: the first position and the number of those that the unit at 0 of the last layer
    /// sees.</summary>
    internal static IReadOnlyList<(int From, int Count)> Fields { get; } = Trace();

    public static IReadOnlyList<TopicFigure> All { get; } =
    [
        new("receptive-field", "The receptive field of one unit of the third layer",
            $"Layers with kernels {string.Join(", ", Kernels)} and strides {string.Join(", ", Strides)}. One unit of layer 3 "
                + $"sees {Fields[2].Count} units of layer 2, these {Fields[1].Count} of layer 1, these {Fields[0].Count} inputs.",
            () => new Sketch(new(NameWidth + (Pitch * Fields[0].Count) + 8, (LayerHeight * Kernels.Length) + 34), Draw),
            "rf.base-case", "rf.recursion", "rf.n2-n3", "rf.closed-form", "rf.own-stride"),
    ];

    private static (int From, int Count)[] Trace()
    {
        var fields = new (int From, int Count)[Kernels.Length + 1];
        fields[^1] = (0, 1);
        for (int l = Kernels.Length - 1; l >= 0; l--)
            fields[l] = (fields[l + 1].From * Strides[l], ((fields[l + 1].Count - 1) * Strides[l]) + Kernels[l]);
        return fields;
    }

    // A unit stands above the middle of its own field.
    private static Spot Place(Spot at, int layer, int unit)
    {
        double x = unit;
        for (int l = layer - 1; l >= 0; l--)
            x = (x * Strides[l]) + ((Kernels[l] - 1) / 2.0);
        return new(at.X + NameWidth + (Pitch * (x + 0.5)), at.Y + 18 + (LayerHeight * (Kernels.Length - layer)));
    }

    private static void Draw(Canvas canvas, Spot at)
    {
        for (int layer = 1; layer <= Kernels.Length; layer++)
        {
            foreach (int unit in Enumerable.Range(Fields[layer].From, Fields[layer].Count))
            {
                for (int k = 0; k < Kernels[layer - 1]; k++)
                    canvas.Line(Place(at, layer, unit), Place(at, layer - 1, (unit * Strides[layer - 1]) + k), "axis");
            }
        }

        for (int layer = 0; layer <= Kernels.Length; layer++)
        {
            for (int unit = 0; unit < Fields[layer].Count; unit++)
                canvas.Circle(Place(at, layer, unit), 9, layer == Kernels.Length ? "result" : "box");
            canvas.TextAround(new(at.X, Place(at, layer, 0).Y), Name(layer), TextKind.Label, Anchor.Start);
        }
    }

    private static string Name(int layer) => layer == 0 ? $"input: {Seen(Kernels.Length)} seen"
        : layer == Kernels.Length ? $"layer {layer}: one unit" : $"layer {layer}: {Fields[layer].Count} units";

    private static long Seen(int layers) => ReceptiveField.ByRecursion(Kernels.AsSpan(0, layers), Strides.AsSpan(0, layers));
}
