using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>Y = A B: [m, k] @ [k, n] → [m, n], [m, k] @ [k] → [m], [k] @ [k, n] → [n], [n] @ [n] → []:
    /// <see cref="LinearAlgebra.MatMul"/>.</summary>
    public static Rule<T> MatMul<T>()
        where T : INumberBase<T> => new MatMulRule<T>();

    /// <summary>Y = Xᵀ: [m, n] → [n, m]; a vector stays as it is: <see cref="LinearAlgebra.Transpose"/>.</summary>
    public static Rule<T> Transpose<T>()
        where T : INumberBase<T> => new TransposeRule<T>();

    /// <summary>Y = a bᵀ: [m], [n] → [m, n]: <see cref="LinearAlgebra.Outer"/>.</summary>
    public static Rule<T> Outer<T>()
        where T : INumberBase<T> => new OuterRule<T>();

    /// <summary>Y = diag(v): [n] → [n, n]: <see cref="LinearAlgebra.Diagonal"/>.</summary>
    public static Rule<T> Diagonal<T>()
        where T : INumberBase<T> => new DiagonalRule<T>();

    /// <summary>y = Σ aᵢ bᵢ: [n], [n] → []: <see cref="LinearAlgebra.Dot"/>.</summary>
    public static Rule<T> Dot<T>()
        where T : INumberBase<T> =>
        new PairRule<T>("dot", "ā += ȳ · b, b̄ += ȳ · a", LinearAlgebra.Dot.Value, LinearAlgebra.Dot.Vjp, rank: 1);

    /// <summary>y = Σ |xᵢ| over all entries: <see cref="LinearAlgebra.Norm1"/>.</summary>
    public static Rule<T> Norm1<T>()
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new ScalarRule<T>("norm1", "x̄ += ȳ · sign x",
            LinearAlgebra.Norm1.Value, (x, y, yBar, xBar) => LinearAlgebra.Norm1.Vjp(x, yBar, xBar));

    /// <summary>y = √(Σ xᵢ²) over all entries: <see cref="LinearAlgebra.Norm2"/>.</summary>
    public static Rule<T> Norm2<T>()
        where T : IRootFunctions<T> =>
        new ScalarRule<T>("norm2", "x̄ += ȳ · x / y", LinearAlgebra.Norm2.Value, LinearAlgebra.Norm2.Vjp);

    /// <summary>y = max |xᵢ| over all entries: <see cref="LinearAlgebra.NormInf"/>.</summary>
    public static Rule<T> NormInf<T>()
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new ScalarRule<T>("norm_inf", "x̄ₖ += ȳ · sign xₖ, k = argmax |x|",
            LinearAlgebra.NormInf.Value, (x, y, yBar, xBar) => LinearAlgebra.NormInf.Vjp(x, yBar, xBar), minimum: 1);
}
