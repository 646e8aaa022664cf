namespace Harness.Review;

/// <summary>What the reviewer says of a change.</summary>
internal enum Decision
{
    /// <summary>The new text goes on record.</summary>
    Accept,

    /// <summary>The text on record stays; what wrote the new one is to be mended.</summary>
    Reject,

    /// <summary>Undecided: it is asked again next time.</summary>
    Skip,

    /// <summary>This and all further changes of the snapshot are accepted.</summary>
    AcceptSnapshot,

    /// <summary>This and all further changes of all snapshots are accepted, for one reason.</summary>
    AcceptAll,

    /// <summary>Stop here.</summary>
    Quit,
}

/// <summary>Puts changes before a person.</summary>
internal interface IReviewer
{
    /// <summary>Shows a change and asks.</summary>
    Decision Ask(ReceivedSnapshot snapshot, Change change);

    /// <summary>Asks why everything that is left is accepted; empty means that it is not.</summary>
    string Reason();
}
