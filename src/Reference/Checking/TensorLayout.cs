using System.Globalization;
using Harness.Verification.Checking;
using static TorchSharp.torch;

namespace Harness.Reference.Checking;

/// <summary>The inputs' names, shapes and type, and how they lie one behind the other in a flat array.</summary>
internal sealed class TensorLayout
{
    private TensorLayout(string[] names, long[][] shapes, ScalarType type, int seed) =>
        (Names, Shapes, Type, Seed) = (names, shapes, type, seed);

    public string[] Names { get; }

    public long[][] Shapes { get; }

    /// <summary>The type in which the derivative is computed.</summary>
    public ScalarType Type { get; }

    /// <summary>Draws what the check needs beside the inputs.</summary>
    public int Seed { get; }

    public InputShape[] Inputs => [.. Names.Zip(Shapes, (name, shape) => new InputShape(name, [.. shape.Select(n => (int)n)]))];

    public Precision Precision => Type switch
    {
        ScalarType.Float64 => Precision.Binary64,
        ScalarType.Float32 => Precision.Binary32,
        ScalarType.Float16 => Precision.Binary16,
        _ => Precision.BFloat16,
    };

    /// <exception cref="ArgumentException">The inputs are not floating-point tensors of one type.</exception>
    public static TensorLayout Of(Tensor[] inputs, string[] names, int seed)
    {
        if (inputs.Length == 0)
            throw new ArgumentException("a check needs at least one input", nameof(inputs));
        ScalarType type = inputs[0].dtype;
        if (type is not (ScalarType.Float64 or ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16))
            throw new ArgumentException($"inputs must be floating-point tensors; this one is {type}", nameof(inputs));
        if (Array.Find(inputs, x => x.dtype != type) is { } other)
            throw new ArgumentException($"inputs must be of one type; there are {type} and {other.dtype}", nameof(inputs));
        if (names.Length > 0 && names.Length != inputs.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{names.Length} names for {inputs.Length} inputs"), nameof(names));
        }

        string[] named = names.Length > 0 ? names : inputs.Length == 1 ? ["x"]
            : [.. Enumerable.Range(0, inputs.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"x{i}"))];
        return new TensorLayout(named, [.. inputs.Select(x => x.shape)], type, seed);
    }

    /// <summary>The same inputs in other shapes.</summary>
    public TensorLayout With(IEnumerable<InputShape> shapes) =>
        new(Names, [.. shapes.Select(s => s.Shape.Select(n => (long)n).ToArray())], Type, Seed);

    /// <summary>The entries of all tensors, one behind the other.</summary>
    public static double[] Flat(IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(Numbers)];

    /// <summary>The inputs as tensors of a type.</summary>
    public Tensor[] Tensors(double[] x, ScalarType type) => Split(x, Shapes, type);

    /// <summary>Tensors of these shapes, filled in order.</summary>
    public static Tensor[] Split(double[] x, IReadOnlyList<long[]> shapes, ScalarType type)
    {
        var result = new Tensor[shapes.Count];
        int start = 0;
        for (int i = 0; i < result.Length; i++)
        {
            int count = (int)shapes[i].Aggregate(1L, (product, n) => product * n);
            result[i] = tensor(x[start..(start + count)]).reshape(shapes[i]).to_type(type);
            start += count;
        }

        return result;
    }

    /// <summary>The entries in row-major order.</summary>
    public static double[] Numbers(Tensor x) => x.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
}
