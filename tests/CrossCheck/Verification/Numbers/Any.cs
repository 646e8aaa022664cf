using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Harness.Verification.Numbers;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Random numbers of every kind.</summary>
internal static class Any
{
    /// <summary>Every finite double alike: all exponents, subnormals, both zeros.</summary>
    public static Gen<double> Finite => Bits.Where(double.IsFinite);

    /// <summary>Every double, NaN and the infinities often.</summary>
    public static Gen<double> Double => Gen.Frequency(
        (6, Bits), (1, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, double.Epsilon)));

    /// <summary>Doubles of ordinary size, |x| ≤ 8, often with few digits.</summary>
    public static Gen<double> Ordinary => Gen.OneOf(
        Gen.Choose(-16, 16).Select(n => n / 2.0), Long.Select(n => n / 1152921504606846976.0));

    /// <summary>Ordinary doubles that are positive.</summary>
    public static Gen<double> Positive => Ordinary.Where(x => x != 0).Select(Math.Abs);

    /// <summary>Fractions, some with many digits, 0 and whole numbers often.</summary>
    public static Gen<Rational> Fraction => Gen.Frequency(
        (2, Gen.Choose(-20, 20).Select(n => new Rational(n))),
        (3, Gen.Choose(-50, 50).Zip(Gen.Choose(1, 50), (p, q) => new Rational(p, q))),
        (2, Huge.Zip(Huge.Where(q => !q.IsZero), (p, q) => new Rational(p, q))));

    private static Gen<double> Bits => Long.Select(BitConverter.Int64BitsToDouble);

    private static Gen<BigInteger> Huge =>
        Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), 24).Select(b => new BigInteger(b));

    private static Gen<long> Long => Word.Zip(Word, (high, low) => (high << 32) | low);

    private static Gen<long> Word =>
        Gen.Choose(0, 0xFFFF).Zip(Gen.Choose(0, 0xFFFF), (high, low) => ((long)high << 16) | (uint)low);
}
