using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>What any function and any gradient must satisfy before their numbers are worth comparing.</summary>
internal static class Contract
{
    /// <summary>A section's gradient once more, after the function was called elsewhere.</summary>
    /// <exception cref="ContractException">The gradient changed.</exception>
    public static void RequireSameGradient(Section section)
    {
        TryElsewhere(section);
        if (section.Claim.Gradient is not { } first)
            return;
        double[] Again() => section.Calls.BorrowedPullback(section.Point, section.Cotangent);
        RequireSame(Again(), first, Again, $"the {section.Calls.Model.What}");
    }

    /// <summary>The value once more.</summary>
    /// <exception cref="ContractException">It changed.</exception>
    public static void RequireSameValue(Section section)
    {
        double[] Again() => section.Calls.Value(section.Point);
        RequireSame(Again(), section.FirstValue, Again, "the function");
    }

    private static void TryElsewhere(Section section)
    {
        double[] elsewhere = section.Calls.Model.Round(Vectors.Step(section.Point, section.Point, -1.0 / 1024));
        try
        {
            if (section.Calls.Model.Inside(elsewhere))
                section.Calls.Wander(elsewhere);
        }
        catch (Exception e) when (e is not ContractException)
        {
            // Not in its domain, so there is nothing to remember from there.
        }
    }

    private static void RequireSame(double[] borrowed, double[] first, Func<double[]> third, string who)
    {
        if (Vectors.Same(borrowed, first))
            return;
        double[] again = [.. borrowed];
        for (int i = 0; i < first.Length; i++)
        {
            if (!again[i].Equals(first[i]))
                throw Changed(again, first, third(), i, who);
        }
    }

    private static ContractException Changed(double[] second, double[] first, double[] third, int i, string who)
    {
        double[] change = [.. second.Zip(first, (a, b) => a - b)];
        bool grows = third.Zip(second, (a, b) => a - b).Zip(change).All(p =>
            Math.Abs(p.First - p.Second) <= 1e-9 * Math.Abs(p.Second))
            && Vectors.Norm(change) > 0.1 * Vectors.Norm(first);
        string evidence = string.Create(CultureInfo.InvariantCulture,
            $"entry {i} was {first[i]:R} at one call and {second[i]:R} at the next, for the same point");
        return grows
            ? new ContractException(MistakeKind.Accumulates,
                $"{who} adds to the result of its last call instead of starting at zero", evidence)
            : new ContractException(MistakeKind.Nondeterministic, $"{who} is nondeterministic or depends on earlier calls",
                evidence);
    }
}
