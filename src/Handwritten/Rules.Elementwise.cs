using System.Globalization;
using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>y = eˣ: <see cref="Elementwise.Exp"/>.</summary>
    public static Rule<T> Exp<T>()
        where T : IExponentialFunctions<T> =>
        new ElementwiseRule<T>("exp", "x̄ += ȳ · y", Elementwise.Exp.Value, Elementwise.Exp.Vjp);

    /// <summary>y = ln x: <see cref="Elementwise.Log"/>.</summary>
    public static Rule<T> Log<T>()
        where T : ILogarithmicFunctions<T> =>
        new ElementwiseRule<T>("log", "x̄ += ȳ / x", Elementwise.Log.Value, Elementwise.Log.Vjp);

    /// <summary>y = √x: <see cref="Elementwise.Sqrt"/>.</summary>
    public static Rule<T> Sqrt<T>()
        where T : IRootFunctions<T> =>
        new ElementwiseRule<T>("sqrt", "x̄ += ȳ / (2y)", Elementwise.Sqrt.Value, Elementwise.Sqrt.Vjp);

    /// <summary>y = sin x: <see cref="Elementwise.Sin"/>.</summary>
    public static Rule<T> Sin<T>()
        where T : ITrigonometricFunctions<T> =>
        new ElementwiseRule<T>("sin", "x̄ += ȳ · cos x", Elementwise.Sin.Value, Elementwise.Sin.Vjp);

    /// <summary>y = cos x: <see cref="Elementwise.Cos"/>.</summary>
    public static Rule<T> Cos<T>()
        where T : ITrigonometricFunctions<T> =>
        new ElementwiseRule<T>("cos", "x̄ −= ȳ · sin x", Elementwise.Cos.Value, Elementwise.Cos.Vjp);

    /// <summary>y = |x|: <see cref="Elementwise.Abs"/>.</summary>
    public static Rule<T> Abs<T>()
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new ElementwiseRule<T>("abs", "x̄ += ȳ · sign x", Elementwise.Abs.Value, Elementwise.Abs.Vjp);

    /// <summary>y = −x: <see cref="Elementwise.Negate"/>.</summary>
    public static Rule<T> Negate<T>()
        where T : INumberBase<T> =>
        new ElementwiseRule<T>("negate", "x̄ −= ȳ", Elementwise.Negate.Value, Elementwise.Negate.Vjp);

    /// <summary>y = a + b: <see cref="Elementwise.Add"/>.</summary>
    public static Rule<T> Add<T>()
        where T : INumberBase<T> =>
        new BroadcastRule<T>("add", "ā += ȳ, b̄ += ȳ", Elementwise.Add.Value, Elementwise.Add.Vjp);

    /// <summary>y = a − b: <see cref="Elementwise.Subtract"/>.</summary>
    public static Rule<T> Subtract<T>()
        where T : INumberBase<T> =>
        new BroadcastRule<T>("subtract", "ā += ȳ, b̄ −= ȳ", Elementwise.Subtract.Value, Elementwise.Subtract.Vjp);

    /// <summary>y = a · b, entry by entry: <see cref="Elementwise.Multiply"/>.</summary>
    public static Rule<T> Multiply<T>()
        where T : INumberBase<T> =>
        new BroadcastRule<T>("multiply", "ā += ȳ · b, b̄ += ȳ · a", Elementwise.Multiply.Value, Elementwise.Multiply.Vjp);

    /// <summary>y = a / b: <see cref="Elementwise.Divide"/>.</summary>
    public static Rule<T> Divide<T>()
        where T : INumberBase<T> =>
        new BroadcastRule<T>("divide", "ā += ȳ / b, b̄ −= ȳ · y / b", Elementwise.Divide.Value, Elementwise.Divide.Vjp);

    /// <summary>y = xⁿ of two inputs, x and n: <see cref="Elementwise.Power"/>.</summary>
    public static Rule<T> Power<T>()
        where T : IPowerFunctions<T>, ILogarithmicFunctions<T> =>
        new BroadcastRule<T>("power", "x̄ += ȳ · n xⁿ⁻¹, n̄ += ȳ · xⁿ ln x", Elementwise.Power.Value, Elementwise.Power.Vjp);

    /// <summary>y = xⁿ of one input and a fixed whole number: <see cref="Elementwise.IntegerPower"/>.</summary>
    /// <param name="n">The exponent.</param>
    public static Rule<T> IntegerPower<T>(int n)
        where T : INumberBase<T> =>
        new ElementwiseRule<T>(
            string.Create(CultureInfo.InvariantCulture, $"power {n}"),
            string.Create(CultureInfo.InvariantCulture, $"x̄ += ȳ · {n} x^{n - 1}"),
            (x, y) => Elementwise.IntegerPower.Value(x, n, y),
            (x, y, yBar, xBar) => Elementwise.IntegerPower.Vjp(x, n, y, yBar, xBar));
}
