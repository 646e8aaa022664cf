using System.Globalization;

namespace Harness.Verification.Checking;

/// <summary>How the inputs lie one behind the other in the flat array.</summary>
internal sealed class Layout
{
    private readonly int[] starts;

    private Layout(IReadOnlyList<InputShape> inputs)
    {
        Inputs = inputs;
        starts = new int[inputs.Count + 1];
        for (int i = 0; i < inputs.Count; i++)
            starts[i + 1] = starts[i] + inputs[i].Count;
    }

    public IReadOnlyList<InputShape> Inputs { get; }

    public int Count => starts[^1];

    public static Layout Of(IReadOnlyList<InputShape> inputs, int count)
    {
        var layout = new Layout(inputs.Count == 0 ? [new InputShape("x", count)] : inputs);
        return layout.Count == count
            ? layout
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"the named inputs have {layout.Count} entries together and the point has {count}"), nameof(inputs));
    }

    public Range RangeOf(int input) => starts[input]..starts[input + 1];

    /// <summary>The entries of each input in an array of their own.</summary>
    public T[][] Split<T>(T[] x) => [.. Enumerable.Range(0, Inputs.Count).Select(i => x[RangeOf(i)])];

    public int Start(int input) => starts[input];

    public int InputOf(int entry) => Array.FindLastIndex(starts, Inputs.Count - 1, start => start <= entry);

    /// <summary>The entry as it is printed: W[1, 2], b[3], s.</summary>
    public string NameOf(int entry)
    {
        int input = InputOf(entry);
        int rest = entry - starts[input];
        int[] shape = Inputs[input].Shape;
        int[] index = new int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
            (rest, index[axis]) = Math.DivRem(rest, shape[axis]);
        string[] parts = Array.ConvertAll(index, i => i.ToString(CultureInfo.InvariantCulture));
        return shape.Length == 0 ? Inputs[input].Name : $"{Inputs[input].Name}[{string.Join(", ", parts)}]";
    }
}
