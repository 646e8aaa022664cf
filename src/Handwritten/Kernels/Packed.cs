namespace Harness.Handwritten.Kernels;

/// <summary>A right-hand matrix kept in panels, for one that is multiplied from the left again and again.</summary>
internal readonly unsafe struct Packed<T>(T* panels, int columns) : IColumns<T>
    where T : unmanaged
{
    // Blocks of rows one after another, as the product takes them, in each the panels from left to right.
    public T* Panel(int l, int k, int j, int width, int pitch, T* buffer)
    {
        int wide = (columns + pitch - 1) / pitch * pitch;
        return panels + ((nint)l * wide) + ((nint)j * k);
    }
}
