namespace Harness.Verification.Checking;

/// <summary>One pair of values on a line through the point.</summary>
internal readonly record struct Sample(double Step, double Plus, double Minus, double Noise);

/// <summary>What finite differences say about a function of one variable at 0.</summary>
/// <param name="Value">The derivative; at a kink the mean of both sides.</param>
/// <param name="Bar">The error bar.</param>
/// <param name="Left">The derivative from the left; the same as from the right unless there is a kink.</param>
/// <param name="Right">The derivative from the right.</param>
/// <param name="Kink">Whether the two differ at every step down to the smallest.</param>
/// <param name="Samples">The values it rests on.</param>
internal sealed record LineSlope(double Value, double Bar, double Left, double Right, bool Kink, IReadOnlyList<Sample> Samples);

/// <summary>Central differences with adaptive step, Richardson extrapolation and an error bar; sees kinks.</summary>
internal static class Line
{
    private const double FirstStep = 0.125;
    private const double StepRatio = 4;
    private const double GuardStep = 1.0 / 1024;
    private const int LeastLevels = 4;
    private const int MostLevels = 13;

    /// <summary>The derivative of ψ at 0, where ψ's natural length is about 1.</summary>
    /// <param name="psi">The function.</param>
    /// <param name="atZero">ψ(0).</param>
    /// <param name="noise">The error bar of ψ's values near 0.</param>
    /// <param name="thorough">Whether to go through all steps, for a second opinion.</param>
    public static LineSlope Slope(Func<double, double> psi, double atZero, double noise, bool thorough = false)
    {
        List<Sample> samples = Samples(psi, atZero, noise, thorough);
        if (Kinks.IsKink(samples, atZero))
            return Sides(samples, atZero);
        (double value, double bar) = Steady.Slope(samples, StepRatio);
        return new LineSlope(value, bar, value, value, false, samples);
    }

    private static List<Sample> Samples(Func<double, double> psi, double atZero, double noise, bool thorough)
    {
        var samples = new List<Sample>();
        var table = new Extrapolation(StepRatio * StepRatio);
        double step = thorough ? FirstStep * 0.7 : FirstStep;
        for (int level = 0; level < MostLevels; level++, step /= StepRatio)
        {
            if (Take(psi, step, noise) is not { } sample)
                continue;
            double before = table.Bar;
            samples.Add(sample);
            table.Add((sample.Plus - sample.Minus) / (2 * step), sample.Noise / step);
            bool settled = !thorough && samples.Count >= LeastLevels && table.Bar >= 0.25 * before
                && Kinks.LooksSmooth(samples, atZero, table.Bar);
            if (settled && Guard(psi, step, noise, table))
                break;
            thorough |= settled;
        }

        return samples;
    }

    // One much smaller step: a wiggle too fine for the larger ones shows there.
    private static bool Guard(Func<double, double> psi, double step, double noise, Extrapolation table)
    {
        if (Take(psi, step * GuardStep, noise) is not { } guard)
            return true;
        double slope = (guard.Plus - guard.Minus) / (2 * guard.Step);
        return Math.Abs(slope - table.Value) <= table.Bar + (2 * guard.Noise / guard.Step);
    }

    private static Sample? Take(Func<double, double> psi, double step, double noise)
    {
        (double plus, double minus) = (psi(step), psi(-step));
        double rounding = 4 * Model.DoubleRoundoff * Math.Max(Math.Abs(plus), Math.Abs(minus));
        return double.IsFinite(plus) && double.IsFinite(minus) ? new Sample(step, plus, minus, noise + rounding) : null;
    }

    private static LineSlope Sides(List<Sample> samples, double atZero)
    {
        var left = new Extrapolation(StepRatio);
        var right = new Extrapolation(StepRatio);
        foreach (Sample s in samples)
        {
            left.Add((atZero - s.Minus) / s.Step, 2 * s.Noise / s.Step);
            right.Add((s.Plus - atZero) / s.Step, 2 * s.Noise / s.Step);
        }

        double bar = Math.Max(left.Bar, right.Bar);
        return new LineSlope(0.5 * (left.Value + right.Value), bar, left.Value, right.Value, true, samples);
    }
}
