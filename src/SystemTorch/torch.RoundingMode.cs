namespace TorchSharp;

public static partial class torch
{
    /// <summary>What division does to its result.</summary>
    public enum RoundingMode
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Cuts off the fraction.</summary>
        trunc,

        /// <summary>Takes the integer not above.</summary>
        floor,
    }
}
