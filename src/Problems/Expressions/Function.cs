namespace Harness.Problems.Expressions;

/// <summary>A named option of a function, such as <c>stride: 1</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its value when not written; null when it must be written, or means "all axes" for <c>axis</c>.</param>
/// <param name="Smallest">The smallest allowed value; whole numbers only when <paramref name="Whole"/>.</param>
/// <param name="Largest">The largest allowed value: far beyond any worked example, and far from overflowing a size.</param>
/// <param name="Whole">Whether only whole numbers are allowed.</param>
/// <param name="Required">Whether it must be written.</param>
/// <param name="IsList">Whether it takes a list, such as <c>shape: [2, 3]</c>.</param>
public sealed record FunctionOption(
    string Name, double? Default, double Smallest, double Largest = 1000, bool Whole = true, bool Required = false, bool IsList = false)
{
    /// <summary>The values it may have: <c>a whole number from 1 to 1000</c>.</summary>
    public string Allowed => Whole ? $"a whole number from {Smallest} to {Largest}" : "a number";
}

/// <summary>A function of the problem-file language: how it is called. What it computes is the evaluators' business.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its positional parameters.</param>
/// <param name="Options">Its named options.</param>
/// <param name="Shapes">The shapes it takes and gives, for the documentation.</param>
/// <param name="Meaning">Its formula, for the documentation.</param>
/// <param name="Repeats">Whether the last parameter may be given any number of times.</param>
public sealed record Function(
    string Name, string[] Parameters, FunctionOption[] Options, string Shapes, string Meaning, bool Repeats = false)
{
    /// <summary>How to call it: <c>maxpool2d(X, size: n, stride: n)</c>.</summary>
    public string Signature
    {
        get
        {
            IEnumerable<string> options = Options.Select(o => o.IsList ? $"{o.Name}: [..]" : $"{o.Name}: {Shown(o)}");
            return $"{Name}({string.Join(", ", Parameters.Concat(Repeats ? ["..."] : []).Concat(options))})";
        }
    }

    private static string Shown(FunctionOption option) =>
        option.Default is { } value ? value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : "n";
}
