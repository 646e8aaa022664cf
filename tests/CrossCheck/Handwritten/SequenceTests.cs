using Harness.Handwritten.Recurrent;
using Harness.Verification.Checking;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Handwritten;

/// <summary>Recurrent layers: the gradient of every input and parameter, and lengths that do not fit.</summary>
public sealed class SequenceTests
{
    // 9 units fill two vectors of four and leave one over.
    private const int Steps = 3, Batch = 2, Inputs = 2, Units = 9;
    private const int X = Steps * Batch * Inputs, Row = Batch * Units, All = Steps * Row;

    [Fact]
    public void An_lstm_gives_every_gradient()
    {
        var layer = new LstmThroughTime<double>(Steps, Batch, Inputs, Units);
        double[] weights = Drawn(1, All), point = Drawn(2, X + (2 * Row) + (4 * Units * (Inputs + Units + 1)));
        GradientAssert.Passes(GradientCheck.Of(Value, Gradient).At(point));

        double Value(double[] p) => Weighed(layer.Forward(p.AsSpan(0, X), p.AsSpan(X, Row), p.AsSpan(X + Row, Row), Parameters(p, X + (2 * Row), 4)), weights);

        double[] Gradient(double[] p)
        {
            Value(p);
            double[] bars = [.. Enumerable.Repeat(9.0, p.Length)];
            layer.Backward(p.AsSpan(0, X), Parameters(p, X + (2 * Row), 4), weights, Gradients(bars, X + (2 * Row), 4),
                bars.AsSpan(0, X), bars.AsSpan(X, Row), bars.AsSpan(X + Row, Row));
            return bars;
        }
    }

    [Fact]
    public void An_rnn_gives_every_gradient()
    {
        var layer = new RnnThroughTime<double>(Steps, Batch, Inputs, Units);
        double[] weights = Drawn(1, All), point = Drawn(2, X + Row + (Units * (Inputs + Units + 1)));
        GradientAssert.Passes(GradientCheck.Of(Value, Gradient).At(point));

        double Value(double[] p) => Weighed(layer.Forward(p.AsSpan(0, X), p.AsSpan(X, Row), Parameters(p, X + Row, 1)), weights);

        double[] Gradient(double[] p)
        {
            Value(p);
            double[] bars = [.. Enumerable.Repeat(9.0, p.Length)];
            layer.Backward(p.AsSpan(0, X), Parameters(p, X + Row, 1), weights, Gradients(bars, X + Row, 1), bars.AsSpan(0, X), bars.AsSpan(X, Row));
            return bars;
        }
    }

    [Fact]
    public void Cotangents_that_are_not_wanted_change_no_other()
    {
        var layer = new LstmThroughTime<double>(Steps, Batch, Inputs, Units);
        double[] theta = Drawn(1, 4 * Units * (Inputs + Units + 1)), x = Drawn(2, X), weights = Drawn(3, All), start = new double[Row];
        double[] all = new double[theta.Length], few = new double[theta.Length];
        layer.Forward(x, start, start, Parameters(theta, 0, 4));
        layer.Backward(x, Parameters(theta, 0, 4), weights, Gradients(all, 0, 4), new double[X], new double[Row], new double[Row]);
        layer.Backward(x, Parameters(theta, 0, 4), weights, Gradients(few, 0, 4));
        Assert.Equal(all, few);
    }

    // With 16 and 32 units a batch of 4 takes the recurrent matrix packed, a batch of 1 does not.
    [Fact]
    public void A_batch_is_its_sequences_side_by_side()
    {
        const int batch = 4, m = 16, k = 32;
        var (lstm, lstmOne, rnn, rnnOne) = (new LstmThroughTime<double>(2, batch, 1, m), new LstmThroughTime<double>(2, 1, 1, m), new RnnThroughTime<double>(2, batch, 1, k), new RnnThroughTime<double>(2, 1, 1, k));
        double[] w = Drawn(1, 4 * m), u = Drawn(2, 4 * m * m), b = Drawn(3, 4 * m), x = Drawn(4, 2 * batch), h0 = Drawn(5, batch * m), c0 = Drawn(6, batch * m);
        double[] v = Drawn(7, k * k), start = Drawn(8, batch * k), states = lstm.Forward(x, h0, c0, new(w, u, b)).ToArray(), plain = rnn.Forward(x, start, new(w.AsSpan(0, k), v, b.AsSpan(0, k))).ToArray();
        double[] hBar = new double[batch * m], startBar = new double[batch * k];
        lstm.Backward(x, new(w, u, b), states, new(new double[4 * m], new double[4 * m * m], new double[4 * m]), h0Bar: hBar);
        rnn.Backward(x, new(w.AsSpan(0, k), v, b.AsSpan(0, k)), plain, new(new double[k], new double[k * k], new double[k]), h0Bar: startBar);
        for (int n = 0; n < batch; n++)
        {
            double[] one = [x[n], x[batch + n]], oneBar = new double[m], oneStart = new double[k];
            double[] h = lstmOne.Forward(one, h0.AsSpan(n * m, m), c0.AsSpan(n * m, m), new(w, u, b)).ToArray();
            lstmOne.Backward(one, new(w, u, b), h, new(new double[4 * m], new double[4 * m * m], new double[4 * m]), h0Bar: oneBar);
            double[] p = rnnOne.Forward(one, start.AsSpan(n * k, k), new(w.AsSpan(0, k), v, b.AsSpan(0, k))).ToArray();
            rnnOne.Backward(one, new(w.AsSpan(0, k), v, b.AsSpan(0, k)), p, new(new double[k], new double[k * k], new double[k]), h0Bar: oneStart);
            Near(h, [.. states.AsSpan(n * m, m), .. states.AsSpan((batch + n) * m, m)]);
            Near(p, [.. plain.AsSpan(n * k, k), .. plain.AsSpan((batch + n) * k, k)]);
            Near(oneBar, hBar.AsSpan(n * m, m));
            Near(oneStart, startBar.AsSpan(n * k, k));
        }
    }

    [Fact]
    public void The_way_back_runs_over_dual_numbers()
    {
        double[] w = Drawn(1, 4 * Units), u = Drawn(2, 4 * Units * Units), b = Drawn(3, 4 * Units), bars = new double[4 * Units];
        double[] h0 = Drawn(5, Units), x = [0.5];
        var (plain, dual) = (new LstmThroughTime<double>(1, 1, 1, Units), new LstmThroughTime<Dual<double>>(1, 1, 1, Units));
        double[] states = plain.Forward(x, h0, h0, new(w, u, b)).ToArray();
        plain.Backward(x, new(w, u, b), states, new(bars, new double[u.Length], new double[b.Length]));
        Dual<double>[] dualBars = new Dual<double>[4 * Units], dualStates = dual.Forward(Lift(x), Lift(h0), Lift(h0), new(Lift(w), Lift(u), Lift(b))).ToArray();
        dual.Backward(Lift(x), new(Lift(w), Lift(u), Lift(b)), dualStates, new(dualBars, new Dual<double>[u.Length], new Dual<double>[b.Length]));
        Near(bars, [.. dualBars.Select(d => d.Value)]);
    }

    [Theory]
    [InlineData(0, 1, 1, 1, "steps")]
    [InlineData(1, 0, 1, 1, "batch")]
    [InlineData(1, 1, 0, 1, "inputs")]
    [InlineData(1, 1, 1, 0, "units")]
    public void A_size_below_one_is_named(int steps, int batch, int inputs, int units, string name)
    {
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new RnnThroughTime<double>(steps, batch, inputs, units)).ParamName);
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new LstmThroughTime<double>(steps, batch, inputs, units)).ParamName);
    }

    // Of x, h0, c0, W, U, b one is too long each time; then of the cotangents.
    [Theory]
    [InlineData(0, "x")]
    [InlineData(1, "h0")]
    [InlineData(2, "c0")]
    [InlineData(3, "W")]
    [InlineData(4, "U")]
    [InlineData(5, "B")]
    public void A_wrong_length_is_named_on_the_way_forward(int longer, string name)
    {
        double[][] a = Arrays(4, longer);
        Assert.Equal(name, Assert.Throws<ArgumentException>(() => new LstmThroughTime<double>(Steps, Batch, Inputs, Units)
            .Forward(a[0], a[1], a[2], new(a[3], a[4], a[5]))).ParamName);
        a = Arrays(1, longer);
        var rnn = new RnnThroughTime<double>(Steps, Batch, Inputs, Units);
        if (longer != 2)
            Assert.Equal(name, Assert.Throws<ArgumentException>(() => rnn.Forward(a[0], a[1], new(a[3], a[4], a[5]))).ParamName);
    }

    [Theory]
    [InlineData(0, "xBar")]
    [InlineData(1, "h0Bar")]
    [InlineData(2, "c0Bar")]
    [InlineData(3, "W")]
    [InlineData(4, "U")]
    [InlineData(5, "B")]
    [InlineData(6, "statesBar")]
    public void A_wrong_length_is_named_on_the_way_back(int longer, string name)
    {
        (double[][] a, double[][] bars) = (Arrays(4, -1), Arrays(4, longer));
        var lstm = new LstmThroughTime<double>(Steps, Batch, Inputs, Units);
        Assert.Equal(name, Assert.Throws<ArgumentException>(() =>
            lstm.Backward(a[0], new(a[3], a[4], a[5]), bars[6], new(bars[3], bars[4], bars[5]), bars[0], bars[1], bars[2])).ParamName);
        (double[][] b, double[][] rnnBars) = (Arrays(1, -1), Arrays(1, longer));
        var rnn = new RnnThroughTime<double>(Steps, Batch, Inputs, Units);
        if (longer != 2)
        {
            Assert.Equal(name, Assert.Throws<ArgumentException>(() =>
                rnn.Backward(b[0], new(b[3], b[4], b[5]), rnnBars[6], new(rnnBars[3], rnnBars[4], rnnBars[5]), rnnBars[0], rnnBars[1])).ParamName);
        }
    }

    [Theory]
    [InlineData(3, "W")]
    [InlineData(4, "U")]
    [InlineData(5, "B")]
    public void Parameters_of_a_wrong_length_are_named_on_the_way_back(int longer, string name)
    {
        (double[][] a, double[][] bars) = (Arrays(4, longer), Arrays(4, -1));
        var lstm = new LstmThroughTime<double>(Steps, Batch, Inputs, Units);
        Assert.Equal(name, Assert.Throws<ArgumentException>(() =>
            lstm.Backward(a[0], new(a[3], a[4], a[5]), bars[6], new(bars[3], bars[4], bars[5]))).ParamName);
        (double[][] b, double[][] rnnBars) = (Arrays(1, longer), Arrays(1, -1));
        var rnn = new RnnThroughTime<double>(Steps, Batch, Inputs, Units);
        Assert.Equal(name, Assert.Throws<ArgumentException>(() =>
            rnn.Backward(b[0], new(b[3], b[4], b[5]), rnnBars[6], new(rnnBars[3], rnnBars[4], rnnBars[5]))).ParamName);
    }

    // x, h0, c0, W, U, b and all states, or their cotangents.
    private static double[][] Arrays(int gates, int longer)
    {
        int[] lengths = [X, Row, Row, gates * Units * Inputs, gates * Units * Units, gates * Units, All];
        return [.. lengths.Select((n, i) => new double[i != longer ? n : i == 0 ? n + Inputs : n + 1])];
    }

    private static RnnParameters<double> Parameters(double[] p, int at, int gates) => new(p.AsSpan(at, gates * Units * Inputs),
        p.AsSpan(at + (gates * Units * Inputs), gates * Units * Units), p.AsSpan(at + (gates * Units * (Inputs + Units)), gates * Units));

    private static RnnGradients<double> Gradients(double[] p, int at, int gates) => new(p.AsSpan(at, gates * Units * Inputs),
        p.AsSpan(at + (gates * Units * Inputs), gates * Units * Units), p.AsSpan(at + (gates * Units * (Inputs + Units)), gates * Units));

    private static double Weighed(ReadOnlySpan<double> states, double[] weights) => states.ToArray().Zip(weights, (h, w) => h * w).Sum();

    private static void Near(double[] expected, ReadOnlySpan<double> actual) =>
        Assert.All(expected.Zip(actual.ToArray()), p => Assert.Equal(p.First, p.Second, 1e-13));

    private static Dual<double>[] Lift(double[] x) => Array.ConvertAll(x, v => (Dual<double>)v);

    private static double[] Drawn(int seed, int count) => Draw.Uniform(new Random(seed), -1, 1, count).Data;
}
