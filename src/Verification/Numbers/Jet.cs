namespace Harness.Verification.Numbers;

/// <summary>An exact number with its derivatives in two directions: v + aε₁ + bε₂ + cε₁ε₂ with ε₁² = ε₂² = 0.</summary>
/// <remarks>
/// For f of such a number, a and b are first derivatives along the two directions and c is the second, mixed one. All four are
/// fractions, so a derivative of a rational function is exact.
/// </remarks>
/// <param name="Value">v.</param>
/// <param name="First">a.</param>
/// <param name="Second">b.</param>
/// <param name="Mixed">c.</param>
public readonly record struct Jet(Rational Value, Rational First, Rational Second, Rational Mixed)
{
    /// <summary>A number that does not vary.</summary>
    public static Jet Constant(Rational value) => new(value, Rational.Zero, Rational.Zero, Rational.Zero);

    /// <summary>u + v.</summary>
    public static Jet operator +(Jet u, Jet v) => new(u.Value + v.Value, u.First + v.First, u.Second + v.Second, u.Mixed + v.Mixed);

    /// <summary>u − v.</summary>
    public static Jet operator -(Jet u, Jet v) => new(u.Value - v.Value, u.First - v.First, u.Second - v.Second, u.Mixed - v.Mixed);

    /// <summary>uv.</summary>
    public static Jet operator *(Jet u, Jet v) => new(
        u.Value * v.Value,
        (u.First * v.Value) + (u.Value * v.First),
        (u.Second * v.Value) + (u.Value * v.Second),
        (u.Mixed * v.Value) + (u.First * v.Second) + (u.Second * v.First) + (u.Value * v.Mixed));

    /// <summary>u/v.</summary>
    /// <exception cref="DivideByZeroException">The value of v is 0.</exception>
    public static Jet operator /(Jet u, Jet v) => u * v.Reciprocal();

    // 1/v has the derivatives −1/v² and 2/v³.
    private Jet Reciprocal()
    {
        Rational r = Rational.One / Value;
        Rational squared = r * r;
        return new Jet(r, -(First * squared), -(Second * squared), ((First * Second * r) + (First * Second * r) - Mixed) * squared);
    }
}
