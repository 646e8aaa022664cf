namespace Harness.CrossCheck.Verification.Checking.Corpus;

/// <summary>Where mistakes are tried.</summary>
public static class MistakePoints
{
    public const int Seed = 20;

    public static double[] Of(CorpusCase c) => c.Draw(new Random(Seed));
}
