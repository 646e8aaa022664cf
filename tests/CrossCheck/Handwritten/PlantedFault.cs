using Harness.Handwritten;

namespace Harness.CrossCheck.Handwritten;

/// <summary>A copy of a rule whose backward is altered and whose value is not.</summary>
/// <param name="rule">The right rule.</param>
/// <param name="alter">Alters what the rule would add: the inputs, ȳ and the contributions to each x̄.</param>
public sealed class PlantedFault(
    Rule<double> rule, Action<NdArray<double>[], NdArray<double>, NdArray<double>[]> alter) : Rule<double>
{
    public override string Name => rule.Name;

    public override string LocalDerivative => rule.LocalDerivative;

    public override int[] OutputShape(ReadOnlySpan<int[]> inputs) => rule.OutputShape(inputs);

    public override void Value(ReadOnlySpan<NdArray<double>> inputs, NdArray<double> output) => rule.Value(inputs, output);

    public override void Vjp(ReadOnlySpan<NdArray<double>> inputs, NdArray<double> output,
        NdArray<double> outputBar, ReadOnlySpan<NdArray<double>?> inputBars)
    {
        NdArray<double>[] added = Array.ConvertAll(inputs.ToArray(), x => NdArray.Zeros<double>(x.Shape));
        rule.Vjp(inputs, output, outputBar, added);
        alter(inputs.ToArray(), outputBar, added);
        for (int i = 0; i < added.Length; i++)
        {
            for (int j = 0; inputBars[i] is { } bar && j < bar.Count; j++)
                bar.Data[j] += added[i].Data[j];
        }
    }
}

/// <summary>Mistakes that can be made in any rule.</summary>
public static class PlantedFaults
{
    /// <summary>The mistakes by name.</summary>
    public static IReadOnlyDictionary<string, Func<Rule<double>, Rule<double>>> All { get; } =
        new Dictionary<string, Func<Rule<double>, Rule<double>>>
        {
            ["sign flipped"] = rule => Each(rule, bar => -bar),
            ["factor 2"] = rule => Each(rule, bar => 2 * bar),
            ["off by 1e-6"] = rule => Each(rule, bar => bar * (1 + 1e-6)),
            ["last input's sign flipped"] = rule => new PlantedFault(rule, (_, _, bars) => Negate(bars[^1])),
            ["largest entry dropped"] = rule => new PlantedFault(rule, (_, _, bars) => DropLargest(bars)),
            ["first entry dropped"] = rule => new PlantedFault(rule, (_, _, bars) => bars[0].Data[0] = 0),
            ["inputs swapped"] = rule => new PlantedFault(rule, (_, _, bars) => Swap(bars)),
            ["transposed"] = rule => new PlantedFault(rule, (_, _, bars) => TransposeSquares(bars)),
            ["shifted by one entry"] = rule => new PlantedFault(rule, (_, _, bars) => Shift(bars)),
            ["output's cotangent left out"] = rule => new PlantedFault(rule,
                (inputs, yBar, bars) => WithOnes(rule, inputs, yBar, bars)),
            ["derivative at the neighbour's input"] = rule => new PlantedFault(rule,
                (inputs, yBar, bars) => At(rule, inputs, yBar, bars, x => [x[^1], .. x[..^1]])),
            ["derivative of the other branch"] = rule => new PlantedFault(rule,
                (inputs, yBar, bars) => At(rule, inputs, yBar, bars, x => [.. x.Select(v => -v)])),
            ["overwrites what was there"] = rule => new Overwriting(rule),
        };

    private static PlantedFault Each(Rule<double> rule, Func<double, double> change) => new(rule, (_, _, bars) =>
    {
        foreach (NdArray<double> bar in bars)
        {
            foreach (ref double entry in bar.Span)
                entry = change(entry);
        }
    });

    private static void Negate(NdArray<double> bar)
    {
        foreach (ref double entry in bar.Span)
            entry = -entry;
    }

    private static void DropLargest(NdArray<double>[] bars)
    {
        double[] data = bars.MaxBy(bar => bar.Data.Max(Math.Abs))!.Data;
        data[Array.IndexOf(data, data.MaxBy(Math.Abs))] = 0;
    }

    private static void Swap(NdArray<double>[] bars)
    {
        if (bars.Length < 2 || bars[0].Count != bars[^1].Count)
            return;
        double[] first = [.. bars[0].Data];
        bars[^1].Data.CopyTo(bars[0].Data, 0);
        first.CopyTo(bars[^1].Data, 0);
    }

    private static void TransposeSquares(NdArray<double>[] bars)
    {
        foreach (NdArray<double> bar in bars)
        {
            if (bar.Shape is [var m, var n] && m == n)
                Harness.Handwritten.LinearAlgebra.Transpose.Value<double>([.. bar.Data], m, n, bar.Span);
        }
    }

    private static void Shift(NdArray<double>[] bars)
    {
        foreach (NdArray<double> bar in bars)
            new double[] { bar.Data[^1] }.Concat(bar.Data[..^1]).ToArray().CopyTo(bar.Data, 0);
    }

    private static void WithOnes(Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar, NdArray<double>[] bars)
    {
        foreach (NdArray<double> bar in bars)
            bar.Span.Clear();
        rule.Vjp(inputs, VjpCheck.Value(rule, inputs), NdArray.Filled(1.0, yBar.Shape), bars);
    }

    // The vjp at other inputs, where it is defined there.
    private static void At(Rule<double> rule, NdArray<double>[] inputs, NdArray<double> yBar, NdArray<double>[] bars,
        Func<double[], double[]> other)
    {
        NdArray<double>[] elsewhere = [.. inputs.Select(x => new NdArray<double>(other(x.Data), x.Shape))];
        NdArray<double>[] there = VjpCheck.Vjp(rule, elsewhere, yBar);
        if (!there.All(bar => bar.Data.All(double.IsFinite)))
            return;
        for (int i = 0; i < bars.Length; i++)
            there[i].Data.CopyTo(bars[i].Data, 0);
    }

    private sealed class Overwriting(Rule<double> rule) : Rule<double>
    {
        public override string Name => rule.Name;

        public override string LocalDerivative => rule.LocalDerivative;

        public override int[] OutputShape(ReadOnlySpan<int[]> inputs) => rule.OutputShape(inputs);

        public override void Value(ReadOnlySpan<NdArray<double>> inputs, NdArray<double> output) => rule.Value(inputs, output);

        public override void Vjp(ReadOnlySpan<NdArray<double>> inputs, NdArray<double> output,
            NdArray<double> outputBar, ReadOnlySpan<NdArray<double>?> inputBars)
        {
            foreach (NdArray<double>? bar in inputBars)
                bar?.Span.Clear();
            rule.Vjp(inputs, output, outputBar, inputBars);
        }
    }
}
