using System.Text.RegularExpressions;
using Harness.Handwritten;
using Harness.Handwritten.Activations;
using Harness.Handwritten.Approximation;
using Harness.Handwritten.Convolution;
using Harness.Handwritten.Gans;
using Harness.Handwritten.Inversion;
using Harness.Handwritten.Optimizers;
using Harness.Handwritten.Plateaus;
using Harness.Handwritten.Quadratics;

namespace Harness.CrossCheck.Handwritten;

/// <summary>What every public static method owes its callers: bad arguments refused by name, and overloads that agree.</summary>
public sealed class ArgumentTests
{
    private static readonly Type[] Classes = [.. typeof(Rules).Assembly.GetExportedTypes().Where(t => t is { IsAbstract: true, IsSealed: true })];

    // Spans of any length, beside others or beside an integer that is no size.
    private static readonly string[] Free =
    [
        "NdArray.Zeros shape", "NdArray.Filled shape", "ConvolutionPartials.Exists shape", "Outer.Value a", "Outer.Value b",
        "IntegerPower.Value x", "ImmediateGradient.OfMatrix factor", "SameLayerHessian.FromActivations inputs", "SameLayerHessian.FromPreactivations inputs",
    ];

    // Checked by the step that they are made of, under its names.
    private static readonly string[] Elsewhere = ["Momentum.Step", "Nesterov.LookAhead"];

    public static TheoryData<string> Names => [.. Classes.Select(t => t.FullName!)];

    public static TheoryData<Type> NullChecked =>
        [typeof(NdArray), typeof(Rules), typeof(ReluInterpolant), typeof(CircularConvolution), typeof(ConvolutionPartials), typeof(VectorJacobianProduct)];

    /// <summary>A class, the parameters of one name, and the least value they take.</summary>
    public static TheoryData<Type, string, int> Least => new()
    {
        { typeof(ExponentialAverage), "t", 1 }, { typeof(Adam), "t", 1 }, { typeof(GradientDescent), "steps", 0 },
        { typeof(QuadraticBowl), "t", 0 }, { typeof(LogisticOutput), "n", 0 }, { typeof(NetworkInversion), "steps", 0 },
        { typeof(BilinearGame), "steps", 0 }, { typeof(TaylorSeries), "count", 1 },
        { typeof(WindowPositions), "n", 1 }, { typeof(WindowPositions), "k", 1 }, { typeof(WindowPositions), "stride", 1 },
        { typeof(WindowPositions), "padding", 0 }, { typeof(WindowPositions), "dilation", 1 }, { typeof(KernelStrideSolutions), "n", 1 },
        { typeof(KernelStrideSolutions), "output", 2 }, { typeof(KernelStrideSolutions), "padding", 0 }, { typeof(KernelStrideSolutions), "dilation", 1 },
        { typeof(Rules), "stride", 1 }, { typeof(Rules), "padding", 0 }, { typeof(Rules), "dilation", 1 }, { typeof(Rules), "size", 1 },
    };

    [Theory]
    [MemberData(nameof(Least))]
    public void An_integer_below_its_least_value_is_refused_by_name(Type type, string parameter, int least)
    {
        foreach (PublicCall call in PublicCall.Of(type).Where(c => c.Parameters.Contains(parameter) && c.IsInteger(parameter)))
        {
            Dictionary<string, object?> arguments = call.Arguments();
            arguments[parameter] = least;
            Assert.Null(call.Thrown(arguments));
            arguments[parameter] = least - 1;
            Exception thrown = Assert.IsType<ArgumentOutOfRangeException>(call.Thrown(arguments));
            Assert.StartsWith(parameter, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_span_of_another_length_is_refused(string name)
    {
        foreach (PublicCall call in Calls(name).Where(c => c.Parameters.Any(c.IsSpan) && c.Thrown(c.Arguments()) is null))
        {
            foreach (string span in call.Parameters.Where(call.IsSpan).Where(s => !IsFree(call, s)))
            {
                foreach (int length in new[] { PublicCall.Entries - 1, PublicCall.Entries + 1 })
                {
                    Dictionary<string, object?> arguments = call.Arguments();
                    arguments[span] = call.Span(span, length);
                    Exception? thrown = call.Thrown(arguments);
                    Assert.True(thrown is ArgumentException && Says(thrown, Elsewhere.Contains($"{call.Type.Name}.{call.Method}") ? "they must agree" : span), $"{call.Name} with {span} of {length}: {thrown?.Message ?? "nothing"}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(NullChecked))]
    public void Null_is_refused_by_name(Type type)
    {
        foreach (PublicCall call in PublicCall.Of(type))
        {
            foreach (string reference in call.Parameters.Where(call.IsReference))
            {
                Dictionary<string, object?> arguments = call.Arguments();
                arguments[reference] = null;
                Assert.Equal(reference, Assert.IsType<ArgumentNullException>(call.Thrown(arguments)).ParamName);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_new_array_holds_what_the_span_would(string name)
    {
        foreach (PublicCall fresh in Calls(name).Where(c => c.Returns == typeof(double[])))
        {
            PublicCall? filling = Calls(name).SingleOrDefault(c => c.Method == fresh.Method && c.Returns == typeof(void)
                && c.Parameters.SkipLast(1).SequenceEqual(fresh.Parameters));
            if (filling is null)
                continue;
            double[] expected = (double[])fresh.Run(fresh.Arguments())!, actual = new double[expected.Length];
            Dictionary<string, object?> arguments = filling.Arguments();
            arguments[filling.Parameters[^1]] = actual;
            filling.Run(arguments);
            Assert.Equal(expected, actual);
            Assert.True(actual.Any(v => v != 0), fresh.Name);
        }
    }

    // A single span beside nothing that gives a size.
    private static bool IsFree(PublicCall call, string span) => Free.Contains($"{call.Type.Name}.{call.Method} {span}")
        || (call.Parameters.Count(call.IsSpan) == 1 && !call.Parameters.Any(call.IsSize));

    // The span's own name, before what the runtime appends; where blocks are cut, whatever does not fit.
    private static bool Says(Exception thrown, string span) =>
        Regex.IsMatch(thrown.Message.Split(" (Parameter")[0], $@"\b{span}\b|do not divide") || thrown.Message.StartsWith("Specified argument", StringComparison.Ordinal);

    private static IEnumerable<PublicCall> Calls(string name) => PublicCall.Of(Classes.Single(t => t.FullName == name));
}
