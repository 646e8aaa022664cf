namespace Harness.Verification.Checking;

/// <summary>The claim and a witness along one direction.</summary>
internal sealed record Measurement
{
    public required string Witness { get; init; }

    public required double[] Direction { get; init; }

    public required double Claimed { get; init; }

    /// <summary>The sum of the magnitudes of the terms of the claim.</summary>
    public required double Scale { get; init; }

    public required double Slope { get; init; }

    /// <summary>The error bars of both sides together.</summary>
    public required double Bar { get; init; }

    /// <summary>The one-sided derivatives at a kink; the claim may lie between them.</summary>
    public (double Left, double Right)? Sides { get; init; }

    public string? Abstains { get; init; }

    public IReadOnlyList<Sample> Samples { get; init; } = [];

    public bool Kink => Sides is not null;

    /// <summary>What the claim would have to be, or the nearer end of what it may be.</summary>
    public double Nearest => Sides is { } s
        ? Math.Clamp(Claimed, Math.Min(s.Left, s.Right), Math.Max(s.Left, s.Right))
        : Slope;

    public double Residual => Math.Abs(Claimed - Nearest);

    public bool Differs => Abstains is null && !(Residual <= Bar);

    public Outcome Outcome => Abstains is not null ? Outcome.Abstains : Differs ? Outcome.Differs : Outcome.Agrees;
}
