namespace TorchSharp.Modules
{
    /// <summary>A leaf tensor that an optimizer changes.</summary>
    public class Parameter : torch.Tensor
    {
        /// <summary>Takes over the native tensor: data is invalid afterwards. Stays in the scope of data, or in none.</summary>
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : this(data.with_requires_grad(requires_grad), data.OwningDisposeScope)
        {
        }

        private Parameter(torch.Tensor data, DisposeScope? scope)
            : base(data.Yield()) => MoveToOtherDisposeScope(scope);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes a parameter of a tensor, which is invalid afterwards.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
