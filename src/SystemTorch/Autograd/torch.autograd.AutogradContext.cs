using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        /// <summary>What the forward pass of a custom function hands to its backward pass.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> data = [];

            internal AutogradContext()
            {
            }

            /// <summary>Whether missing gradients of outputs come as zeros: yes, unless set otherwise.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal List<Tensor?> ToSave { get; private set; } = [];

            internal List<Tensor> Dirty { get; private set; } = [];

            internal List<Tensor> Constant { get; private set; } = [];

            /// <summary>The native node; 0 before it exists and after it was freed.</summary>
            internal nint Node { get; set; }

            internal int SavedCount { get; set; }

            /// <summary>Saves inputs, outputs or other tensors for the backward pass, without keeping cycles alive.</summary>
            public void save_for_backward(List<Tensor> tensors) => ToSave = [.. tensors];

            /// <summary>Saves anything but tensors for the backward pass.</summary>
            public void save_data(string key, object value) => data[key] = value;

            /// <summary>What was saved under the key, or null.</summary>
            public object? get_data(string key) => data.GetValueOrDefault(key);

            /// <summary>Names the inputs that the forward pass changed in place.</summary>
            public void mark_dirty(List<Tensor> tensors) => Dirty = [.. tensors];

            /// <summary>Names the outputs that have no gradient.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => Constant = [.. tensors];

            /// <summary>Sets whether missing gradients of outputs come as zeros or as invalid tensors.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>The tensors that <see cref="save_for_backward"/> was given, with their history.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">The graph was freed.</exception>
            public List<Tensor> get_saved_variables()
            {
                if (Node == 0) throw new InvalidOperationException("Saved tensors can be read only while the graph exists.");
                var saved = new List<Tensor>();
                for (int i = 0; i < SavedCount; i++)
                {
                    nint tensor;
                    Engine.Checked(NativeMethods.torch_saved(Node, i, &tensor));
                    saved.Add(new(tensor));
                }

                return saved;
            }

            /// <summary>Does nothing: the graph owns what was saved.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Does nothing: the graph owns what was saved.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }
        }
    }
}
