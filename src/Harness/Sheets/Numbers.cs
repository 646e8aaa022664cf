using Harness.Handwritten;
using Harness.Problems;
using Harness.Verification;

namespace Harness.Sheets;

/// <summary>How the numbers of a sheet are written.</summary>
/// <param name="roundTrip">All digits, so that the double can be read back; else about six.</param>
internal sealed class Numbers(bool roundTrip)
{
    /// <summary>About six digits.</summary>
    public static Numbers Short { get; } = new(roundTrip: false);

    /// <summary>One number.</summary>
    public string Write(double value) => roundTrip ? Digits.RoundTrip(value) : Digits.Readable(value);

    /// <summary>An array: a vector on one row, a matrix row by row with aligned columns, anything else on one row.</summary>
    public IReadOnlyList<string> Write(NumberArray array)
    {
        if (array.Rank != 2 || array.Shape[0] == 1)
        {
            return [Digits.List(array, Write)];
        }

        string[] cells = [.. array.Data.Select(Write)];
        int columns = array.Shape[1];
        int[] widths = [.. Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, array.Shape[0]).Max(i => cells[(i * columns) + j].Length))];
        return [.. Enumerable.Range(0, array.Shape[0]).Select(i =>
            $"{(i == 0 ? "[" : " ")}[{string.Join(", ", Enumerable.Range(0, columns).Select(j => cells[(i * columns) + j].PadLeft(widths[j])))}]{(i == array.Shape[0] - 1 ? "]" : ",")}")];
    }

    /// <summary>An array of the handwritten rules.</summary>
    public IReadOnlyList<string> Write(NdArray<double> array) => Write(new NumberArray(array.Data, array.Shape));
}
