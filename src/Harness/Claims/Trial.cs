using Harness.Verification;
using Harness.Verification.Claims;

namespace Harness.Claims;

/// <summary>Further kinds of checks.</summary>
internal static class Trial
{
    /// <summary>A statement that one check settles, with its grade, while others must agree as second opinions.</summary>
    public static Check Backed(string says, Check settles, params Check[] others) => new(says, Evidence.With(settles, others).Run)
    {
        Parts = [settles, .. others],
    };

    /// <summary>A statement that is tried at random cases.</summary>
    /// <param name="says">The statement.</param>
    /// <param name="draw">Draws a case.</param>
    /// <param name="failure">What is wrong in a case; null when the statement holds for it.</param>
    public static Check AtRandom<T>(string says, Func<Random, T> draw, Func<T, string?> failure) => new(says, context =>
    {
        Random random = context.Random();
        T[] cases = [.. Enumerable.Range(0, Math.Max(1, context.Trials)).Select(_ => draw(random))];
        string? counterexample = cases.Select(failure).FirstOrDefault(f => f is not null);
        return new(counterexample, Grade.Sampled, [Check.Witness("random cases", counterexample, null, cases.Length)]);
    });

    /// <summary>As many random points as the context allows, after the given ones; entries between −reach and reach.</summary>
    public static Func<CheckContext, IEnumerable<double[]>> Points(int length, double reach, params double[][] given) => context =>
    {
        Random random = context.Random();
        return [.. given, .. Enumerable.Range(0, context.Trials).Select(_ => Draw(random, length, reach))];
    };

    /// <summary>Random entries between −reach and reach.</summary>
    public static double[] Draw(Random random, int length, double reach) =>
        [.. Enumerable.Range(0, length).Select(_ => reach * ((2 * random.NextDouble()) - 1))];

    /// <summary>A number for reading.</summary>
    public static string Text(double x) => Digits.Readable(x);

    /// <summary>A list of numbers for reading.</summary>
    public static string Text(IEnumerable<double> x) => $"({string.Join(", ", x.Select(Digits.Readable))})";
}
