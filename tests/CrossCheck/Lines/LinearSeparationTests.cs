using Harness.Handwritten.Lines;

namespace Harness.CrossCheck.Lines;

public sealed class LinearSeparationTests
{
    private static readonly long[][] Square = [[0, 0], [0, 1], [1, 0], [1, 1]];

    [Fact]
    public void And_is_separable()
    {
        Separation and = LinearSeparation.Decide(Square, [false, false, false, true]);
        Assert.True(and.IsSeparable);
        AssertCertificate(Square, [false, false, false, true], and);
    }

    [Fact]
    public void Xor_is_not_and_the_certificate_is_the_common_midpoint()
    {
        Separation xor = LinearSeparation.Decide(Square, [false, true, true, false]);
        Assert.Equal([1L, 1, 1, 1], xor.Combination!);
    }

    // 14 of the 16 functions of two variables are separable, 104 of the 256 of three (Muroga).
    [Theory]
    [InlineData(2, 14)]
    [InlineData(3, 104)]
    public void The_number_of_threshold_functions(int n, int expected)
    {
        long[][] points = [.. Enumerable.Range(0, 1 << n).Select(p => Enumerable.Range(0, n).Select(i => (long)((p >> i) & 1)).ToArray())];
        int count = 0;
        for (int function = 0; function < 1 << points.Length; function++)
        {
            bool[] classes = [.. Enumerable.Range(0, points.Length).Select(p => ((function >> p) & 1) == 1)];
            Separation found = LinearSeparation.Decide(points, classes);
            AssertCertificate(points, classes, found);
            count += found.IsSeparable ? 1 : 0;
        }

        Assert.Equal(expected, count);
    }

    [Fact]
    public void Equal_points_of_two_classes_are_not_separable() =>
        Assert.Equal([1L, 1], LinearSeparation.Decide([[5], [5]], [true, false]).Combination!);

    [Fact]
    public void Sizes_are_checked()
    {
        Assert.Throws<ArgumentException>(() => LinearSeparation.Decide([[1], [2]], [true]));
        Assert.Throws<ArgumentException>(() => LinearSeparation.Decide([[1], [2, 3]], [true, false]));
    }

    private static void AssertCertificate(long[][] points, bool[] first, Separation found)
    {
        if (found.Hyperplane is { } u)
        {
            Assert.All(points, (p, i) => Assert.True((first[i] ? 1 : -1) * (p.Zip(u, (x, w) => x * w).Sum() + u[^1]) > 0));
            return;
        }

        Assert.Contains(found.Combination!, n => n > 0);
        Assert.DoesNotContain(found.Combination!, n => n < 0);
        for (int axis = 0; axis <= points[0].Length; axis++)
            Assert.Equal(0, points.Select((p, i) => (first[i] ? 1 : -1) * found.Combination![i] * (axis < p.Length ? p[axis] : 1)).Sum());
    }

    [Fact]
    public void An_overflow_is_no_answer() =>
        Assert.Throws<OverflowException>(() => LinearSeparation.Decide([[long.MaxValue], [long.MaxValue - 1]], [true, false]));
}
