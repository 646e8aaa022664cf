namespace Harness.Verification.Checking;

/// <summary>A way in which entries get into wrong places, and how to undo it.</summary>
internal sealed record Rearrangement(MistakeKind Kind, string Text, Func<double[], double[]> Undo);

/// <summary>The ways that are tried, from the likeliest on.</summary>
internal static class RearrangementList
{
    public static IEnumerable<Rearrangement> For(Layout layout) =>
        [.. Swaps(layout), .. Transposes(layout), .. Flips(layout), .. Shifts(layout)];

    private static IEnumerable<Rearrangement> Swaps(Layout layout)
    {
        for (int a = 0; a < layout.Inputs.Count; a++)
        {
            for (int b = a + 1; b < layout.Inputs.Count; b++)
            {
                (int first, int second) = (a, b);
                if (layout.Inputs[a].Count == layout.Inputs[b].Count)
                {
                    yield return new Rearrangement(MistakeKind.Swapped,
                        $"the gradients of {layout.Inputs[a].Name} and {layout.Inputs[b].Name} are exchanged", g =>
                            Exchange(g, layout, first, second));
                }
            }
        }
    }

    private static IEnumerable<Rearrangement> Transposes(Layout layout)
    {
        IEnumerable<int> matrices = Enumerable.Range(0, layout.Inputs.Count).Where(i => layout.Inputs[i].Shape is [> 1, > 1]);
        foreach (int i in matrices)
        {
            int[] shape = layout.Inputs[i].Shape;
            yield return new Rearrangement(MistakeKind.Transposed, $"the gradient of {layout.Inputs[i].Name} is transposed",
                g => InInput(g, layout, i, block => Permute(block, k => (k % shape[1] * shape[0]) + (k / shape[1]))));
        }
    }

    private static IEnumerable<Rearrangement> Flips(Layout layout)
    {
        for (int input = 0; input < layout.Inputs.Count; input++)
        {
            int i = input;
            (string name, int[] shape) = (layout.Inputs[i].Name, layout.Inputs[i].Shape);
            int count = layout.Inputs[i].Count;
            foreach (int length in Tails(shape).Where(l => l > 1))
            {
                string what = length == count ? $"the gradient of {name} stands in reversed order"
                    : $"the gradient of {name} stands in reversed order within its last axes";
                yield return new Rearrangement(MistakeKind.Reversed, $"{what}: a kernel flipped, or not flipped",
                    g => InInput(g, layout, i, block => Permute(block, k => (k / length * length) + length - 1 - (k % length))));
            }
        }
    }

    private static IEnumerable<Rearrangement> Shifts(Layout layout)
    {
        for (int input = 0; input < layout.Inputs.Count; input++)
        {
            int i = input;
            foreach ((int length, int stride) in Axes(layout.Inputs[i]))
            {
                foreach (int by in new[] { 1, -1 })
                {
                    yield return new Rearrangement(MistakeKind.Shifted,
                        $"the gradient of {layout.Inputs[i].Name} is off by one entry",
                        g => InInput(g, layout, i, block => Permute(block, k => Rolled(k, length, stride, by))));
                }
            }
        }

        if (layout.Inputs.Count > 1)
        {
            foreach (int by in new[] { 1, -1 })
                yield return new Rearrangement(MistakeKind.Shifted, "the gradient is off by one entry throughout", g =>
                    Permute(g, k => Rolled(k, g.Length, 1, by)));
        }
    }

    // All entries together, then along each axis: length and distance of neighbours.
    private static IEnumerable<(int Length, int Stride)> Axes(InputShape input)
    {
        if (input.Count > 1)
            yield return (input.Count, 1);
        int stride = 1;
        for (int axis = input.Shape.Length - 1; axis >= 0 && input.Shape.Length > 1; stride *= input.Shape[axis--])
        {
            if (input.Shape[axis] > 1)
                yield return (input.Shape[axis], stride);
        }
    }

    private static IEnumerable<int> Tails(int[] shape)
    {
        int product = 1;
        int[] tails = new int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
            tails[axis] = product *= shape[axis];
        return tails.Distinct();
    }

    private static int Rolled(int k, int length, int stride, int by)
    {
        int position = k / stride % length;
        return k + (((position + by + length) % length) - position) * stride;
    }

    private static double[] Permute(double[] block, Func<int, int> source)
    {
        double[] result = new double[block.Length];
        for (int k = 0; k < result.Length; k++)
            result[k] = block[source(k)];
        return result;
    }

    private static double[] InInput(double[] g, Layout layout, int input, Func<double[], double[]> change)
    {
        double[] result = [.. g];
        change(g[layout.RangeOf(input)]).CopyTo(result, layout.Start(input));
        return result;
    }

    private static double[] Exchange(double[] g, Layout layout, int a, int b)
    {
        double[] result = [.. g];
        g[layout.RangeOf(a)].CopyTo(result, layout.Start(b));
        g[layout.RangeOf(b)].CopyTo(result, layout.Start(a));
        return result;
    }
}
