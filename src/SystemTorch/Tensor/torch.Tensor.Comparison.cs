using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether x = y, element by element.</summary>
        public Tensor eq(Tensor target) => Op.Call("eq.Tensor", this, target);

        /// <summary>Whether x = y, element by element.</summary>
        public Tensor eq(Scalar target) => Op.Call("eq.Scalar", this, target);

        /// <summary>Whether x ≠ y, element by element.</summary>
        public Tensor ne(Tensor target) => Op.Call("ne.Tensor", this, target);

        /// <summary>Whether x ≠ y, element by element.</summary>
        public Tensor ne(Scalar target) => Op.Call("ne.Scalar", this, target);

        /// <summary>Whether x &lt; y, element by element.</summary>
        public Tensor lt(Tensor target) => Op.Call("lt.Tensor", this, target);

        /// <summary>Whether x &lt; y, element by element.</summary>
        public Tensor lt(Scalar target) => Op.Call("lt.Scalar", this, target);

        /// <summary>Whether x ≤ y, element by element.</summary>
        public Tensor le(Tensor target) => Op.Call("le.Tensor", this, target);

        /// <summary>Whether x ≤ y, element by element.</summary>
        public Tensor le(Scalar target) => Op.Call("le.Scalar", this, target);

        /// <summary>Whether x &gt; y, element by element.</summary>
        public Tensor gt(Tensor target) => Op.Call("gt.Tensor", this, target);

        /// <summary>Whether x &gt; y, element by element.</summary>
        public Tensor gt(Scalar target) => Op.Call("gt.Scalar", this, target);

        /// <summary>Whether x ≥ y, element by element.</summary>
        public Tensor ge(Tensor target) => Op.Call("ge.Tensor", this, target);

        /// <summary>Whether x ≥ y, element by element.</summary>
        public Tensor ge(Scalar target) => Op.Call("ge.Scalar", this, target);

        /// <summary>The logical and of whether elements are not zero.</summary>
        public Tensor logical_and(Tensor other) => Op.Call("logical_and", this, other);

        /// <summary>The logical or of whether elements are not zero.</summary>
        public Tensor logical_or(Tensor other) => Op.Call("logical_or", this, other);

        /// <summary>The logical xor of whether elements are not zero.</summary>
        public Tensor logical_xor(Tensor other) => Op.Call("logical_xor", this, other);

        /// <summary>x and y, bit by bit.</summary>
        public Tensor bitwise_and(Tensor other) => Op.Call("bitwise_and.Tensor", this, other);

        /// <summary>x or y, bit by bit.</summary>
        public Tensor bitwise_or(Tensor other) => Op.Call("bitwise_or.Tensor", this, other);

        /// <summary>Either x or y, bit by bit.</summary>
        public Tensor bitwise_xor(Tensor other) => Op.Call("bitwise_xor.Tensor", this, other);

        /// <summary>Not x, bit by bit.</summary>
        public Tensor bitwise_not() => Op.Call("bitwise_not", this);

        /// <summary>Whether x and y are as close as rtol and atol allow, element by element.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
            Op.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether all elements are as close as rtol and atol allow.</summary>
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            Op.Test("allclose", this, target, rtol, atol, equal_nan);

        /// <summary>Whether shapes and all elements are equal.</summary>
        public bool Equals(Tensor? target) => target is not null && Op.Test("equal", this, target);

        /// <summary>Whether every element is not zero.</summary>
        public Tensor all() => Op.Call("all", this);

        /// <summary>Whether every element along a dimension is not zero.</summary>
        public Tensor all(long dim, bool keepdim = false) => Op.Call("all.dim", this, dim, keepdim);

        /// <summary>Whether any element is not zero.</summary>
        public Tensor any() => Op.Call("any", this);

        /// <summary>Whether any element along a dimension is not zero.</summary>
        public Tensor any(long dim, bool keepdim = false) => Op.Call("any.dim", this, dim, keepdim);
    }
}
