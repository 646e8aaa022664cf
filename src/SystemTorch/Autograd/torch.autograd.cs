using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Reverse-mode differentiation.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>The gradients of the outputs, weighted by grad_outputs and summed, with respect to each input.</summary>
        /// <remarks>
        /// The graph is freed unless retain_graph is set, also with create_graph. With allow_unused, the entry of an
        /// input that the outputs do not depend on is a tensor whose <see cref="Tensor.IsInvalid"/> is true.
        /// </remarks>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">
        /// An unused input without allow_unused, a non-scalar output without weights, or a freed graph. (TorchSharp ends
        /// the process in these cases.)
        /// </exception>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            Engine.Require();
            nint[] from = Handles(outputs), to = Handles(inputs), weights = Handles(grad_outputs), results = new nint[to.Length];
            long failure;
            fixed (nint* f = from, t = to, w = weights, r = results)
                failure = NativeMethods.torch_grad(
                    f, from.Length, t, to.Length, w, weights.Length, retain_graph ? 1 : 0, create_graph ? 1 : 0,
                    allow_unused ? 1 : 0, r);
            KeepAlive(outputs, inputs, grad_outputs);
            Engine.Checked(failure);
            return [.. results.Select(handle => new Tensor(handle))];
        }

        /// <summary>Adds gradients of the tensors, weighted by grad_tensors, to the leaves or to the inputs alone.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">No weights for a non-scalar, or no graph.</exception>
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            Engine.Require();
            nint[] from = Handles(tensors), weights = Handles(grad_tensors), to = Handles(inputs);
            long failure;
            fixed (nint* f = from, w = weights, t = to)
                failure = NativeMethods.torch_backward(
                    f, from.Length, w, weights.Length, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, t, to.Length);
            KeepAlive(tensors, grad_tensors, inputs);
            Engine.Checked(failure);
        }

        /// <summary>Adds gradients of the tensor, weighted by grad_tensors, to the leaves or to the inputs alone.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds gradients of the tensor, weighted by grad_tensor, to the leaves or to the inputs alone.</summary>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false,
            IList<Tensor>? inputs = null) => backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        private static nint[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : [.. tensors.Select(t => t.Handle)];

        private static void KeepAlive(params ReadOnlySpan<IList<Tensor>?> lists)
        {
            foreach (IList<Tensor>? tensors in lists) GC.KeepAlive(tensors);
        }
    }
}
