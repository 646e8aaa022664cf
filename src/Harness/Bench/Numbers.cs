using System.Numerics;
using TorchSharp;

namespace Harness.Bench;

/// <summary>Random inputs, the same for both sides, and the number types' names on either.</summary>
internal static class Numbers
{
    /// <summary>Uniform on [−1, 1].</summary>
    public static double[] Draw(int seed, int count)
    {
        var random = new Random(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
            values[i] = (float)((2 * random.NextDouble()) - 1);
        return values;
    }

    public static T[] To<T>(double[] values)
        where T : INumberBase<T> => Array.ConvertAll(values, T.CreateChecked);

    public static double[] From<T>(T[] values)
        where T : INumberBase<T> => Array.ConvertAll(values, double.CreateChecked);

    public static string Name<T>() => typeof(T) == typeof(double) ? "double" : "float";

    public static torch.ScalarType TorchType<T>() => typeof(T) == typeof(double) ? torch.ScalarType.Float64 : torch.ScalarType.Float32;
}
