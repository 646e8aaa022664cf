namespace Harness.Handwritten;

/// <summary>A value in a <see cref="Graph{T}"/>, named by the order in which it was made.</summary>
/// <param name="Id">0 for the first; every input of a node has a smaller number than the node.</param>
public readonly record struct Node(int Id);
