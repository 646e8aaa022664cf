using System.Globalization;

namespace Harness.Verification;

/// <summary>Numbers as text, the same on every machine.</summary>
public static class Digits
{
    /// <summary>The shortest text that reads back as the same double.</summary>
    public static string RoundTrip(double value) => value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>About six significant digits, for reading.</summary>
    public static string Readable(double value) => value == 0 ? "0" : value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Two significant digits, for errors.</summary>
    public static string Error(double value) => value == 0 ? "0" : value.ToString("0.0e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal);

    /// <summary>An array in the notation of problem files, each number written by <paramref name="number"/>.</summary>
    public static string List(Problems.NumberArray array, Func<double, string> number) => Level(array, number, 0, 0);

    private static string Level(Problems.NumberArray array, Func<double, string> number, int axis, int offset)
    {
        if (axis == array.Rank)
        {
            return number(array.Data[offset]);
        }

        int stride = array.Shape[(axis + 1)..].Aggregate(1, (count, size) => count * size);
        return $"[{string.Join(", ", Enumerable.Range(0, array.Shape[axis]).Select(i => Level(array, number, axis + 1, offset + (i * stride))))}]";
    }
}
