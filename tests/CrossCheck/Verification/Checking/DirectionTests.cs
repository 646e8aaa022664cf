using Harness.Verification.Checking;
using Xunit;

namespace Harness.CrossCheck.Verification.Checking;

/// <summary>Random directions, entry by entry.</summary>
public sealed class DirectionTests
{
    // The first numbers of the generator from seed 1234567, as published with its implementations.
    [Fact]
    public void Signs_and_lengths_are_the_bits_of_SplitMix64()
    {
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        double[] lengths = [1, 1, 0.5, 3, 1];
        double[] v = Directions.Random(new Given(1234567), lengths);
        for (int i = 0; i < published.Length; i++)
        {
            double sign = published[i] >= 1UL << 63 ? -1 : 1, fraction = (published[i] % (1UL << 52)) / Math.Pow(2, 52);
            Assert.Equal(lengths[i] * sign * (1 + fraction), v[i]);
        }
    }

    // Whole vectors, what is left over of them, and single entries.
    [Fact]
    public void An_entry_does_not_depend_on_how_many_there_are()
    {
        double[] lengths = [.. Enumerable.Range(1, 19).Select(i => 0.75 * i)];
        double[] all = Directions.Random(new Given(-5), lengths);
        for (int n = 0; n < lengths.Length; n++)
            Assert.Equal(all[..n], Directions.Random(new Given(-5), lengths[..n]));
        int[] some = [0, 3, 4, 17];
        Assert.Equal(all.Select((x, i) => some.Contains(i) ? x : 0), Directions.Within(new Given(-5), lengths, some));
    }

    [Fact]
    public void A_balanced_direction_of_any_length_has_its_scale_at_each_entry()
    {
        double[] ones = new double[19];
        Array.Fill(ones, 1.0);
        double[] sizes = [.. Enumerable.Range(0, 19).Select(i => i % 5 == 3 ? 0 : Math.Pow(-10, i % 9))];
        for (int n = 1; n <= sizes.Length; n++)
        {
            double[] gradient = sizes[..n], plain = Directions.Random(new Given(11), ones[..n]);
            double[] x = [.. ones[..n].Select(_ => 2.0)];
            double mean = gradient.Average(Math.Abs), least = 1e-6 * gradient.Max(Math.Abs);
            double[] v = Directions.Balanced(new Given(11), x, gradient);
            for (int i = 0; i < n; i++)
                Assert.Equal(2 * (1 + (mean / Math.Max(Math.Abs(gradient[i]), least))), v[i] / plain[i], 1e-12 * Math.Abs(v[i]));
        }
    }

    // Far apart is more than four digits, in whatever unit.
    [Theory]
    [InlineData(2, 10_000, false)]
    [InlineData(2, 20_001, true)]
    [InlineData(0.5, 4_999, false)]
    [InlineData(0.5, 5_001, true)]
    public void Entries_have_scales_of_their_own_where_they_are_far_apart(double small, double large, bool apart) =>
        Assert.Equal(apart ? [small, large] : Directions.Uniform([small, large]), Directions.Natural([small, large]));

    private sealed class Given(long seed) : Random
    {
        public override long NextInt64() => seed;
    }
}
