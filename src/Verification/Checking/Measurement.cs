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

    /// <summary>The witness's own part of the bar.</summary>
    public double WitnessBar { get; init; }

    /// <summary>The one-sided derivatives at a kink; the claim may lie between them.</summary>
    public (double Left, double Right)? Sides { get; init; }

    /// <summary>The value that forward mode computed beside the slope; NaN where there is none.</summary>
    public double ForwardValue { get; init; } = double.NaN;

    /// <summary>Whether it is along two entries at a kink together, where the function is smooth.</summary>
    public bool AcrossTie { get; init; }

    public string? Abstains { get; init; }

    /// <summary>Whether it abstains although it saw a difference: such a direction is no pass for the others either.</summary>
    public bool Doubtful { get; init; }

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
