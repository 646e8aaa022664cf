using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A multi-dimensional array of libtorch, with its history where gradients are wanted.</summary>
    /// <remarks>Owns native memory: dispose it, or make it inside a <see cref="NewDisposeScope"/>.</remarks>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;
        private nint handle;

        internal Tensor(nint handle)
        {
            this.handle = handle;
            // A gradient that does not exist has no memory to free and belongs to no scope.
            if (handle == 0) return;
            long count = Interlocked.Increment(ref totalCount);
            if (count > peakCount) peakCount = count;
            OwningDisposeScope = DisposeScopeManager.OfThread.Register(this);
        }

        /// <summary>Frees the native memory of a tensor that nobody disposed.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>How many tensors exist now, over all threads.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The largest number of tensors that existed at one time.</summary>
        public static long PeakCount => peakCount;

        /// <summary>A label for the reader; libtorch does not see it.</summary>
        public string? name { get; set; }

        /// <summary>Whether there is no native tensor: disposed, or a gradient that does not exist.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor is disposed.</exception>
        public nint Handle => handle != 0 ? handle
            : throw new InvalidOperationException("Tensor invalid: it is disposed, or a gradient that does not exist.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>Empties this wrapper, and hands its native tensor to the one that takes its place.</summary>
        internal nint Yield()
        {
            nint yielded = Handle;
            DisposeScopeManager.OfThread.CountDisposal(inScope: OwningDisposeScope is not null);
            OwningDisposeScope?.MarkAsDisposed(this);
            handle = 0;
            Interlocked.Decrement(ref totalCount);
            return yielded;
        }

        /// <summary>Frees the native memory; twice is harmless.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Hands this tensor to the scope that encloses its own.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Hands this tensor to another scope, or to the caller where that is null.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is not null) OwningDisposeScope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Hands this tensor to the scope that another tensor is in.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Takes this tensor out of its scope; the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Frees the native memory, and leaves the scope unless a finalizer is running.</summary>
        protected virtual void Dispose(bool disposing)
        {
            nint taken = Interlocked.Exchange(ref handle, 0);
            if (disposing)
            {
                DisposeScope? scope = OwningDisposeScope;
                scope?.MarkAsDisposed(this);
                if (taken != 0) DisposeScopeManager.OfThread.CountDisposal(inScope: scope is not null);
            }

            if (taken == 0) return;
            Interlocked.Decrement(ref totalCount);
            NativeMethods.torch_free(taken);
        }
    }
}
