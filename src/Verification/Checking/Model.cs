namespace Harness.Verification.Checking;

/// <summary>The functions under test, brought to one form: f from ℝⁿ to ℝᵐ and one linear map that claims to be its
/// derivative.</summary>
internal sealed record Model
{
    /// <summary>The unit roundoff of doubles.</summary>
    public const double DoubleRoundoff = 1.1102230246251565e-16;

    /// <summary>What is checked, for messages: "gradient", "vjp", ...</summary>
    public required string What { get; init; }

    public required Func<double[], double[]> Function { get; init; }

    /// <summary>(x, ẋ) ↦ f(x), or NaN, and Df(x)·ẋ, by forward mode; null when there is none. It does not change x and ẋ.</summary>
    public Func<double[], double[], (double[] Value, double[] Slope)>? Tangent { get; init; }

    /// <summary>(x, ȳ) ↦ Jᵀȳ as claimed; null when the claim is a <see cref="Pushforward"/>.</summary>
    public Func<double[], double[], double[]>? Pullback { get; init; }

    /// <summary>(x, ẋ) ↦ Jẋ as claimed; null when the claim is a <see cref="Pullback"/>.</summary>
    public Func<double[], double[], double[]>? Pushforward { get; init; }

    /// <summary>The claimed matrix, when the claim is one.</summary>
    public Func<double[], double[,]>? Matrix { get; init; }

    /// <summary>Whether f is scalar, so that the only cotangent is 1.</summary>
    public bool Scalar { get; init; }

    /// <summary>Whether the claimed matrix must be symmetric.</summary>
    public bool Symmetric { get; init; }

    /// <summary>The format in which the claim is computed.</summary>
    public Precision Precision { get; init; } = Precision.Binary64;

    public double Roundoff => Precision.Roundoff;

    /// <summary>The domain that is none.</summary>
    public static Func<double[], bool> Everywhere { get; } = static _ => true;

    /// <summary>Whether a point is in the declared domain; the function is not called elsewhere.</summary>
    public Func<double[], bool> Inside { get; init; } = Everywhere;

    /// <summary>The same for inputs of other shapes; null where there is no such thing.</summary>
    public Func<IReadOnlyList<InputShape>, Model>? Resized { get; init; }

    /// <summary>Rounds an input to the format in which the claim is computed.</summary>
    public double Round(double x) => Precision.Round(x);

    /// <summary>The same for every entry; x itself where there is nothing to round.</summary>
    public double[] Round(double[] x) => Precision == Precision.Binary64 ? x : Array.ConvertAll(x, Precision.Round);
}
