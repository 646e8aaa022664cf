namespace Harness.Handwritten.Kernels;

/// <summary>What a <see cref="DotTile{T, V, TColumns}"/> reads: four planes of ȳ beside up to six shifted views of the framed images.</summary>
internal unsafe struct Streams<T>
    where T : unmanaged
{
    public T* Y;
    public T* X;
    public fixed long YAt[4];
    public fixed long XAt[Places.Most];
    public int Images;
    public nint YImage;
    public nint XImage;
    public int Rows;
    public int YPitch;
    public int XPitch;
}

/// <summary>Which columns a <see cref="DotTile{T, V, TColumns}"/> takes.</summary>
internal interface IColumnRange;

/// <summary>As many as fill whole vectors.</summary>
internal readonly struct WholeColumns : IColumnRange;

/// <summary>The rest: the last vector of a row, in which the columns that were had before count as zero.</summary>
internal readonly struct LastColumns : IColumnRange;
