using Harness.Handwritten;
using Harness.Problems;
using Harness.Verification.Judging;
using Harness.Verification.Numbers;

namespace Harness.Evaluation;

/// <summary>
/// Forward mode: the handwritten forward rules over dual numbers give exact derivatives, one entry of the input at a time,
/// without any of the handwritten backward rules.
/// </summary>
internal sealed class DualNumbers : IDerivativeWitness
{
    // A few roundings for each operation; no truncation error.
    private const double Roundings = 1e-14;

    /// <inheritdoc/>
    public string Name => "dual numbers";

    /// <inheritdoc/>
    public DerivativeEstimate Estimate(Problem problem, string output, string input)
    {
        ProblemGraph<Dual<double>> plain = Run(problem, input, null);
        int inputs = plain.ValueOf(input).Count;
        int outputs = plain.ValueOf(output).Count;
        double[] values = new double[outputs * inputs];
        for (int i = 0; i < inputs; i++)
        {
            Dual<double>[] column = Run(problem, input, i).ValueOf(output).Data;
            for (int o = 0; o < outputs; o++)
            {
                values[(o * inputs) + i] = column[o].Tangent;
            }
        }

        double error = Roundings * values.Select(Math.Abs).DefaultIfEmpty().Max();
        return new DerivativeEstimate(values, [.. values.Select(_ => error)]);
    }

    // The computation with entry i of the input varying.
    private static ProblemGraph<Dual<double>> Run(Problem problem, string input, int? i) => new(
        problem,
        null,
        (name, value) => name == input && i is { } entry ? Varying(value, entry) : null,
        expression => throw new ArgumentOutOfRangeException(nameof(expression), expression, "not part of a forward computation"));

    private static NdArray<Dual<double>> Varying(NdArray<Dual<double>> value, int i)
    {
        Dual<double>[] data = [.. value.Data];
        data[i] = Dual<double>.Variable(data[i].Value);
        return new NdArray<Dual<double>>(data, value.Shape);
    }
}
