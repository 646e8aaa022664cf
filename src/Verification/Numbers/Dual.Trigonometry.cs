namespace Harness.Verification.Numbers;

/// <content>Trigonometric and hyperbolic functions and their inverses.</content>
public readonly partial struct Dual<T>
{
    /// <summary>sin u, tangent cos u u̇.</summary>
    public static Dual<T> Sin(Dual<T> x) => x.Chain(T.Sin(x.Value), T.Cos(x.Value));

    /// <summary>cos u, tangent −sin u u̇.</summary>
    public static Dual<T> Cos(Dual<T> x) => x.Chain(T.Cos(x.Value), -T.Sin(x.Value));

    /// <summary>t = tan u, tangent (1 + t²)u̇.</summary>
    public static Dual<T> Tan(Dual<T> x) => T.Tan(x.Value) is var t ? x.Chain(t, T.One + (t * t)) : default;

    /// <summary>sin u and cos u.</summary>
    public static (Dual<T> Sin, Dual<T> Cos) SinCos(Dual<T> x) => (Sin(x), Cos(x));

    /// <summary>sin πu, tangent π cos πu u̇.</summary>
    public static Dual<T> SinPi(Dual<T> x) => x.Chain(T.SinPi(x.Value), T.Pi * T.CosPi(x.Value));

    /// <summary>cos πu, tangent −π sin πu u̇.</summary>
    public static Dual<T> CosPi(Dual<T> x) => x.Chain(T.CosPi(x.Value), -T.Pi * T.SinPi(x.Value));

    /// <summary>t = tan πu, tangent π(1 + t²)u̇.</summary>
    public static Dual<T> TanPi(Dual<T> x) => T.TanPi(x.Value) is var t ? x.Chain(t, T.Pi * (T.One + (t * t))) : default;

    /// <summary>sin πu and cos πu.</summary>
    public static (Dual<T> SinPi, Dual<T> CosPi) SinCosPi(Dual<T> x) => (SinPi(x), CosPi(x));

    /// <summary>arcsin u, tangent u̇/√(1 − u²): ∞ at ±1.</summary>
    public static Dual<T> Asin(Dual<T> x) => x.Chain(T.Asin(x.Value), T.One / CoCircle(x.Value));

    /// <summary>arccos u, tangent −u̇/√(1 − u²): −∞ at ±1.</summary>
    public static Dual<T> Acos(Dual<T> x) => x.Chain(T.Acos(x.Value), -T.One / CoCircle(x.Value));

    /// <summary>arctan u, tangent u̇/(1 + u²).</summary>
    public static Dual<T> Atan(Dual<T> x) => x.Chain(T.Atan(x.Value), T.One / (T.One + (x.Value * x.Value)));

    /// <summary>arcsin u / π.</summary>
    public static Dual<T> AsinPi(Dual<T> x) => x.Chain(T.AsinPi(x.Value), T.One / (T.Pi * CoCircle(x.Value)));

    /// <summary>arccos u / π.</summary>
    public static Dual<T> AcosPi(Dual<T> x) => x.Chain(T.AcosPi(x.Value), -T.One / (T.Pi * CoCircle(x.Value)));

    /// <summary>arctan u / π.</summary>
    public static Dual<T> AtanPi(Dual<T> x) => x.Chain(T.AtanPi(x.Value), T.One / (T.Pi * (T.One + (x.Value * x.Value))));

    /// <summary>sinh u, tangent cosh u u̇.</summary>
    public static Dual<T> Sinh(Dual<T> x) => x.Chain(T.Sinh(x.Value), T.Cosh(x.Value));

    /// <summary>cosh u, tangent sinh u u̇.</summary>
    public static Dual<T> Cosh(Dual<T> x) => x.Chain(T.Cosh(x.Value), T.Sinh(x.Value));

    /// <summary>t = tanh u, tangent (1 − t)(1 + t)u̇.</summary>
    public static Dual<T> Tanh(Dual<T> x) => T.Tanh(x.Value) is var t ? x.Chain(t, (T.One - t) * (T.One + t)) : default;

    /// <summary>arsinh u, tangent u̇/√(u² + 1).</summary>
    public static Dual<T> Asinh(Dual<T> x) => x.Chain(T.Asinh(x.Value), T.One / T.Hypot(x.Value, T.One));

    /// <summary>arcosh u, tangent u̇/√(u² − 1): ∞ at 1.</summary>
    public static Dual<T> Acosh(Dual<T> x) =>
        x.Chain(T.Acosh(x.Value), T.One / (T.Sqrt(x.Value - T.One) * T.Sqrt(x.Value + T.One)));

    /// <summary>artanh u, tangent u̇/(1 − u²): ∞ at ±1.</summary>
    public static Dual<T> Atanh(Dual<T> x) => x.Chain(T.Atanh(x.Value), T.One / ((T.One - x.Value) * (T.One + x.Value)));

    // √(1 − u²), the factors apart so that nothing cancels near ±1.
    private static T CoCircle(T u) => T.Sqrt((T.One - u) * (T.One + u));
}
