using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Whether operations on this tensor are recorded for differentiation.</summary>
        public bool requires_grad
        {
            get => Ask(&NativeMethods.torch_get_requires_grad) != 0;
            set
            {
                Engine.Checked(NativeMethods.torch_set_requires_grad(Handle, value ? 1 : 0));
                GC.KeepAlive(this);
            }
        }

        /// <summary>Whether the tensor was made by the user and not by a recorded operation.</summary>
        public bool is_leaf => Ask(&NativeMethods.torch_is_leaf) != 0;

        /// <summary>The gradient summed up by backward passes; null before the first. Each access wraps it anew.</summary>
        public Tensor? grad
        {
            get
            {
                nint found;
                Engine.Checked(NativeMethods.torch_get_grad(Handle, &found));
                GC.KeepAlive(this);
                return found == 0 ? null : new(found);
            }

            set
            {
                Engine.Checked(NativeMethods.torch_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        /// <summary>Sets <see cref="requires_grad"/>, and returns this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets <see cref="requires_grad"/>, and returns this tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Makes <see cref="grad"/> available on a tensor that is not a leaf.</summary>
        public void retain_grad() => Ask(&NativeMethods.torch_retain_grad);

        /// <summary>Adds the gradient of this scalar to the <see cref="grad"/> of every leaf it depends on.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">Not a scalar, no graph, or a freed one.</exception>
        public void backward() => autograd.backward([this]);

        /// <summary>Adds the gradient of this tensor, weighted by grad_tensors, to the leaves or to the inputs alone.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">No weights for a non-scalar, or no graph.</exception>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same elements without history; shares memory.</summary>
        public Tensor detach() => Op.Call("detach", this);

        /// <summary>Cuts this tensor off its history.</summary>
        public Tensor detach_() => Op.InPlace("detach_", this);
    }
}
