using System.Globalization;
using System.Numerics;

namespace Harness.CrossCheck.Verification.Numbers;

/// <summary>A number type as generic code sees it, which is the only way to members that only an interface shows.</summary>
internal static class Generic<T>
    where T : struct, INumber<T>
{
    /// <summary>Every question about one number.</summary>
    public static IReadOnlyDictionary<string, Func<T, bool>> Questions { get; } = new Dictionary<string, Func<T, bool>>
    {
        ["canonical"] = T.IsCanonical,
        ["complex"] = T.IsComplexNumber,
        ["even"] = T.IsEvenInteger,
        ["finite"] = T.IsFinite,
        ["imaginary"] = T.IsImaginaryNumber,
        ["infinite"] = T.IsInfinity,
        ["whole"] = T.IsInteger,
        ["NaN"] = T.IsNaN,
        ["negative"] = T.IsNegative,
        ["-infinity"] = T.IsNegativeInfinity,
        ["normal"] = T.IsNormal,
        ["odd"] = T.IsOddInteger,
        ["positive"] = T.IsPositive,
        ["+infinity"] = T.IsPositiveInfinity,
        ["real"] = T.IsRealNumber,
        ["subnormal"] = T.IsSubnormal,
        ["zero"] = T.IsZero,
    };

    /// <summary>Every choice between two numbers.</summary>
    public static IReadOnlyDictionary<string, Func<T, T, T>> Choices { get; } = new Dictionary<string, Func<T, T, T>>
    {
        ["max"] = T.Max,
        ["min"] = T.Min,
        ["max number"] = T.MaxNumber,
        ["min number"] = T.MinNumber,
        ["max magnitude"] = T.MaxMagnitude,
        ["min magnitude"] = T.MinMagnitude,
        ["max magnitude number"] = T.MaxMagnitudeNumber,
        ["min magnitude number"] = T.MinMagnitudeNumber,
    };

    public static T Neutral => T.AdditiveIdentity;

    public static T Unit => T.MultiplicativeIdentity;

    public static int Radix => T.Radix;

    /// <summary>What each way of reading makes of a text; null where it is refused.</summary>
    public static T?[] Read(string s)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return
        [
            Or(() => T.Parse(s, NumberStyles.Float, culture)), Or(() => T.Parse(s.AsSpan(), NumberStyles.Float, culture)),
            Or(() => T.Parse(s, culture)), Or(() => T.Parse(s.AsSpan(), culture)),
            T.TryParse(s, NumberStyles.Float, culture, out T a) ? a : Refused(a),
            T.TryParse(s.AsSpan(), NumberStyles.Float, culture, out T b) ? b : Refused(b),
            T.TryParse(s, culture, out T c) ? c : Refused(c), T.TryParse(s.AsSpan(), culture, out T d) ? d : Refused(d),
        ];
    }

    /// <summary>The three conversions from another type.</summary>
    public static T[] From<TFrom>(TFrom value)
        where TFrom : INumberBase<TFrom> => [T.CreateChecked(value), T.CreateSaturating(value), T.CreateTruncating(value)];

    /// <summary>As much of the text as fits into so many characters, or null.</summary>
    public static string? Written(T value, int room, string format = "")
    {
        Span<char> text = stackalloc char[room];
        return value.TryFormat(text, out int written, format, CultureInfo.InvariantCulture) ? text[..written].ToString()
            : written == 0 ? null : "nothing was written, and said to be";
    }

    /// <summary>The order among objects.</summary>
    public static int Compare(T value, object? other) => ((IComparable)value).CompareTo(other);

    private static T? Or(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // Of what cannot be read nothing is left over.
    private static T? Refused(T rest) => rest.Equals(default) || T.IsNaN(rest) ? null : rest;
}
