using Harness.Verification.Checking;
using static TorchSharp.torch;

namespace Harness.Reference.Checking;

/// <summary>Checks derivatives of TorchSharp functions: written by hand, or by a custom autograd function.</summary>
/// <remarks>
/// <para>The inputs given to <see cref="TorchChecker.At(Tensor[])"/> say in which type the derivative is computed: float64, float32,
/// float16 or bfloat16. The function is evaluated in float64 for the differences where it can be, so that the tolerance is that of
/// the derivative's own rounding.</para>
/// <para>Autograd is called through <c>backward()</c>, so a native error is a failed check. With TorchSharp an exception that is
/// thrown inside a custom function's <c>backward</c> ends the process.</para>
/// </remarks>
/// <example>
/// <code>
/// GradientVerdict verdict = TorchGradientCheck.Backward(x => Cube.apply(x)).At(tensor([1.5, -0.5]));
/// GradientAssert.Passes(verdict);
/// </code>
/// </example>
public static class TorchGradientCheck
{
    /// <summary>A gradient written by hand, against differences and against autograd through the function.</summary>
    /// <param name="f">x ↦ f(x), one number.</param>
    /// <param name="gradient">x ↦ ∂f/∂x, in the shape of x.</param>
    public static TorchChecker Of(Func<Tensor, Tensor> f, Func<Tensor, Tensor> gradient) =>
        OfInputs(x => f(x[0]), x => [gradient(x[0])]);

    /// <summary>The gradient of a function of several inputs.</summary>
    /// <param name="f">The function, one number.</param>
    /// <param name="gradient">The gradients, one for each input in its shape.</param>
    public static TorchChecker OfInputs(Func<Tensor[], Tensor> f, Func<Tensor[], IList<Tensor>> gradient) =>
        new(TorchDerivatives.Gradient(x => [f(x)], gradient));

    /// <summary>The backward pass of a custom autograd function, or of a function that uses some, against differences.</summary>
    /// <param name="f">x ↦ f(x), of any shape.</param>
    public static TorchChecker Backward(Func<Tensor, Tensor> f) => Backward(x => [f(x[0])]);

    /// <summary>The backward pass of a function of several inputs.</summary>
    /// <param name="f">The function, of any shape.</param>
    public static TorchChecker BackwardOfInputs(Func<Tensor[], Tensor> f) => Backward(x => [f(x)]);

    /// <summary>The backward pass of a function of several inputs and results.</summary>
    /// <param name="f">The function.</param>
    public static TorchChecker BackwardOfInputs(Func<Tensor[], IList<Tensor>> f) => Backward(f);

    /// <summary>The backward pass through the backward pass, against differences of the first, which is taken to be right: check it
    /// first. The cotangent ȳ of the first is an input like x.</summary>
    /// <param name="f">x ↦ f(x), of any shape.</param>
    public static TorchChecker DoubleBackward(Func<Tensor, Tensor> f) => new(TorchDerivatives.DoubleBackward(x => [f(x[0])]));

    /// <summary>The same for a function of several inputs.</summary>
    /// <param name="f">The function, of any shape.</param>
    public static TorchChecker DoubleBackwardOfInputs(Func<Tensor[], Tensor> f) => new(TorchDerivatives.DoubleBackward(x => [f(x)]));

    private static TorchChecker Backward(Func<Tensor[], IList<Tensor>> f) => new(TorchDerivatives.Backward(f));
}
