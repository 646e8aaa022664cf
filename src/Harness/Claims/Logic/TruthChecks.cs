using Harness.Handwritten.Logic;
using Harness.Verification;
using Harness.Verification.Claims;
using LibraryNetwork = Harness.Reference.Logic.LogicNetwork;

namespace Harness.Claims.Logic;

/// <summary>Checks of Boolean functions, units and networks over all inputs.</summary>
internal static class TruthChecks
{
    /// <summary>Two Boolean functions of n variables are equal.</summary>
    public static Check Equal(string says, int n, Func<bool[], bool> left, Func<bool[], bool> right) =>
        OnAll(says, n, left, (x, wanted) => wanted == right(x) ? null
            : $"at {BooleanInputs.Text(x)} the left side is {Digit(wanted)}, the right side {Digit(right(x))}");

    /// <summary>A step unit computes a function, over all inputs.</summary>
    public static Check Unit(string says, double[] weights, double bias, Func<bool[], bool> function) =>
        OnAll(says, weights.Length, function, (x, wanted) => ThresholdUnit.Fires(weights, bias, x) == wanted ? null
            : $"at {BooleanInputs.Text(x)} the sum is {Number(ThresholdUnit.Sum(weights, bias, BooleanInputs.Numbers(x)))}, "
            + $"so the unit gives {Digit(!wanted)} instead of {Digit(wanted)}");

    /// <summary>A unit computes a function with a bias exactly when the bias lies in an interval.</summary>
    public static Check BiasInterval(string says, double[] weights, BiasInterval stated, Func<bool[], bool> function) =>
        Check.Once(says, () => ThresholdUnit.Biases(weights, function) is var found && found == stated ? null : $"weights ({string.Join(", ", weights)}) need {found}, not {stated}");

    /// <summary>A network of step units computes a function, by the handwritten code and by the library.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="network">The network.</param>
    /// <param name="function">The function.</param>
    /// <param name="inputs">The inputs that count; null for all.</param>
    public static Check Steps(string says, LogicNetwork network, Func<bool[], bool[]> function, bool[][]? inputs = null) => Check.All(
        says,
        Bits("step units", inputs ?? BooleanInputs.All(network.Inputs), network.Bits, function),
        Bits("step units in libtorch", inputs ?? BooleanInputs.All(network.Inputs), x => Library(network, x, null), function));

    /// <summary>A network of logistic units computes a function, by the handwritten code and by the library.</summary>
    public static Check Logistic(string says, LogicNetwork network, double gain, Func<bool[], bool[]> function, bool[][]? inputs = null) => Check.All(
        says,
        Bits($"logistic units of gain {Number(gain)}", inputs ?? BooleanInputs.All(network.Inputs), x => network.Bits(x, gain), function),
        Bits($"logistic units of gain {Number(gain)} in libtorch", inputs ?? BooleanInputs.All(network.Inputs), x => Library(network, x, gain), function));

    /// <summary>Logistic units do from a gain on, by the bound on their distance from step units; tried at some gains too.</summary>
    public static Check LogisticFrom(string says, LogicNetwork network, double gain, Func<bool[], bool[]> function, bool[][]? inputs = null) => Check.All(
        says,
        [
            Steps(says, network, function, inputs),
            Check.Once(says, () => SteepLogistic.Margin(network, inputs ?? BooleanInputs.All(network.Inputs), gain) is var margin && margin > 0.01 ? null : $"at gain {Number(gain)} the margin is {Number(margin)}"),
            .. new[] { gain, 2 * gain, 10 * gain }.Select(g => Logistic(says, network, g, function, inputs)),
        ]);

    /// <summary>A number as text.</summary>
    public static string Number(double value) => Digits.Readable(value);

    private static Check OnAll(string says, int n, Func<bool[], bool> function, Func<bool[], bool, string?> failure) => new(says, context =>
        Check.ForAll(says, BooleanInputs.All(n), x => failure(x, function(x) != IsFaulty(context, x))).Run(context))
    {
        TakesFaults = true,
    };

    // A planted fault is one wrong entry of the truth table, the last.
    private static bool IsFaulty(CheckContext context, bool[] x) => context.Faulty && x.All(b => b);

    private static Check Bits(string witness, bool[][] inputs, Func<bool[], bool[]> network, Func<bool[], bool[]> function) => new(witness, context =>
    {
        bool[] Wanted(bool[] x) => context.Faulty && x.SequenceEqual(inputs[^1]) ? [.. function(x).Select(b => !b)] : function(x);
        bool[][] wrong = [.. inputs.Where(x => !network(x).SequenceEqual(Wanted(x)))];
        string? counterexample = wrong.Length == 0 ? null
            : $"at {BooleanInputs.Text(wrong[0])} it gives {BooleanInputs.Text(network(wrong[0]))} instead of "
                + $"{BooleanInputs.Text(Wanted(wrong[0]))}, "
            + $"the first of {wrong.Length} wrong inputs of {inputs.Length}";
        return new(counterexample, Grade.Exhaustive, [Check.Witness(witness, counterexample, null, inputs.Length)]);
    })
    {
        TakesFaults = true,
    };

    private static bool[] Library(LogicNetwork network, bool[] x, double? gain) =>
        [.. LibraryNetwork.Sums(network.Layers.Select(l => (l.Weights, l.Biases)), [BooleanInputs.Numbers(x)], gain)[0].Select(a => a > 0)];

    private static char Digit(bool value) => value ? '1' : '0';
}
