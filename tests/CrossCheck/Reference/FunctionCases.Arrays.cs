using Harness.CrossCheck.Handwritten;
using Harness.Handwritten;

namespace Harness.CrossCheck.Reference;

public static partial class FunctionCases
{
    private static IEnumerable<FunctionCase> Operators()
    {
        (string Operator, Func<Random, int[], NdArray<double>> A, Func<Random, int[], NdArray<double>> B)[] operators =
            [("+", Any, Any), ("-", Any, Any), ("*", Any, Any), ("/", Any, NotZero), ("^", Positive, Any)];
        foreach ((string sign, var a, var b) in operators)
        {
            string formula = $"a {sign} b";
            foreach (int rank in Enumerable.Range(0, 5))
            {
                yield return new(sign, $"rank {rank}", r => Same(r, formula, Draw.Shape(r, rank), a, b));
                yield return new(sign, $"scalar and rank {rank}", r => new(formula, a(r, []), b(r, Draw.Shape(r, rank))));
                yield return new(sign, $"rank {rank} and scalar", r => new(formula, a(r, Draw.Shape(r, rank)), b(r, [])));
            }

            yield return new(sign, "number on the left", r => new($"2.5 {sign} a", b(r, Draw.Shape(r, 2))));
            yield return new(sign, "number on the right", r => new($"a {sign} 2.5", a(r, Draw.Shape(r, 2))));
            yield return new(sign, "the same name twice", r => new($"a {sign} (a + 1)", Positive(r, Draw.Shape(r, 2))));
        }

        foreach (string exponent in new[] { "2", "3", "-1", "-2", "0", "1" })
            yield return new("^", $"any base, exponent {exponent}", r => new($"a ^ {exponent}", NotZero(r, Draw.Shape(r, 2))));
        foreach (int rank in Enumerable.Range(0, 5))
            yield return new("negation", $"rank {rank}", r => new("-a", Any(r, Draw.Shape(r, rank))));
    }

    private static IEnumerable<FunctionCase> Products() =>
    [
        new("@", "vector by vector", r => Size(r) is var k ? new("a @ b", Any(r, k), Any(r, k)) : null!),
        new("@", "matrix by vector", r => Size(r) is var k ? new("a @ b", Any(r, Size(r), k), Any(r, k)) : null!),
        new("@", "vector by matrix", r => Size(r) is var k ? new("a @ b", Any(r, k), Any(r, k, Size(r))) : null!),
        new("@", "matrix by matrix", r => Size(r) is var k ? new("a @ b", Any(r, Size(r), k), Any(r, k, Size(r))) : null!),
        new("@", "square", r => new("a @ b", Any(r, 3, 3), Any(r, 3, 3))),
        new("@", "a chain", r => new("a @ b @ c", Any(r, 2, 3), Any(r, 3, 4), Any(r, 4))),
        new("@", "the same name twice", r => new("transpose(a) @ a", Any(r, 3, 2))),
        new("dot", "vectors", r => Size(r) is var n ? new("dot(a, b)", Any(r, n), Any(r, n)) : null!),
        new("outer", "vectors", r => new("outer(a, b)", Any(r, Size(r)), Any(r, Size(r)))),
        new("diag", "vector", r => new("diag(a)", Any(r, Size(r)))),
        new("transpose", "matrix", r => new("transpose(a)", Any(r, Draw.Shape(r, 2)))),
        new("transpose", "square", r => new("transpose(a)", Any(r, 3, 3))),
        new("transpose", "vector", r => new("transpose(a)", Any(r, Draw.Shape(r, 1)))),
    ];

    private static IEnumerable<FunctionCase> Shaping() =>
    [
        new("reshape", "matrix to matrix", r => new("reshape(a, shape: [3, 4])", Any(r, 2, 6))),
        new("reshape", "vector to image", r => new("reshape(a, shape: [2, 3, 2])", Any(r, 12))),
        new("reshape", "batch to vector", r => new("reshape(a, shape: [24])", Any(r, 2, 3, 2, 2))),
        new("reshape", "scalar to vector", r => new("reshape(a, shape: [1])", Any(r))),
        .. from rank in Enumerable.Range(1, 4) from axis in Enumerable.Range(0, rank) select Concat(rank, axis),
        new("concat", "default axis", r => new("concat(a, b)", Any(r, Size(r)), Any(r, Size(r)))),
        new("concat", "one argument", r => new("concat(a)", Any(r, Size(r)))),
        new("concat", "the same name twice", r => new("concat(a, a)", Any(r, 2, 2))),
        .. from rank in Enumerable.Range(0, 4)
           select new FunctionCase("list", $"rank {rank}",
               r => Draw.Shape(r, rank) is var s ? new("[a, b, c]", Any(r, s), Any(r, s), Any(r, s)) : null!),
        new("list", "numbers among names", r => new("[[a, 2, b], [3, a * b, -a]]", Any(r), Any(r))),
        new("index", "vector", r => new("a[2]", Any(r, 4))),
        new("index", "row", r => new("a[1]", Any(r, 2, Size(r)))),
        new("index", "entry of a matrix", r => new("a[1, 2]", Any(r, 2, 3))),
        new("index", "entry of a row", r => new("a[1][2]", Any(r, 2, 3))),
        new("index", "channel of a batch", r => new("a[1, 0]", Any(r, 2, 2, 3, Size(r)))),
        new("index", "entry of a batch", r => new("a[1, 0, 2, 1]", Any(r, 2, 2, 3, 2))),
        new("index", "of a formula, twice", r => new("(a * b)[0] + (a * b)[1]", Any(r, 2, 3), Any(r, 2, 3))),
        new("shape", "is constant", r => new("sum(a) * shape(a)", Any(r, Draw.Shape(r, 3)))),
    ];

    private static FunctionCase Concat(int rank, int axis) => new("concat", $"rank {rank}, axis {axis}", r =>
    {
        int[] shape = Draw.Shape(r, rank);
        return new($"concat(a, b, c, axis: {axis})", Part(), Part(), Part());

        NdArray<double> Part() => Any(r, [.. shape[..axis], Size(r), .. shape[(axis + 1)..]]);
    });

    private static IEnumerable<FunctionCase> Images()
    {
        (int Stride, int Padding, int Dilation)[] slides = [(1, 0, 1), (2, 0, 1), (1, 1, 1), (1, 0, 2), (2, 2, 2), (3, 1, 1)];
        foreach (string name in new[] { "correlate2d", "convolve2d" })
        {
            yield return new(name, "defaults", r => new($"{name}(a, b)", Any(r, 4, 5), Any(r, 2, 3)));
            yield return new(name, "kernel of the image's size", r => new($"{name}(a, b)", Any(r, 3, 4), Any(r, 3, 4)));
            yield return new(name, "kernel of one entry", r => new($"{name}(a, b)", Any(r, 3, 4), Any(r, 1, 1)));
            foreach ((int s, int p, int d) in slides)
            {
                string formula = $"{name}(a, b, stride: {s}, padding: {p}, dilation: {d})", form = $"{s}, {p}, {d}";
                yield return new(name, $"plane, {form}", r => new(formula, Any(r, r.Next(5, 8), r.Next(5, 8)), Any(r, 2, 3)));
                yield return new(name, $"channels, {form}",
                    r => Size(r) is var c ? new(formula, Any(r, c, 5, 6), Any(r, Size(r), c, 3, 2)) : null!);
                yield return new(name, $"batch, {form}",
                    r => Size(r) is var c ? new(formula, Any(r, Size(r), c, 4, 3), Any(r, 3, c, 2, 2)) : null!);
            }
        }

        string[] windows = ["size: 2", "size: 2, stride: 1", "size: 3, stride: 2", "size: 1, stride: 2", "size: 2, stride: 3"];
        foreach (string window in windows)
        {
            foreach (int rank in Enumerable.Range(2, 3))
            {
                yield return new("maxpool2d", $"{window}, rank {rank}",
                    r => new($"maxpool2d(a, {window})", Draw.Distinct(r, PoolShape(r, rank))));
                yield return new("avgpool2d", $"{window}, rank {rank}",
                    r => new($"avgpool2d(a, {window})", Any(r, PoolShape(r, rank))));
            }
        }
    }

    private static int[] PoolShape(Random r, int rank) => [.. Draw.Shape(r, rank - 2), r.Next(3, 7), r.Next(3, 7)];
}
