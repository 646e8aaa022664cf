namespace Harness.Review;

/// <summary>Walks through the changes and puts on record what is accepted, each at once.</summary>
/// <param name="reviewer">Who decides.</param>
internal sealed class ReviewSession(IReviewer reviewer)
{
    private readonly List<AcceptedChange> _accepted = [];
    private string? _reasonForAll;

    /// <summary>What was accepted so far.</summary>
    public IReadOnlyList<AcceptedChange> Accepted => _accepted;

    /// <summary>How many changes were rejected.</summary>
    public int Rejected { get; private set; }

    /// <summary>How many changes are undecided.</summary>
    public int Left { get; private set; }

    /// <summary>Reviews the snapshots in order.</summary>
    /// <exception cref="ReviewException">A file was written meanwhile.</exception>
    public void Run(IReadOnlyList<ReceivedSnapshot> snapshots)
    {
        Left = snapshots.Sum(s => s.Changes.Count);
        foreach (ReceivedSnapshot snapshot in snapshots)
        {
            if (!Review(snapshot))
            {
                return;
            }
        }
    }

    // Returns whether the reviewer goes on.
    private bool Review(ReceivedSnapshot snapshot)
    {
        var accepted = new HashSet<Change>(ReferenceEqualityComparer.Instance);
        bool all = _reasonForAll is not null;
        int decided = 0;
        foreach (Change change in snapshot.Changes)
        {
            Decision decision = all ? Decision.Accept : Decide(snapshot, change);
            if (decision == Decision.Quit)
            {
                return false;
            }

            all |= decision is Decision.AcceptSnapshot or Decision.AcceptAll;
            if (decision == Decision.Reject)
            {
                Rejected++;
            }
            else if (decision != Decision.Skip)
            {
                accepted.Add(change);
                snapshot.Save(accepted);
                _accepted.Add(new AcceptedChange(snapshot, change, _reasonForAll));
            }

            decided += decision == Decision.Skip ? 0 : 1;
            Left -= decision == Decision.Skip ? 0 : 1;
        }

        if (decided == snapshot.Changes.Count)
        {
            snapshot.Close();
        }

        return true;
    }

    private Decision Decide(ReceivedSnapshot snapshot, Change change)
    {
        while (true)
        {
            Decision decision = reviewer.Ask(snapshot, change);
            if (decision != Decision.AcceptAll)
            {
                return decision;
            }

            _reasonForAll = reviewer.Reason() is { Length: > 0 } reason ? reason : null;
            if (_reasonForAll is not null)
            {
                return decision;
            }
        }
    }
}

/// <summary>A change that is now on record.</summary>
internal sealed record AcceptedChange(ReceivedSnapshot Snapshot, Change Change, string? Reason);
