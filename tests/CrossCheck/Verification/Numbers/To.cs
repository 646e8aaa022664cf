using System.Numerics;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>Conversions between number types as generic code makes them.</summary>
internal static class To<T>
    where T : INumberBase<T>
{
    public static T Checked<TFrom>(TFrom value)
        where TFrom : INumberBase<TFrom> => T.CreateChecked(value);

    public static T Saturating<TFrom>(TFrom value)
        where TFrom : INumberBase<TFrom> => T.CreateSaturating(value);
}
