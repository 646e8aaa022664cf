namespace Harness.Handwritten.Classifiers;

/// <summary>The sizes of a two-layer classifier, and where its parameters lie in θ = (W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾), matrices row by row.</summary>
/// <param name="Inputs">The length d of x.</param>
/// <param name="Hidden">The number d_h of hidden units.</param>
/// <param name="Classes">The number m of classes.</param>
/// <remarks>W⁽¹⁾ [d_h, d], b⁽¹⁾ [d_h], W⁽²⁾ [m, d_h], b⁽²⁾ [m].</remarks>
public readonly record struct TwoLayerSize(int Inputs, int Hidden, int Classes)
{
    /// <summary>The number of parameters: d_h(d + 1) + m(d_h + 1).</summary>
    public int Parameters => (Hidden * (Inputs + 1)) + (Classes * (Hidden + 1));

    /// <summary>Where W⁽¹⁾ lies.</summary>
    public Range W1 => 0..(Hidden * Inputs);

    /// <summary>Where b⁽¹⁾ lies.</summary>
    public Range B1 => W1.End.Value..(W1.End.Value + Hidden);

    /// <summary>Where W⁽²⁾ lies.</summary>
    public Range W2 => B1.End.Value..(B1.End.Value + (Classes * Hidden));

    /// <summary>Where b⁽²⁾ lies.</summary>
    public Range B2 => W2.End.Value..(W2.End.Value + Classes);
}
