using Harness.Problems.Files;
using Harness.Running;
using Harness.Verification;

namespace Harness.CrossCheck.Verification.Judging;

/// <summary>Judges problems written in a test.</summary>
internal static class Judged
{
    // a = 1/3 = 0.333…, b = 2/3, c = b² = 0.444…; d needs all digits of b to come out as 66.6667.
    public const string Thirds = """
        title: thirds
        given: {x: 1}
        compute:
          a: x / 3
          b: 2 * a
          c: b^2
          d: 100 * b
        gradient of: c
        published:

        """;

    public static ProblemReport Report(string yaml) => Running.Judging.Run(ProblemFile.Parse(yaml, "test.yaml"));

    public static AnswerReport Answer(string yaml, string name) => Report(yaml).Answers.Single(a => a.Answer.Name == name);

    /// <summary>The verdict on the last of several published lines of <see cref="Thirds"/>.</summary>
    public static AnswerReport Last(params string[] published) =>
        Report(Thirds + string.Concat(published.Select(line => $"  {line}\n"))).Answers[^1];
}
