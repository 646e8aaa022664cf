namespace TorchSharp;

public static partial class torch
{
    /// <summary>One part of an index into a tensor, as Python writes it.</summary>
    public readonly struct TensorIndex
    {
        /// <summary>Every place of as many dimensions as the other parts leave: "...".</summary>
        public static readonly TensorIndex Ellipsis = new(Kinds.Ellipsis);

        /// <summary>A new dimension of length 1: "None".</summary>
        public static readonly TensorIndex None = new(Kinds.New);

        /// <summary>A new dimension of length 1: "None".</summary>
        public static readonly TensorIndex Null = new(Kinds.New);

        /// <summary>Every place of one dimension: ":".</summary>
        public static readonly TensorIndex Colon = Slice();

        private TensorIndex(Kinds kind) => Kind = kind;

        internal enum Kinds
        {
            New,
            Single,
            Slice,
            Ellipsis,
            Tensor,
        }

        internal Kinds Kind { get; }

        internal long? Start { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Positions { get; private init; }

        /// <summary>One place; negative counts from the end.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>A range of places.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>One place.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Signed(index));

        /// <summary>A range of places; null is open.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>One place; negative counts from the end. The dimension vanishes.</summary>
        public static TensorIndex Single(long? index) => new(Kinds.Single) { Start = index };

        /// <summary>The places from start to before stop, by step: "start:stop:step".</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(Kinds.Slice) { Start = start, Stop = stop, Step = step };

        /// <summary>A range of places; null is open.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A range of places.</summary>
        public static TensorIndex Slice(Range range) =>
            Slice(Signed(range.Start), range.End.Equals(Index.End) ? null : Signed(range.End));

        /// <summary>Places by their positions, or where a mask is true.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(Kinds.Tensor) { Positions = tensor };

        private static long Signed(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
