using FsCheck;
using FsCheck.Fluent;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Elementwise;
using Harness.Verification.Numbers;
using Xunit;
using D = Harness.Verification.Numbers.Dual<double>;
using DD = Harness.Verification.Numbers.Dual<Harness.Verification.Numbers.Dual<double>>;
using Interval = Harness.Verification.Numbers.Interval;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Tangents against closed forms, against the handwritten derivatives and against each other.</summary>
public sealed class DualDerivativeTests
{
    private static readonly Dictionary<string, (Func<D, D> Value, Func<double, double> Derivative, bool Positive)> Handwritten =
        new()
    {
        ["relu"] = (Relu.Value, Relu.Derivative, false),
        ["leaky relu"] = (x => LeakyRelu.Value(x, 0.125), x => LeakyRelu.Derivative(x, 0.125), false),
        ["elu"] = (x => Elu.Value(x, 0.75), x => Elu.Derivative(x, 0.75), false),
        ["selu"] = (x => Selu.Value(x, 1.5, 1.25), x => Selu.Derivative(x, 1.5, 1.25), false),
        ["sigmoid"] = (Sigmoid.Value, x => Sigmoid.Derivative(Sigmoid.Value(x)), false),
        ["softplus"] = (Softplus.Value, Softplus.Derivative, false),
        ["tanh"] = (Tanh.Value, x => Tanh.Derivative(Math.Tanh(x)), false),
        ["exp"] = (Exp.Value, x => Exp.Derivative(Math.Exp(x)), false),
        ["log"] = (Log.Value, Log.Derivative, true),
        ["sqrt"] = (Sqrt.Value, x => Sqrt.Derivative(Math.Sqrt(x)), true),
        ["sin"] = (Sin.Value, Sin.Derivative, false),
        ["cos"] = (Cos.Value, Cos.Derivative, false),
        ["abs"] = (Abs.Value, Abs.Derivative, false),
        ["power 3"] = (x => IntegerPower.Value(x, 3), x => IntegerPower.Derivative(x, 3), false),
        ["power 0"] = (x => IntegerPower.Value(x, 0), x => IntegerPower.Derivative(x, 0), false),
        ["power -2"] = (x => IntegerPower.Value(x, -2), x => IntegerPower.Derivative(x, -2), true),
        ["power by base"] = (x => D.Pow(x, 2.5), x => Power.BaseDerivative(x, 2.5), true),
        ["power by exponent"] = (x => D.Pow(2.5, x), x => Power.ExponentDerivative(2.5, x), false),
    };

    private static Gen<DualFunction> AnyFunction => Gen.Elements(DualFunctions.All.ToArray());

    public static TheoryData<string> ClosedForms => [.. DualFunctions.All.Select(f => f.Name)];

    public static TheoryData<string> Rules => [.. Handwritten.Keys];

    [Theory]
    [MemberData(nameof(ClosedForms))]
    public void Tangents_are_the_closed_form_derivatives(string name)
    {
        DualFunction f = Named(name);
        Holds.For(In(f), Any.Ordinary, (x, t) => Close(f.OfDual(new(x, t)).Tangent, f.First(x) * t, 1e-13));
    }

    [Theory]
    [MemberData(nameof(ClosedForms))]
    public void Nested_duals_give_the_closed_form_second_derivatives(string name)
    {
        DualFunction f = Named(name);
        Holds.For(In(f), x =>
        {
            DD y = f.OfNested(new(new(x, 1), new(1, 0)));
            return Close(y.Value.Tangent, f.First(x), 1e-13) && Close(y.Tangent.Value, f.First(x), 1e-13)
                && Close(y.Tangent.Tangent, f.Second(x), 2e-13);
        });
    }

    [Fact]
    public void The_chain_rule_holds_for_every_pair_of_functions() =>
        Holds.For(AnyFunction, AnyFunction, Gen.Choose(1, 999), (f, g, at) =>
        {
            double x = g.Low + ((g.High - g.Low) * at / 1000), inner = g.OfDouble(x);
            return inner < f.Low || inner > f.High
                || Close(f.OfDual(g.OfDual(D.Variable(x))).Tangent, f.First(inner) * g.First(x), 1e-12);
        }, 3000);

    [Fact]
    public void A_tangent_that_is_zero_but_varies_is_no_constant() =>
        Assert.All(DualFunctions.All, f =>
        {
            // d/dt f′(x(t)) ẋ(t) with ẋ = 0 and ẍ = 1 is f′(x).
            double x = (0.3 * f.Low) + (0.7 * f.High);
            Assert.True(Close(f.OfNested(new(new(x, 1), new(0, 1))).Tangent.Tangent, f.First(x), 1e-13), f.Name);
        });

    [Fact]
    public void Mixed_second_derivatives_do_not_depend_on_the_order() =>
        Holds.For(Any.Positive, Any.Positive, (x, y) =>
        {
            static DD F(DD u, DD v) => DD.Sin(u * v) + (DD.Pow(u, v) / (u + v)) + (DD.Exp(-u) * DD.Log(v));
            double xy = F(new(new(x, 1), 0), new(new(y, 0), 1)).Tangent.Tangent;
            double yx = F(new(new(x, 0), 1), new(new(y, 1), 0)).Tangent.Tangent;
            return Close(xy, yx, 1e-11);
        });

    [Fact]
    public void Tangents_are_linear_in_the_direction() =>
        Holds.For(Any.Positive, Any.Ordinary, Any.Ordinary, (x, s, t) =>
        {
            D F(double direction) => D.Sqrt(D.Exp(new D(x, direction)) + (D.Log(new(x, direction)) * new D(x, direction)));
            return Close(F(s + t).Tangent, F(s).Tangent + F(t).Tangent, 1e-12 * (1 + Math.Abs(s) + Math.Abs(t)));
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Tangents_of_the_handwritten_values_are_the_handwritten_derivatives(string name)
    {
        (Func<D, D> value, Func<double, double> derivative, bool positive) = Handwritten[name];
        Holds.For(positive ? Any.Positive : Any.Ordinary, x => Close(value(D.Variable(x)).Tangent, derivative(x), 1e-13), 1000);
        Assert.True(positive || (Same(0.0) && Same(-0.0)));

        // At the kink too, exactly: the branch is the same.
        bool Same(double x) => Math.Abs(value(D.Variable(x)).Tangent - derivative(x)) <= 1e-15;
    }

    [Fact]
    public void Running_the_handwritten_derivative_on_duals_gives_the_second_derivative() =>
        Holds.For(Any.Ordinary, x =>
            new DD(new(x, 1), 1) is var twice
            && Close(Sigmoid.Derivative(Sigmoid.Value(D.Variable(x))).Tangent, Sigmoid.Value(twice).Tangent.Tangent, 1e-13)
            && Close(Softplus.Derivative(D.Variable(x)).Tangent, Softplus.Value(twice).Tangent.Tangent, 1e-13));

    [Fact]
    public void Duals_of_intervals_enclose_the_derivative() =>
        Holds.For(Any.Ordinary, x =>
        {
            Dual<Interval> variable = Dual<Interval>.Variable(new(x));
            Dual<Interval> y = Softplus.Value(Dual<Interval>.Sin(variable * variable) + Dual<Interval>.One);
            D plain = Softplus.Value(D.Sin(D.Variable(x) * D.Variable(x)) + D.One);
            return y.Value.Contains(plain.Value) && y.Tangent.Contains(plain.Tangent) && y.Tangent.Width <= 1e-12;
        });

    private static DualFunction Named(string name) => DualFunctions.All.Single(f => f.Name == name);

    private static Gen<double> In(DualFunction f) =>
        Gen.Choose(0, 1 << 20).Select(n => f.Low + ((f.High - f.Low) * n / (1 << 20)));

    private static bool Close(double a, double b, double tolerance) =>
        a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
