namespace Harness.Verification.Checking;

/// <summary>A hidden layer h = σ(z) and the inputs whose rows belong to its units, so that mistakes in its backward pass can be
/// named.</summary>
/// <param name="Name">The layer's name, as it is to be printed.</param>
/// <param name="PreActivation">x ↦ z, one number for each unit.</param>
/// <param name="Inputs">The names of inputs whose first axis counts the units, such as W1 and b1.</param>
internal sealed record HiddenLayer(string Name, Func<double[], double[]> PreActivation, IReadOnlyList<string> Inputs);

/// <summary>Hypotheses: in the rows of each unit of a hidden layer the gradient is off by a function of that unit's z.</summary>
internal static class HiddenLayers
{
    private const int LeastUnits = 2;

    public static MistakeDiagnosis? Of(View view)
    {
        foreach (HiddenLayer layer in view.Layers)
        {
            int[] inputs = [.. Enumerable.Range(0, view.Layout.Inputs.Count).Where(i => layer.Inputs.Contains(view.Layout.Inputs[i].Name))];
            double[] z = layer.PreActivation([.. view.Point]);
            bool fits = inputs.All(i => view.Layout.Inputs[i].Shape is [var units, ..] && units == z.Length);
            if (fits && view.Wrong.All(i => inputs.Contains(view.Layout.InputOf(i))) && Named(view, layer, z) is { } diagnosis)
                return diagnosis;
        }

        return null;
    }

    private static MistakeDiagnosis? Named(View view, HiddenLayer layer, double[] z)
    {
        int[] telling = [.. view.Wrong.Where(i => view.Claimed[i] != 0)];
        if (telling.Length == 0 || telling.Select(i => Unit(view, i, z.Length)).Distinct().Count() < LeastUnits)
            return null;
        foreach ((string text, Func<double, double> factor) in LocalDerivatives.OfActivations)
        {
            if (telling.All(i => LocalDerivatives.Close(view, i, view.Claimed[i] * factor(z[Unit(view, i, z.Length)]))))
            {
                return new MistakeDiagnosis(MistakeKind.LocalDerivative, $"in the layer {layer.Name} {text}", FormattableString.Invariant(
                    $"reference/claim is that function of the unit's pre-activation in all {telling.Length} wrong entries"));
            }
        }

        return null;
    }

    private static int Unit(View view, int entry, int units)
    {
        int input = view.Layout.InputOf(entry);
        return (entry - view.Layout.Start(input)) / (view.Layout.Inputs[input].Count / units);
    }
}
