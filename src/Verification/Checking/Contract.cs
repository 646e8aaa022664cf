using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>What any function and any gradient must satisfy before their numbers are worth comparing.</summary>
internal static class Contract
{
    /// <summary>A section's gradient once more, after the function was called elsewhere and here again.</summary>
    /// <exception cref="ContractException">Value or gradient changed.</exception>
    public static void RequireRepeatable(Section section, double[] value)
    {
        TryElsewhere(section);
        Claim again = section.ClaimAt(section.Point);
        RequireSame(section.Calls.Value(section.Point), value, "the function");
        if (again.Gradient is { } second && section.Claim.Gradient is { } first)
            RequireSame(second, first, $"the {section.Calls.Model.What}");
    }

    private static void TryElsewhere(Section section)
    {
        double[] elsewhere = Array.ConvertAll(section.Point, x => section.Calls.Model.Round(x * 0.9990234375));
        try
        {
            if (section.Calls.Model.Inside(elsewhere))
                section.Calls.Value(elsewhere);
        }
        catch (Exception e) when (e is not ContractException)
        {
            // Not in its domain, so there is nothing to remember from there.
        }
    }

    private static void RequireSame(double[] again, double[] first, string who)
    {
        for (int i = 0; i < first.Length; i++)
        {
            if (!again[i].Equals(first[i]))
                throw Changed(again, first, i, who);
        }
    }

    private static ContractException Changed(double[] again, double[] first, int i, string who)
    {
        bool doubled = Vectors.Largest(first) > 0 && again.Zip(first).All(p => Math.Abs(p.First - (2 * p.Second)) <= 1e-9 * Math.Abs(p.Second));
        string evidence = string.Create(CultureInfo.InvariantCulture,
            $"entry {i} was {first[i]:R} at the first call and {again[i]:R} at the second, for the same point");
        return doubled
            ? new ContractException(MistakeKind.Accumulates, $"{who} adds to the result of its last call instead of starting at zero", evidence)
            : new ContractException(MistakeKind.Nondeterministic, $"{who} is nondeterministic or depends on earlier calls", evidence);
    }
}
