using Harness.Handwritten.Reductions;

namespace Harness.Handwritten.Adapters;

/// <summary>Writes y = f(x) entry by entry.</summary>
internal delegate void UnaryValue<T>(ReadOnlySpan<T> x, Span<T> y);

/// <summary>Adds ȳ · f′(x) to x̄ entry by entry.</summary>
internal delegate void UnaryVjp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> xBar);

/// <summary>Writes y = f(a, b).</summary>
internal delegate void BinaryValue<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y);

/// <summary>Adds to ā and b̄; an empty span is not wanted.</summary>
internal delegate void BinaryVjp<T>(
    ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> aBar, Span<T> bBar);

/// <summary>Returns a scalar of two vectors.</summary>
internal delegate T PairValue<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b);

/// <summary>Adds to ā and b̄ for a scalar of two vectors; an empty span is not wanted.</summary>
internal delegate void PairVjp<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T yBar, Span<T> aBar, Span<T> bBar);

/// <summary>Returns a scalar of a vector.</summary>
internal delegate T ReductionValue<T>(ReadOnlySpan<T> x);

/// <summary>Adds to x̄ for a scalar of a vector.</summary>
internal delegate void ReductionVjp<T>(ReadOnlySpan<T> x, T y, T yBar, Span<T> xBar);

/// <summary>Writes one number per line along an axis.</summary>
internal delegate void AxisValue<T>(ReadOnlySpan<T> x, AxisLayout lines, Span<T> y);

/// <summary>Adds to x̄ for one number per line along an axis.</summary>
internal delegate void AxisVjp<T>(ReadOnlySpan<T> x, AxisLayout lines, ReadOnlySpan<T> yBar, Span<T> xBar);

/// <summary>Adds to z̄ for a row, given its value y.</summary>
internal delegate void RowVjp<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> yBar, Span<T> zBar);
