using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>Calls the functions under test: counts, hands out copies, and sees to it that nobody changes them.</summary>
internal sealed class Calls
{
    private readonly Model model;
    private readonly Tally tally;
    private double[]? visited;
    private double[] copy = [];

    public Calls(Model model)
        : this(model, new Tally())
    {
    }

    private Calls(Model model, Tally tally) => (this.model, this.tally) = (model, tally);

    public Model Model => model;

    public EvaluationCount Count => new(tally.Values, tally.Tangents, tally.Gradients);

    public bool HasTangent => model.Tangent is not null;

    /// <summary>Calls of other functions that count with these.</summary>
    public Calls For(Model other) => new(other, tally);

    /// <summary>The point that is checked from now on; all calls there are handed the same copy of it.</summary>
    public void Visit(double[] x) => (visited, copy) = (x, [.. x]);

    /// <summary>Calls the function at a point that nobody needs any more, for what it may remember of it.</summary>
    public void Wander(double[] x)
    {
        tally.Values++;
        model.Function(x);
    }

    public double[] Value(double[] x)
    {
        tally.Values++;
        double[] given = Handed(x);
        double[] y = model.Function(given);
        RequireUnchanged(x, given, "the function");
        return [.. y];
    }

    public (double[] Value, double[] Slope) Tangent(double[] x, double[] v)
    {
        tally.Tangents++;
        return model.Tangent!(x, v);
    }

    public double[] Pullback(double[] x, double[] yBar) => [.. BorrowedPullback(x, yBar)];

    /// <summary>The same in the array of the code under test, which its next call may overwrite.</summary>
    public double[] BorrowedPullback(double[] x, double[] yBar)
    {
        tally.Gradients++;
        (double[] givenX, double[] givenY) = (Handed(x), [.. yBar]);
        double[] result = model.Pullback!(givenX, givenY);
        RequireUnchanged(x, givenX, $"the {model.What}");
        RequireUnchanged(yBar, givenY, $"the {model.What}");
        return RequireLength(result, x.Length);
    }

    public double[] Pushforward(double[] x, double[] v, int outputs)
    {
        tally.Gradients++;
        (double[] givenX, double[] givenV) = (Handed(x), [.. v]);
        double[] result = model.Pushforward!(givenX, givenV);
        RequireUnchanged(x, givenX, $"the {model.What}");
        RequireUnchanged(v, givenV, $"the {model.What}");
        return [.. RequireLength(result, outputs)];
    }

    private double[] Handed(double[] x) => ReferenceEquals(x, visited) ? copy : [.. x];

    private double[] RequireLength(double[] result, int length) => result.Length == length
        ? result
        : throw new ContractException(MistakeKind.Shape, $"the {model.What} has the wrong number of entries",
            string.Create(CultureInfo.InvariantCulture, $"{result.Length} entries where {length} are needed"));

    private static void RequireUnchanged(double[] before, double[] after, string who)
    {
        if (Vectors.Same(before, after))
            return;
        for (int i = 0; i < before.Length; i++)
        {
            if (!before[i].Equals(after[i]))
            {
                throw new ContractException(MistakeKind.ModifiesInput, $"{who} changes its argument in place",
                    string.Create(CultureInfo.InvariantCulture,
                        $"entry {i} was {before[i]:R} before the call and is {after[i]:R} after it"));
            }
        }
    }

    private sealed class Tally
    {
        public int Values { get; set; }

        public int Tangents { get; set; }

        public int Gradients { get; set; }
    }
}
