using Harness.Handwritten;
using Xunit;

namespace Harness.CrossCheck.Handwritten;

/// <summary>An entry of an input's cotangent where the vjp and the central difference disagree.</summary>
public sealed record Mismatch(int Input, int Entry, double Vjp, double Difference, double Allowed)
{
    public override string ToString() =>
        $"at input {Input}, entry {Entry}: vjp {Vjp:R}, central difference {Difference:R}, "
        + $"apart {Math.Abs(Vjp - Difference):E1}, allowed {Allowed:E1}";
}

/// <summary>Compares a rule's vjp with central differences of its value, entry by entry.</summary>
/// <remarks>
/// The allowance is the difference quotient's own error, estimated at every entry: its truncation from a second quotient with
/// twice the step, its rounding from the size of what was subtracted.
/// </remarks>
public static class VjpCheck
{
    private const double Epsilon = 2.220446049250313e-16;

    // A quotient this uncertain, beside numbers of order 1, says nothing: the input was too near a kink or a pole.
    private const double Uncertain = 1e-6;

    /// <summary>Returns the entries where they disagree, none for a right rule.</summary>
    /// <param name="nearby">Where the differences are taken, if not at the inputs: beside a tie, on the side that counts.</param>
    public static IReadOnlyList<Mismatch> Run(
        Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar, NdArray<double>[]? nearby = null)
    {
        NdArray<double>[] bars = Vjp(rule, inputs, yBar);
        NdArray<double>[] at = [.. (nearby ?? inputs).Select(Copy)];
        List<Mismatch> mismatches = [];
        for (int i = 0; i < inputs.Length; i++)
        {
            int step = Math.Max(1, inputs[i].Count / Trials.OfEntries);
            for (int j = 0; j < inputs[i].Count; j += step)
            {
                (double difference, double allowed) = Difference(rule, at, i, j, yBar);
                double vjp = bars[i].Data[j];
                if (!(Math.Abs(vjp - difference) <= allowed))
                    mismatches.Add(new Mismatch(i, j, vjp, difference, allowed));
            }
        }
        return mismatches;
    }

    /// <summary>The value of a rule at its inputs.</summary>
    public static NdArray<T> Value<T>(Rule<T> rule, NdArray<T>[] inputs)
    {
        int[] shape = rule.OutputShape(Array.ConvertAll(inputs, x => x.Shape));
        NdArray<T> output = new(new T[shape.Aggregate(1, (count, size) => count * size)], shape);
        rule.Value(inputs, output);
        return output;
    }

    /// <summary>What a rule's vjp adds to cotangents that are not zero before.</summary>
    public static NdArray<double>[] Vjp(Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar)
    {
        const double before = 0.5;
        NdArray<double>[] bars = Array.ConvertAll(inputs, x => NdArray.Filled(before, x.Shape));
        rule.Vjp(inputs, Value(rule, inputs), yBar, bars);
        return Array.ConvertAll(bars, bar => new NdArray<double>([.. bar.Data.Select(b => b - before)], bar.Shape));
    }

    /// <summary>A copy that shares nothing.</summary>
    public static NdArray<double> Copy(NdArray<double> x) => new([.. x.Data], [.. x.Shape]);

    private static (double Difference, double Allowed) Difference(
        Rule<double> rule, NdArray<double>[] at, int input, int entry, NdArray<double> yBar)
    {
        double h = Math.Cbrt(Epsilon) * Math.Max(1, Math.Abs(at[input].Data[entry]));
        (double near, double rounding) = Quotient(rule, at, input, entry, yBar, h);
        (double far, _) = Quotient(rule, at, input, entry, yBar, 2 * h);

        // The error is C h²: the two quotients are 3 C h² apart, three times the truncation of the nearer.
        double allowed = Math.Abs(far - near) + rounding;
        Assert.True(allowed <= Uncertain * Math.Max(1, Math.Abs(near)),
            $"{rule.Name}: the central difference at input {input}, entry {entry} is uncertain by {allowed:E1}");
        return (near, allowed);
    }

    private static (double Quotient, double Rounding) Quotient(
        Rule<double> rule, NdArray<double>[] at, int input, int entry, NdArray<double> yBar, double h)
    {
        double x = at[input].Data[entry];
        (double above, double below) = (x + h, x - h);
        NdArray<double> upper = Moved(above), lower = Moved(below);
        at[input].Data[entry] = x;

        double change = 0, size = 0;
        for (int k = 0; k < yBar.Count; k++)
        {
            // An output that the step leaves as it was, to the bit, brings no rounding into the quotient.
            if (upper.Data[k] == lower.Data[k])
                continue;
            change += yBar.Data[k] * (upper.Data[k] - lower.Data[k]);
            size += Math.Abs(yBar.Data[k]) * Math.Max(1, Math.Abs(upper.Data[k]) + Math.Abs(lower.Data[k]));
        }
        // Each value carries a few roundings; 4 ε of what was subtracted covers them.
        return (change / (above - below), 4 * Epsilon * size / h);

        NdArray<double> Moved(double to)
        {
            at[input].Data[entry] = to;
            return Value(rule, at);
        }
    }
}
