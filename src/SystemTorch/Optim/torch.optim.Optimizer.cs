using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private readonly Parameter[] changed;
            private nint handle;

            private protected Optimizer(IEnumerable<Parameter> parameters, Maker make)
            {
                Engine.Require();
                changed = [.. parameters];
                nint[] handles = [.. changed.Select(parameter => parameter.Handle)];
                fixed (nint* first = handles) handle = Engine.Checked(make(first, handles.Length));
            }

            /// <summary>Frees what nobody disposed.</summary>
            ~Optimizer() => Dispose(false);

            internal delegate nint Maker(nint* parameters, long count);

            /// <summary>What the optimizer changes.</summary>
            public virtual IEnumerable<Parameter> parameters() => changed;

            /// <summary>Sets every gradient to zero; one that does not exist stays so.</summary>
            public virtual void zero_grad()
            {
                foreach (Parameter parameter in changed)
                {
                    using Tensor? grad = parameter.grad;
                    grad?.zero_();
                }
            }

            /// <summary>Changes every parameter that has a gradient; runs the closure first, and returns its loss.</summary>
            public virtual Tensor? step(Func<Tensor>? closure = null)
            {
                ObjectDisposedException.ThrowIf(handle == 0, this);
                Tensor? loss = null;
                using (enable_grad()) loss = closure?.Invoke();
                Engine.Checked(NativeMethods.torch_step(handle));
                GC.KeepAlive(this);
                return loss;
            }

            /// <summary>Frees the state; the parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the state; the parameters stay.</summary>
            protected virtual void Dispose(bool disposing)
            {
                nint taken = Interlocked.Exchange(ref handle, 0);
                if (taken != 0) NativeMethods.torch_free_optimizer(taken);
            }
        }
    }
}
