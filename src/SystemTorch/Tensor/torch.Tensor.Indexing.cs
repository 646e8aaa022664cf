using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Places by parts that are numbers, ranges, new dimensions or tensors of positions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>Places by tensors of positions, one for each dimension, or by a mask.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>One place of the first dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(Singles(indices));
            set => index_put_(value, Singles(indices));
        }

        /// <summary>One place of the first dimension.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, Singles(i1));
        }

        /// <summary>One place of the first two dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(Singles(i1, i2));
            set => index_put_(value, Singles(i1, i2));
        }

        /// <summary>One place of the first three dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(Singles(i1, i2, i3));
            set => index_put_(value, Singles(i1, i2, i3));
        }

        /// <summary>One place of the first four dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(Singles(i1, i2, i3, i4));
            set => index_put_(value, Singles(i1, i2, i3, i4));
        }

        /// <summary>Places by parts that are numbers, ranges, new dimensions or tensors of positions.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            (Tensor view, Tensor?[] positions) = Resolve(indices);
            if (positions.Length == 0) return ReferenceEquals(view, this) ? alias() : view;
            Tensor result = Op.Call("index.Tensor", view, positions);
            if (!ReferenceEquals(view, this)) view.Dispose();
            return result;
        }

        /// <summary>Places by tensors of positions, one for each dimension, or by a mask.</summary>
        public Tensor index(params Tensor[] indices) => Op.Call("index.Tensor", this, indices);

        /// <summary>Overwrites places with value, expanded to their shape.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Overwrites places with value, expanded to their shape.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Overwrites places with value, or adds value to them.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            (Tensor view, Tensor?[] positions) = Resolve(indices);
            if (positions.Length > 0) Op.InPlace("index_put_", view, positions, value, accumulate);
            else if (accumulate) view.add_(value);
            else view.copy_(value);
            if (!ReferenceEquals(view, this)) view.Dispose();
            return this;
        }

        /// <summary>Overwrites places with value, or adds value to them.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Op.InPlace("index_put_", this, indices, value, accumulate);

        private static TensorIndex[] Singles(params ReadOnlySpan<long> indices)
        {
            var parts = new TensorIndex[indices.Length];
            for (int i = 0; i < parts.Length; i++) parts[i] = indices[i];
            return parts;
        }

        /// <summary>A view by the parts that are not tensors; the positions left for each of its dimensions.</summary>
        private (Tensor View, Tensor?[] Positions) Resolve(TensorIndex[] indices)
        {
            int used = indices.Sum(DimensionsOf);
            Tensor view = this;
            var positions = new List<Tensor?>();
            int dimension = 0;
            foreach (TensorIndex part in indices)
            {
                if (part.Kind == TensorIndex.Kinds.Tensor)
                {
                    while (positions.Count < dimension) positions.Add(null);
                    positions.Add(part.Positions);
                    dimension += DimensionsOf(part);
                    continue;
                }

                Tensor next = part.Kind switch
                {
                    TensorIndex.Kinds.New => view.unsqueeze(dimension++),
                    TensorIndex.Kinds.Single => view.select(dimension, part.Start ?? 0),
                    TensorIndex.Kinds.Slice => Op.Call("slice.Tensor", view, dimension++, part.Start, part.Stop, part.Step ?? 1),
                    _ => view,
                };
                if (part.Kind == TensorIndex.Kinds.Ellipsis) dimension += (int)ndim - used;
                if (!ReferenceEquals(view, this) && !ReferenceEquals(view, next)) view.Dispose();
                view = next;
            }

            return (view, [.. positions]);
        }

        private static int DimensionsOf(TensorIndex part) => part.Kind switch
        {
            TensorIndex.Kinds.Single or TensorIndex.Kinds.Slice => 1,
            TensorIndex.Kinds.Tensor => part.Positions!.dtype == ScalarType.Bool ? (int)part.Positions.ndim : 1,
            _ => 0,
        };
    }
}
