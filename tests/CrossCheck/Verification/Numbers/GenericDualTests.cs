using Harness.Verification.Numbers;
using Xunit;
using D = Harness.Verification.Numbers.Dual<double>;
using DD = Harness.Verification.Numbers.Dual<Harness.Verification.Numbers.Dual<double>>;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>What generic code may ask of a dual number, against the same asked of its value.</summary>
public sealed class GenericDualTests
{
    private static readonly double[] Special =
        [double.NegativeInfinity, double.MinValue, -3, -2, -0.5, -double.Epsilon, -0.0, 0, double.Epsilon, 0.5, 1, 2, 3, double.MaxValue,
            double.PositiveInfinity, double.NaN];

    public static TheoryData<string> Questions => [.. Generic<D>.Questions.Keys];

    public static TheoryData<string> Choices => [.. Generic<D>.Choices.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Questions_are_answered_by_the_value(string question) => Assert.All(Special, x =>
    {
        bool answer = Generic<double>.Questions[question](x);
        Assert.Equal(answer, Generic<D>.Questions[question](new D(x, 7)));
        Assert.Equal(answer, Generic<D>.Questions[question](new D(x, double.NaN)));
        Assert.Equal(answer, Generic<DD>.Questions[question](new DD(new D(x, 7), 3)));
    });

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_choice_takes_one_operand_whole_and_on_ties_the_first(string choice)
    {
        foreach (double a in Special)
        {
            foreach (double b in Special)
            {
                D chosen = Generic<D>.Choices[choice](new D(a, 1), new D(b, 2));
                double expected = Generic<double>.Choices[choice](a, b);
                bool tie = choice.Contains("magnitude", StringComparison.Ordinal) ? Math.Abs(a) == Math.Abs(b) : a == b;
                Assert.Equal(tie ? new D(a, 1) : new D(expected, chosen.Tangent), chosen);
                if (!a.Equals(b))
                    Assert.Equal(chosen.Value.Equals(a) ? 1 : 2, chosen.Tangent);
            }
        }
    }

    [Fact]
    public void Identities_and_constants_do_not_vary()
    {
        Assert.Equal((new D(0, 0), new D(1, 0), 2), (Generic<D>.Neutral, Generic<D>.Unit, Generic<D>.Radix));
        Assert.Equal((new D(Math.E, 0), new D(Math.PI, 0), new D(Math.Tau, 0)), (D.E, D.Pi, D.Tau));
        D x = new(2.5, 3);
        Assert.Equal((x, new D(3.5, 3), new D(1.5, 3)), (+x, Up(x), Down(x)));
    }

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("-1e3", true)]
    [InlineData("", false)]
    [InlineData("2.5 + 1ε", false)]
    public void Every_way_of_reading_reads_a_constant(string text, bool isOne) => Assert.All(Generic<D>.Read(text), x =>
        Assert.Equal(isOne ? new D(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 0) : null, x));

    [Fact]
    public void Conversions_are_those_of_the_value()
    {
        Assert.All(Special, x => Assert.All(Generic<D>.From(x), d => Assert.Equal(new D(x, 0), d)));
        Assert.Equal([new D(255, 0), new D(255, 0), new D(255, 0)], Generic<D>.From((byte)255));
        Assert.Throws<OverflowException>(() => byte.CreateChecked(new D(300, 1)));
        Assert.Equal(((byte)255, byte.CreateTruncating(300.0)), (byte.CreateSaturating(new D(300, 1)), byte.CreateTruncating(new D(300, 1))));
        Assert.Equal([(byte)7, (byte)7, (byte)7], Generic<byte>.From(new D(7, 1)));
    }

    [Fact]
    public void Text_takes_the_room_that_it_needs()
    {
        Assert.Equal("2.5 + -1ε", Generic<D>.Written(new D(2.5, -1), 9));
        Assert.Null(Generic<D>.Written(new D(2.5, -1), 8));
        Assert.Equal("2.50 + -1.00ε", Generic<D>.Written(new D(2.5, -1), 20, "F2"));
    }

    [Fact]
    public void Among_objects_a_dual_number_compares_with_its_like()
    {
        D x = new(2, 1);
        Assert.Equal((1, 0, -1, -1, 1), (Generic<D>.Compare(x, null), Generic<D>.Compare(x, x), Generic<D>.Compare(x, new D(3, 0)),
            Generic<D>.Compare(x, new D(2, 4)), Generic<D>.Compare(x, new D(2, 0))));
        ArgumentException e = Assert.Throws<ArgumentException>(() => Generic<D>.Compare(x, 2.0));
        Assert.Equal("a dual number compares with its like, not with System.Double (Parameter 'obj')", e.Message);
        Assert.False(x.Equals(2.0));
        Assert.False(x.Equals(new D(2, 2)) || x.Equals(new D(3, 1)) || x.Equals((object?)null));
        Assert.NotEqual(x.GetHashCode(), new D(2, 2).GetHashCode());
    }

    private static D Up(D x) => ++x;

    private static D Down(D x) => --x;
}
