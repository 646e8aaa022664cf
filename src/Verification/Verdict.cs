namespace Harness.Verification;

/// <summary>What is said of a published answer. The order is that of severity, for the verdict on several answers together.</summary>
public enum Verdict
{
    /// <summary>The published answer holds; a number holds to its last printed digit.</summary>
    Confirmed,

    /// <summary>Wrong in the last printed digits only, and explained by going on with the intermediate values as printed.</summary>
    Rounded,

    /// <summary>The text contradicts itself; the evidently intended reading is confirmed, and is stated.</summary>
    Misprint,

    /// <summary>True only under a condition the text does not state; a counterexample outside it is given.</summary>
    Qualified,

    /// <summary>The witnesses cannot decide; says why. Never counted as a pass.</summary>
    Inconclusive,

    /// <summary>False; the confirmed correction is given.</summary>
    Refuted,
}

/// <summary>How strong the evidence is.</summary>
public enum Grade
{
    /// <summary>An exact identity, or an outward-rounded enclosure on a stated domain.</summary>
    Proved,

    /// <summary>Every case was tried; a number printed for one point has one case.</summary>
    Exhaustive,

    /// <summary>Tried at a stated number of random points.</summary>
    Sampled,

    /// <summary>A numerical demonstration of a qualitative statement.</summary>
    Demonstrated,
}

/// <summary>What a witness says of the handwritten result.</summary>
public enum Outcome
{
    /// <summary>The witness computed the same within its own error.</summary>
    Agrees,

    /// <summary>The witness computed something else.</summary>
    Differs,

    /// <summary>The witness cannot say; the reason is given.</summary>
    Abstains,

    /// <summary>The witness is not installed; the reason gives the remedy.</summary>
    Missing,
}

/// <summary>The words in which verdicts, grades and outcomes are printed and stored.</summary>
public static class Words
{
    /// <summary>The word of the contract, in lower case.</summary>
    public static string Word(this Verdict verdict) => Lower(verdict);

    /// <summary>The word of the contract, in lower case.</summary>
    public static string Word(this Grade grade) => Lower(grade);

    /// <summary>The word of the contract, in lower case.</summary>
    public static string Word(this Outcome outcome) => Lower(outcome);

    /// <summary>The verdict with this word, or null.</summary>
    public static Verdict? VerdictOf(string word) =>
        Enum.GetValues<Verdict>().Where(v => v.Word() == word).Select(v => (Verdict?)v).FirstOrDefault();

#pragma warning disable CA1308 // The contract's words are lower case; they are not normalised text.
    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
