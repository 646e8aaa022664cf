using FsCheck;
using FsCheck.Fluent;
using Harness.CrossCheck.Snapshots;
using Harness.Review;

namespace Harness.CrossCheck.Review;

/// <summary>Changes are found line by line, measured, and known to their claims.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("0.1", "0.10000000000000002", 1, 0)]
    [InlineData("1", "0.9999999999999999", -1, 0)]
    [InlineData("0.9241", "0.9244", 2_702_159_776_422, 3)]
    [InlineData("1.2e+2", "140", 985_162_418_487_296, 2)]
    [InlineData("0.1234567890123456", "0.1234567890123457", 8, 1)]
    [InlineData("5e-324", "-5e-324", -2, -10)]
    public void A_number_is_measured_in_ulps_and_in_its_last_digit(string old, string now, long ulps, double lastDigits)
    {
        NumberChange change = Assert.Single(NumberChange.Between($"x = {old}", $"x = {now}")!);
        Assert.Equal(ulps, (long)change.Ulps);
        Assert.Equal(lastDigits, change.LastDigits);
    }

    [Fact]
    public void A_line_more_does_not_change_the_lines_below_it()
    {
        Change change = Assert.Single(LineDiff.Between(["a = 1", "b = 2", "c = 3"], ["a = 1", "new = 7", "b = 2", "c = 3"]));
        Assert.Equal((1, 0, 1), (change.Start, change.Old.Count, change.New.Count));
    }

    [Fact]
    public void Replacing_the_changes_gives_the_received_text() => Prop.ForAll<char[], char[]>((a, b) =>
    {
        string[] old = [.. a.Select(c => $"{c % 5}")];
        string[] now = [.. b.Select(c => $"{c % 5}")];
        var rebuilt = new List<string>(old);
        foreach (Change change in LineDiff.Between(old, now).Reverse())
        {
            Assert.Equal(change.Old, rebuilt.Skip(change.Start).Take(change.Old.Count));
            rebuilt.RemoveRange(change.Start, change.Old.Count);
            rebuilt.InsertRange(change.Start, change.New);
        }

        return rebuilt.SequenceEqual(now);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("delta_y  yhat * (1 - yhat) * (y - yhat)\n         0.1\n", 1, "backprop1.delta-y")]
    [InlineData("  refuted    delta_h1: printed 0.0069\n             printed 0.0069, it is 0.0070\n", 1, "backprop1.delta-h1")]
    [InlineData("eta  0.1\n", 0, "")]
    [InlineData("  refuted   backprop1.delta-h2   exhaustive  0.0065\n", 0, "backprop1.delta-h2")]
    [InlineData("### backprop1.delta-h2: refuted\n\n- **Prints:** 0.0065\n", 2, "backprop1.delta-h2")]
    [InlineData("### another heading\n\n- **Prints:** 0.0065\n", 2, "")]
    public void A_line_knows_its_claim(string verified, int line, string claim)
    {
        using var folder = new TemporaryFolder();
        string[] lines = verified.Split('\n');
        lines[line] += "1";
        folder.Write("backprop-2-2-1.verified.txt", verified);
        folder.Write("backprop-2-2-1.received.txt", string.Join('\n', lines));
        ReceivedSnapshot snapshot = Assert.Single(ReceivedSnapshot.Find(folder.Path));
        Assert.Equal(claim, string.Join(", ", ClaimFinder.Of(snapshot, Assert.Single(snapshot.Changes))));
    }
}
