namespace Harness.Verification.Checking;

/// <summary>The mistakes that are recognised.</summary>
public enum MistakeKind
{
    /// <summary>None of the known mistakes explains the numbers.</summary>
    Unknown,

    /// <summary>The sign is wrong, of everything or of one input.</summary>
    Sign,

    /// <summary>A constant factor: 2, 1/2, n, 1/n, the batch size, or an unexplained one.</summary>
    Factor,

    /// <summary>A matrix is transposed.</summary>
    Transposed,

    /// <summary>The entries are those of their neighbours: off by one, along an axis or throughout.</summary>
    Shifted,

    /// <summary>The right numbers stand in the wrong places.</summary>
    Permuted,

    /// <summary>The entries stand in reversed order, as those of a kernel that was flipped or not flipped.</summary>
    Reversed,

    /// <summary>The gradients of two inputs are exchanged.</summary>
    Swapped,

    /// <summary>A term that is proportional to the input itself, or the same in all entries, is missing or counted too
    /// often.</summary>
    AdditiveTerm,

    /// <summary>The gradient of one input is zero and should not be.</summary>
    MissingPath,

    /// <summary>Some entries are zero and should not be.</summary>
    MissingEntries,

    /// <summary>A single entry, or a few, are wrong.</summary>
    WrongEntries,

    /// <summary>The gradient is wrong by a factor that depends on the entry's own input: a derivative left out or another one
    /// taken.</summary>
    LocalDerivative,

    /// <summary>At a kink, and outside the Clarke sub-differential.</summary>
    OutsideSubdifferential,

    /// <summary>Wrong in part of the domain only.</summary>
    Region,

    /// <summary>The gradient is infinite or not a number where the value is finite, or the other way round.</summary>
    NotFinite,

    /// <summary>The value and the gradient throw at different points.</summary>
    Throws,

    /// <summary>The result has the wrong number of entries.</summary>
    Shape,

    /// <summary>Two calls at one point gave two results.</summary>
    Nondeterministic,

    /// <summary>The second call added to the result of the first.</summary>
    Accumulates,

    /// <summary>The function changed its argument.</summary>
    ModifiesInput,

    /// <summary>The result is not linear in the cotangent or in the tangent: it was left out, or used twice.</summary>
    NotLinear,

    /// <summary>The Hessian is not symmetric.</summary>
    NotSymmetric,

    /// <summary>The jvp is not the transpose of the vjp.</summary>
    NotTransposes,
}
