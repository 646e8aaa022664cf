using Harness.CrossCheck.Snapshots;
using Harness.Review;

namespace Harness.CrossCheck.Review;

/// <summary>What is accepted goes on record, what is not stays, and nothing is lost.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accepted_numbers_go_on_record_and_rejected_ones_stay()
    {
        Differ("a = 1\nb = 2\nc = 3", "a = 10\nb = 2\nc = 30");
        ReviewSession session = Run(Decision.Accept, Decision.Reject);
        Assert.Equal("a = 10\nb = 2\nc = 3", Verified());
        Assert.Equal((1, 1, 0), (session.Accepted.Count, session.Rejected, session.Left));
        Assert.Equal(["x.verified.txt"], _folder.Names);
    }

    [Fact]
    public void What_is_skipped_is_asked_again()
    {
        Differ("a = 1\nb = 2", "a = 10\nb = 20");
        Assert.Equal(1, Run(Decision.Accept, Decision.Skip).Left);
        Assert.Equal("a = 10\nb = 2", Verified());
        Assert.Equal("b = 20", Assert.Single(Assert.Single(Found()).Changes).New[0]);
    }

    [Fact]
    public void What_was_accepted_before_quitting_is_on_record()
    {
        Differ("a = 1\nb = 2\nc = 3", "a = 10\nb = 20\nc = 30");
        Assert.Equal(2, Run(Decision.Accept, Decision.Quit).Left);
        Assert.Equal("a = 10\nb = 2\nc = 3", Verified());
        Assert.Contains("x.received.txt", _folder.Names);
    }

    [Fact]
    public void An_interruption_between_two_answers_loses_nothing()
    {
        Differ("a = 1\nb = 2", "a = 10\nb = 20");
        Assert.Throws<OperationCanceledException>(() => Run(Decision.Accept));
        Assert.Equal("a = 10\nb = 2", Verified());
        Assert.Contains("x.received.txt", _folder.Names);
    }

    [Fact]
    public void Accepting_all_asks_for_a_reason_and_takes_the_rest()
    {
        Differ("a = 1\nb = 2", "a = 10\nb = 20");
        _folder.Write("y.verified.txt", "c = 3");
        _folder.Write("y.received.txt", "c = 30");
        ReviewSession session = Run(["a reason"], Decision.Reject, Decision.AcceptAll);
        Assert.Equal("a = 1\nb = 20", Verified());
        Assert.Equal("c = 30", File.ReadAllText(_folder.File("y.verified.txt")));
        Assert.All(session.Accepted, accepted => Assert.Equal("a reason", accepted.Reason));
    }

    [Fact]
    public void Without_a_reason_not_everything_is_accepted()
    {
        Differ("a = 1", "a = 10");
        ReviewSession session = Run([""], Decision.AcceptAll, Decision.Reject);
        Assert.Equal((0, 1), (session.Accepted.Count, session.Rejected));
        Assert.Equal("a = 1", Verified());
    }

    [Fact]
    public void A_new_snapshot_is_put_on_record_whole_or_not_at_all()
    {
        _folder.Write("x.received.txt", "a = 1\nb = 2", mark: true);
        Run(Decision.Skip);
        Assert.Equal(["x.received.txt"], _folder.Names);
        Run(Decision.Accept);
        Assert.Equal("a = 1\nb = 2", Verified());
        Assert.Equal((byte)'a', _folder.Bytes("x.verified.txt")[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_byte_order_mark_stays_as_it_was(bool mark)
    {
        _folder.Write("x.verified.txt", "a = 1", mark);
        _folder.Write("x.received.txt", "a = 2", mark: true);
        Run(Decision.Accept);
        Assert.Equal(mark, _folder.Bytes("x.verified.txt")[0] == 0xEF);
    }

    [Fact]
    public void A_final_newline_that_is_forgiven_is_no_change_and_stays()
    {
        Differ("a = 1\n", "a = 2");
        Assert.Single(Assert.Single(Found()).Changes);
        Run(Decision.Accept);
        Assert.Equal("a = 2\n", Verified());
    }

    [Fact]
    public void A_file_that_a_test_writes_meanwhile_is_not_overwritten()
    {
        Differ("a = 1", "a = 2");
        IReadOnlyList<ReceivedSnapshot> found = Found();
        _folder.Write("x.received.txt", "a = 3");
        ReviewException failure = Assert.Throws<ReviewException>(() => new ReviewSession(new Answers([], Decision.Accept)).Run(found));
        Assert.Equal("x has been written while it was reviewed; nothing of it was changed: run this again", failure.Message);
        Assert.Equal("a = 1", Verified());
    }

    private void Differ(string verified, string received)
    {
        _folder.Write("x.verified.txt", verified);
        _folder.Write("x.received.txt", received, mark: true);
    }

    private string Verified() => File.ReadAllText(_folder.File("x.verified.txt"));

    private IReadOnlyList<ReceivedSnapshot> Found() => ReceivedSnapshot.Find(_folder.Path);

    private ReviewSession Run(params Decision[] decisions) => Run([], decisions);

    private ReviewSession Run(string[] reasons, params Decision[] decisions)
    {
        var session = new ReviewSession(new Answers(reasons, decisions));
        session.Run(Found());
        return session;
    }

    // Answers in order; after the last one it is interrupted.
    private sealed class Answers(string[] reasons, params Decision[] decisions) : IReviewer
    {
        private readonly Queue<Decision> _decisions = new(decisions);
        private readonly Queue<string> _reasons = new(reasons);

        public Decision Ask(ReceivedSnapshot snapshot, Change change) =>
            _decisions.TryDequeue(out Decision decision) ? decision : throw new OperationCanceledException();

        public string Reason() => _reasons.Dequeue();
    }
}
