namespace Harness.Handwritten;

/// <summary>Makes the rules, one factory each; the formulas are in the class that each names.</summary>
public static partial class Rules;
