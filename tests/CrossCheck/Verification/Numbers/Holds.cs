using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Runs a property on random values from a fixed seed; a failure throws and prints the shrunk counterexample.</summary>
internal static class Holds
{
    private const ulong Seed = 20240229;

    public static void For<T>(Gen<T> values, Func<T, bool> property, int count = 500) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Fixed(count));

    public static void For<T1, T2>(Gen<T1> first, Gen<T2> second, Func<T1, T2, bool> property, int count = 500) =>
        Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), property).Check(Fixed(count));

    public static void For<T1, T2, T3>(
        Gen<T1> first, Gen<T2> second, Gen<T3> third, Func<T1, T2, T3, bool> property, int count = 500) =>
        Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), third.ToArbitrary(), property).Check(Fixed(count));

    private static Config Fixed(int count) => Config.QuickThrowOnFailure
        .WithMaxTest(Trials.Of(count))
        .WithQuietOnSuccess(true)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 1), FSharpOption<int>.None)));
}
