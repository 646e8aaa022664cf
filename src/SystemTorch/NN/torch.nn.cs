namespace TorchSharp
{
    /// <summary>What lies beyond the edge of a tensor.</summary>
    public enum PaddingModes
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The tensor mirrored at its last place.</summary>
        Reflect = 1,

        /// <summary>Its last place.</summary>
        Replicate = 2,

        /// <summary>The tensor from its other end.</summary>
        Circular = 3,

        /// <summary>A given number.</summary>
        Constant = 4,
    }

    public static partial class torch
    {
        /// <summary>Neural networks.</summary>
        public static partial class nn
        {
            /// <summary>How a loss sums up its elements.</summary>
            public enum Reduction
            {
                /// <summary>Not at all.</summary>
                None = 0,

                /// <summary>By their mean.</summary>
                Mean = 1,

                /// <summary>By their sum.</summary>
                Sum = 2,
            }

            /// <summary>Layers, activations and losses as functions.</summary>
            public static partial class functional
            {
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Names the approximations of the Gaussian error linear unit.</summary>
    public static class GELU
    {
        /// <summary>How Φ is computed.</summary>
        public enum Approximate
        {
            /// <summary>With the error function.</summary>
            none = 0,

            /// <summary>With the hyperbolic tangent.</summary>
            tanh = 1,
        }
    }
}
