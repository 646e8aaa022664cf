using Harness.Handwritten.Layers;
using Harness.Handwritten.Losses;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.Bench;

/// <summary>The cost of a check that passes: this project's beside torch's rules on the same functions.</summary>
internal static class CheckCases
{
    public static IEnumerable<CheckRow> Measure(BenchRequest request, Action<string> progress)
    {
        foreach ((string name, CheckSubject subject) in Subjects().Where(s => request.Wants($"check, {s.Name}")))
        {
            progress($"check: {name}");
            yield return Row(name, subject, request.Seconds);
        }
    }

    private static IEnumerable<(string Name, CheckSubject Subject)> Subjects() =>
    [
        ("MLP 98-91-10 (9,929 parameters), batch 8", Mlp(98, 91, 8)),
        ("softmax cross-entropy, 1,000 classes, batch 8", CrossEntropy(1000, 8)),
    ];

    private static CheckRow Row(string name, CheckSubject s, double seconds)
    {
        GradientChecker ours = GradientCheck.Of(s.Value, s.Gradient).WithDual(s.Dual);
        GradientVerdict verdict = ours.At(s.Point);
        var fast = new TorchRules(s.Value, s.Gradient);
        bool fastPasses = fast.Fast(s.Point, seed: 1);
        int fastCalls = fast.Calls;
        var slow = new TorchRules(s.Value, s.Gradient);
        double slowTime = Measurement.Once(() => slow.Slow(s.Point));
        return new CheckRow(name, s.Point.Length,
            Measurement.Of(() => ours.At(s.Point), seconds), verdict.Evaluations.Forward, verdict.Passed, verdict.Power?.Error ?? double.NaN,
            Measurement.Of(() => new TorchRules(s.Value, s.Gradient).Fast(s.Point, seed: 1), seconds), fastCalls, fastPasses,
            slowTime, slow.Calls);
    }

    private static CheckSubject Mlp(int inputs, int hidden, int n)
    {
        int[] sizes = [inputs, hidden, 10];
        Mlp<double> network = Network<double>(sizes);
        Mlp<Dual<double>> dual = Network<Dual<double>>(sizes);
        (double[] x, double[] target) = (Numbers.Draw(2, n * inputs), new double[n * 10]);
        for (int i = 0; i < n; i++)
            target[(i * 10) + (i * 7 % 10)] = 1;
        (Dual<double>[] dualX, Dual<double>[] dualTarget) = (Lift(x), Lift(target));
        return new CheckSubject(
            [.. Numbers.Draw(1, network.Parameters).Select(v => v / Math.Sqrt(inputs))],
            theta => network.Value(theta, x, target),
            theta =>
            {
                double[] gradient = new double[theta.Length];
                network.ValueAndGradient(theta, x, target, gradient);
                return gradient;
            },
            theta => dual.Value(theta, dualX, dualTarget));
    }

    private static CheckSubject CrossEntropy(int classes, int n)
    {
        int[] labels = [.. Enumerable.Range(0, n).Select(i => i * 31 % classes)];
        return new CheckSubject(
            [.. Numbers.Draw(3, n * classes).Select(v => 4 * v)],
            z => Mean<double>(z, labels),
            z =>
            {
                double[] gradient = new double[z.Length];
                CrossEntropyLogits.ValueAndGradient<double>(z, labels, gradient);
                return gradient;
            },
            z => Mean<Dual<double>>(z, labels));
    }

    private static T Mean<T>(T[] z, int[] labels)
        where T : System.Numerics.IExponentialFunctions<T>, System.Numerics.ILogarithmicFunctions<T>, System.Numerics.IComparisonOperators<T, T, bool>
    {
        int classes = z.Length / labels.Length;
        T[] target = new T[classes];
        T sum = T.Zero;
        for (int row = 0; row < labels.Length; row++)
        {
            Array.Fill(target, T.Zero);
            target[labels[row]] = T.One;
            sum += CrossEntropyLogits.Value<T>(z.AsSpan(row * classes, classes), target);
        }

        return sum / T.CreateChecked(labels.Length);
    }

    private static Mlp<T> Network<T>(int[] sizes)
        where T : System.Numerics.IExponentialFunctions<T>, System.Numerics.IHyperbolicFunctions<T>,
            System.Numerics.ILogarithmicFunctions<T>, System.Numerics.IComparisonOperators<T, T, bool> =>
        new(sizes, ActivationFunction.Tanh, ActivationFunction.Identity, Loss.CrossEntropyLogits);

    private static Dual<double>[] Lift(double[] x) => Array.ConvertAll(x, v => (Dual<double>)v);
}

/// <summary>A function, its gradient, and its forward over dual numbers, at a point.</summary>
internal sealed record CheckSubject(double[] Point, Func<double[], double> Value, Func<double[], double[]> Gradient, Func<Dual<double>[], Dual<double>> Dual);

/// <summary>What a check costs, in seconds and evaluations of the function, and what a pass excludes.</summary>
internal sealed record CheckRow(
    string Name, int Entries, double Ours, int OurCalls, bool OursPasses, double Power, double Fast, int FastCalls, bool FastPasses,
    double Slow, int SlowCalls);
