using System.Numerics;
using System.Runtime.CompilerServices;

namespace Harness.Verification.Numbers;

/// <summary>A value and its derivative along one direction: u + u̇ε with ε² = 0.</summary>
/// <typeparam name="T">The number type of both parts; itself a dual number for second derivatives.</typeparam>
/// <remarks>
/// <para>f(u + u̇ε) = f(u) + f′(u)u̇ε. Code that runs on it computes the same values as on <typeparamref name="T"/>, and beside
/// them the directional derivative, forward and by the chain rule alone.</para>
/// <para>Comparisons, signs and tests for zero, NaN or infinity look at the value alone, so that every branch is the one that
/// plain numbers take, and at a kink the derivative is that branch's: relu by <c>x &lt;= 0</c> has 0 at 0, a maximum by
/// <c>&gt;</c> has the first entry's. <see cref="Abs"/> has 0 at 0. Only <see cref="Equals(Dual{T})"/>, hashes and
/// <see cref="CompareTo"/> look at both parts.</para>
/// <para>A tangent that is identically 0 stays 0 through every function: a constant has no derivative, not even where
/// f′ is infinite (√ at 0) or does not exist (xⁿ by n for x &lt; 0). In products and quotients 0 · ∞ is NaN, as
/// <typeparamref name="T"/> has it. Outside its domain a function has the value and the derivative that the formulas of
/// <typeparamref name="T"/> give, NaN or ±∞.</para>
/// <para>Source: Griewank and Walther, Evaluating Derivatives, chapter 3; Blondel and Roulet, The Elements of Differentiable
/// Programming, “Forward-mode autodiff”.</para>
/// </remarks>
public readonly partial struct Dual<T>(T value, T tangent) :
    INumber<Dual<T>>, IRootFunctions<Dual<T>>, IExponentialFunctions<Dual<T>>, ILogarithmicFunctions<Dual<T>>,
    ITrigonometricFunctions<Dual<T>>, IHyperbolicFunctions<Dual<T>>, IPowerFunctions<Dual<T>>
    where T : INumber<T>, IRootFunctions<T>, IExponentialFunctions<T>, ILogarithmicFunctions<T>,
        ITrigonometricFunctions<T>, IHyperbolicFunctions<T>, IPowerFunctions<T>
{
    /// <summary>u, the value.</summary>
    public T Value { get; } = value;

    /// <summary>u̇, the derivative of the value.</summary>
    public T Tangent { get; } = tangent;

    /// <summary>A number that does not vary: tangent 0.</summary>
    public static Dual<T> Constant(T value) => new(value, T.Zero);

    /// <summary>The number by which is differentiated: tangent 1.</summary>
    public static Dual<T> Variable(T value) => new(value, T.One);

    /// <summary>u + v, tangent u̇ + v̇.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(Dual<T> left, Dual<T> right) =>
        new(left.Value + right.Value, left.Tangent + right.Tangent);

    /// <summary>u − v, tangent u̇ − v̇.</summary>
    public static Dual<T> operator -(Dual<T> left, Dual<T> right) =>
        new(left.Value - right.Value, left.Tangent - right.Tangent);

    /// <summary>uv, tangent u̇v + uv̇.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(Dual<T> left, Dual<T> right) =>
        new(left.Value * right.Value, (left.Tangent * right.Value) + (left.Value * right.Tangent));

    /// <summary>uv + w, each part rounded as <typeparamref name="T"/> rounds its own: fused where the processor does that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> MultiplyAddEstimate(Dual<T> left, Dual<T> right, Dual<T> addend) => new(
        T.MultiplyAddEstimate(left.Value, right.Value, addend.Value),
        T.MultiplyAddEstimate(left.Tangent, right.Value, T.MultiplyAddEstimate(left.Value, right.Tangent, addend.Tangent)));

    /// <summary>q = u/v, tangent (u̇ − qv̇)/v.</summary>
    public static Dual<T> operator /(Dual<T> left, Dual<T> right) =>
        left.Value / right.Value is var q ? new(q, (left.Tangent - (q * right.Tangent)) / right.Value) : default;

    /// <summary>u − kv with k = trunc(u/v), tangent u̇ − kv̇. Where u/v is whole k jumps; it is the one that the value has.</summary>
    public static Dual<T> operator %(Dual<T> left, Dual<T> right) => left.Value % right.Value is var r
        ? new(r, left.Tangent - ((left.Value - r) / right.Value * right.Tangent))
        : default;

    /// <summary>−u, tangent −u̇.</summary>
    public static Dual<T> operator -(Dual<T> value) => new(-value.Value, -value.Tangent);

    /// <summary>|u|, tangent u̇ sign u; 0 at the kink u = 0.</summary>
    public static Dual<T> Abs(Dual<T> value) =>
        value.Chain(T.Abs(value.Value), value.Value > T.Zero ? T.One : value.Value < T.Zero ? -T.One : value.Value * T.Zero);

    /// <summary>s = √u, tangent u̇/(2s): ∞ at u = 0.</summary>
    public static Dual<T> Sqrt(Dual<T> x) => T.Sqrt(x.Value) is var s ? x.Chain(s, T.One / (s + s)) : default;

    /// <summary>c = ∛u, tangent u̇/(3c²): ∞ at u = 0.</summary>
    public static Dual<T> Cbrt(Dual<T> x) => T.Cbrt(x.Value) is var c ? x.Chain(c, T.One / (Number(3) * c * c)) : default;

    /// <summary>r = ⁿ√u, tangent u̇/(n rⁿ⁻¹).</summary>
    public static Dual<T> RootN(Dual<T> x, int n) =>
        T.RootN(x.Value, n) is var r ? x.Chain(r, T.One / (Number(n) * T.Pow(r, Number(n - 1)))) : default;

    /// <summary>h = √(u² + v²), tangent (uu̇ + vv̇)/h: NaN at u = v = 0 unless both are constant.</summary>
    public static Dual<T> Hypot(Dual<T> x, Dual<T> y) => T.Hypot(x.Value, y.Value) is var h
        ? Sum(h, x.Chain(h, x.Value / h), y.Chain(h, y.Value / h))
        : default;

    /// <summary>uᵛ, tangent v uᵛ⁻¹ u̇ + uᵛ ln u v̇. A constant exponent has the first term alone, so u may be negative; for the
    /// exponent 0 it is 0 even at u = 0. At u = 0 the second term is 0 for v ≥ 0, its limit for v &gt; 0.</summary>
    public static Dual<T> Pow(Dual<T> x, Dual<T> y) => T.Pow(x.Value, y.Value) is var p
        ? Sum(p, x.Chain(p, () => PowerByBase(x.Value, y.Value)), y.Chain(p, () => PowerByExponent(x.Value, y.Value)))
        : default;

    /// <summary>eᵘ, tangent eᵘu̇.</summary>
    public static Dual<T> Exp(Dual<T> x) => T.Exp(x.Value) is var e ? x.Chain(e, e) : default;

    /// <summary>2ᵘ, tangent 2ᵘ ln 2 u̇.</summary>
    public static Dual<T> Exp2(Dual<T> x) => T.Exp2(x.Value) is var e ? x.Chain(e, e * T.Log(Number(2))) : default;

    /// <summary>10ᵘ, tangent 10ᵘ ln 10 u̇.</summary>
    public static Dual<T> Exp10(Dual<T> x) => T.Exp10(x.Value) is var e ? x.Chain(e, e * T.Log(Number(10))) : default;

    /// <summary>eᵘ − 1, tangent eᵘu̇.</summary>
    public static Dual<T> ExpM1(Dual<T> x) => x.Chain(T.ExpM1(x.Value), T.Exp(x.Value));

    /// <summary>ln u, tangent u̇/u.</summary>
    public static Dual<T> Log(Dual<T> x) => x.Chain(T.Log(x.Value), T.One / x.Value);

    /// <summary>ln u / ln b, and the quotient's tangent.</summary>
    public static Dual<T> Log(Dual<T> x, Dual<T> newBase) => Log(x) / Log(newBase);

    /// <summary>log₂ u, tangent u̇/(u ln 2).</summary>
    public static Dual<T> Log2(Dual<T> x) => x.Chain(T.Log2(x.Value), T.One / (x.Value * T.Log(Number(2))));

    /// <summary>log₁₀ u, tangent u̇/(u ln 10).</summary>
    public static Dual<T> Log10(Dual<T> x) => x.Chain(T.Log10(x.Value), T.One / (x.Value * T.Log(Number(10))));

    /// <summary>ln(1 + u), tangent u̇/(1 + u).</summary>
    public static Dual<T> LogP1(Dual<T> x) => x.Chain(T.LogP1(x.Value), T.One / (T.One + x.Value));

    private static T PowerByBase(T u, T v) => v.Equals(T.Zero) ? T.Zero : v * T.Pow(u, v - T.One);

    private static T PowerByExponent(T u, T v) => T.IsZero(u) && !T.IsNegative(v) ? T.Zero : T.Pow(u, v) * T.Log(u);

    // The chain rule, for one argument: f(u) and f′(u)u̇.
    private Dual<T> Chain(T value, T derivative) => new(value, IsConstant ? T.Zero : derivative * Tangent);

    // The same where f′ must not be asked for at a constant.
    private Dual<T> Chain(T value, Func<T> derivative) => new(value, IsConstant ? T.Zero : derivative() * Tangent);

    // The chain rule for two arguments: the tangents of each alone add up.
    private static Dual<T> Sum(T value, Dual<T> first, Dual<T> second) => new(value, first.Tangent + second.Tangent);

    // 0 in every part: for nested duals a value of 0 alone still varies.
    private bool IsConstant => Tangent.Equals(T.Zero);

    private static T Number(int n) => T.CreateChecked(n);
}
