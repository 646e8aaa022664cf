using System.Numerics;
using Harness.Handwritten.Kernels;

namespace Harness.CrossCheck.Handwritten.Kernels;

/// <summary>The operations on one register, number by number, for every width of vector.</summary>
public sealed class LanesTests
{
    [Fact]
    public void Every_operation_does_to_each_number_what_it_says()
    {
        CheckAll<double, Lanes512<double>>(8);
        CheckAll<double, Lanes256<double>>(4);
        CheckAll<double, Lanes128<double>>(2);
        CheckAll<float, Lanes512<float>>(16);
        CheckAll<float, Lanes256<float>>(8);
        CheckAll<float, Lanes128<float>>(4);
    }

    [Fact]
    public void Powers_of_two_are_those_of_every_exponent_of_a_normal_number()
    {
        CheckPowers<double, Lanes512<double>>(-1022, 1023);
        CheckPowers<double, Lanes256<double>>(-1022, 1023);
        CheckPowers<double, Lanes128<double>>(-1022, 1023);
        CheckPowers<float, Lanes512<float>>(-126, 127);
        CheckPowers<float, Lanes256<float>>(-126, 127);
        CheckPowers<float, Lanes128<float>>(-126, 127);
    }

    [Fact]
    public void One_number_leads_over_another_if_it_is_larger_or_the_first_that_is_none()
    {
        CheckLead<double, Lanes512<double>>();
        CheckLead<double, Lanes256<double>>();
        CheckLead<double, Lanes128<double>>();
        CheckLead<float, Lanes512<float>>();
        CheckLead<float, Lanes256<float>>();
        CheckLead<float, Lanes128<float>>();
    }

    private static void CheckAll<T, V>(int count)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        Assert.Equal((count, count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>() == 64), (V.Count, V.AreMany));
        T[] x = [.. Enumerable.Range(0, count).Select(i => T.CreateChecked(10 + i))], y = [.. x.Select(v => v * v)];
        (V a, V b, V seven) = (Load<T, V>(x), Load<T, V>(y), V.All(T.CreateChecked(7)));
        Assert.Equal(x.Zip(y, (u, v) => u + v), Stored<T, V>(V.Add(a, b)));
        Assert.Equal(x.Zip(y, (u, v) => (u * v) + T.CreateChecked(7)), Stored<T, V>(V.MultiplyAdd(a, b, seven)));
        Assert.Equal(x.Aggregate((u, v) => u + v), V.Sum(a));
        Assert.Equal(y, Stored<T, V>(V.Max(a, b)));
        Assert.Equal(y, Stored<T, V>(V.Max(b, a)));
        Assert.All(Stored<T, V>(V.Max(a, V.All(T.NaN))), v => Assert.True(T.IsNaN(v)));
        Assert.Equal([.. Places(x, 0), .. Places(y, 0)], Stored<T, V>(V.Even(a, b)));
        Assert.Equal([.. Places(x, 1), .. Places(y, 1)], Stored<T, V>(V.Odd(a, b)));
        T[] zipped = [.. x.Zip(y, (u, v) => new[] { u, v }).SelectMany(pair => pair)];
        Assert.Equal(zipped.Take(count), Stored<T, V>(V.ZipLow(a, b)));
        Assert.Equal(zipped.Skip(count), Stored<T, V>(V.ZipHigh(a, b)));
    }

    private static void CheckPowers<T, V>(int least, int most)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        for (int n = least; n <= most; n++)
            Assert.All(Stored<T, V>(V.PowerOfTwo(V.All(T.CreateChecked(n)))), power => Assert.Equal(T.ScaleB(T.One, n), power));
    }

    private static void CheckLead<T, V>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        T[] numbers = [T.NegativeInfinity, -T.One, T.NegativeZero, T.Zero, T.One, T.PositiveInfinity, T.NaN];
        foreach (T y in numbers)
        {
            // Neighbours in a register differ, so that a mask in the wrong place is seen.
            for (int start = 0; start < numbers.Length; start++)
            {
                T[] x = [.. Enumerable.Range(0, V.Count).Select(i => numbers[(start + i) % numbers.Length])];
                V lead = V.Select(V.Exceeds(Load<T, V>(x), V.All(y)), V.All(T.One), V.All(T.Zero));
                Assert.Equal(x.Select(v => v > y || (T.IsNaN(v) && !T.IsNaN(y)) ? T.One : T.Zero), Stored<T, V>(lead));
            }
        }
    }

    private static T[] Places<T>(T[] x, int first) => [.. x.Where((_, i) => i % 2 == first)];

    private static unsafe V Load<T, V>(T[] x)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        fixed (T* from = x)
            return V.Load(from);
    }

    private static unsafe T[] Stored<T, V>(V value)
        where T : unmanaged, IFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>
    {
        T[] numbers = new T[V.Count];
        fixed (T* to = numbers)
            V.Store(value, to);
        return numbers;
    }
}
