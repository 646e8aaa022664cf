namespace Harness.Verification.Checking;

/// <summary>Checks derivatives that were written by hand, here or anywhere, against independent witnesses.</summary>
/// <example>
/// <code>
/// GradientVerdict verdict = GradientCheck.Of(x => x[0] * x[1], x => [x[1], x[0]]).At([2.0, 3.5]);
/// GradientAssert.Passes(verdict);
/// </code>
/// </example>
public static class GradientCheck
{
    /// <summary>The gradient of a scalar function.</summary>
    /// <param name="f">x ↦ f(x).</param>
    /// <param name="gradient">x ↦ ∂f/∂x.</param>
    public static GradientChecker Of(Func<double[], double> f, Func<double[], double[]> gradient) => new(new Model
    {
        What = "gradient",
        Function = x => [f(x)],
        Pullback = (x, _) => gradient(x),
        Scalar = true,
    });

    /// <summary>The gradient of a scalar function of several inputs, one array each.</summary>
    /// <param name="f">The function. Where it takes its sizes from the arrays' lengths, a failure is shown at small ones.</param>
    /// <param name="gradient">The gradients, one array for each input.</param>
    /// <param name="inputs">The inputs' names and shapes.</param>
    public static GradientChecker OfInputs(
        Func<double[][], double> f, Func<double[][], double[][]> gradient, params InputShape[] inputs)
    {
        return For(inputs).ForShapes(For).Inputs(inputs);

        GradientChecker For(IReadOnlyList<InputShape> shapes)
        {
            Layout layout = Layout.Of(shapes, shapes.Sum(i => i.Count));
            return Of(x => f(layout.Split(x)), x => [.. gradient(layout.Split(x)).SelectMany(g => g)]);
        }
    }

    /// <summary>A vector-Jacobian product.</summary>
    /// <param name="f">x ↦ f(x).</param>
    /// <param name="vjp">(x, ȳ) ↦ Jᵀȳ.</param>
    public static GradientChecker Vjp(Func<double[], double[]> f, Func<double[], double[], double[]> vjp) =>
        new(new Model { What = "vjp", Function = f, Pullback = vjp });

    /// <summary>A Jacobian-vector product.</summary>
    /// <param name="f">x ↦ f(x).</param>
    /// <param name="jvp">(x, ẋ) ↦ Jẋ.</param>
    public static GradientChecker Jvp(Func<double[], double[]> f, Func<double[], double[], double[]> jvp) =>
        new(new Model { What = "jvp", Function = f, Pushforward = jvp });

    /// <summary>A Jacobian with one row for each output.</summary>
    /// <param name="f">x ↦ f(x).</param>
    /// <param name="jacobian">x ↦ ∂fᵢ/∂xⱼ.</param>
    public static GradientChecker Jacobian(Func<double[], double[]> f, Func<double[], double[,]> jacobian) =>
        new(new Model
        {
            What = "Jacobian",
            Function = f,
            Pullback = (x, yBar) => Matrices.TransposedTimes(jacobian(x), yBar),
            Matrix = jacobian,
        });

    /// <summary>A Hessian, as the Jacobian of a gradient that is taken to be right, and symmetric.</summary>
    /// <param name="gradient">x ↦ ∂f/∂x; check it first.</param>
    /// <param name="hessian">x ↦ ∂²f/∂xᵢ∂xⱼ.</param>
    public static GradientChecker Hessian(Func<double[], double[]> gradient, Func<double[], double[,]> hessian) => new(new Model
    {
        What = "Hessian",
        Function = gradient,
        Pullback = (x, yBar) => Matrices.TransposedTimes(hessian(x), yBar),
        Matrix = hessian,
        Symmetric = true,
    });

    /// <summary>A Hessian-vector product, as the Jacobian-vector product of a gradient that is taken to be right.</summary>
    /// <param name="gradient">x ↦ ∂f/∂x; check it first.</param>
    /// <param name="product">(x, ẋ) ↦ Hẋ.</param>
    public static GradientChecker HessianVectorProduct(
        Func<double[], double[]> gradient, Func<double[], double[], double[]> product) =>
        new(new Model { What = "Hessian-vector product", Function = gradient, Pushforward = product });

    /// <summary>A gradient computed in <see cref="float"/>, judged against the function in doubles by float's roundoff.</summary>
    /// <param name="f">The function in doubles; the reference.</param>
    /// <param name="gradient">x ↦ ∂f/∂x in floats.</param>
    public static GradientChecker OfSingle(Func<double[], double> f, Func<float[], float[]> gradient) => new(new Model
    {
        What = "gradient",
        Function = x => [f(x)],
        Pullback = (x, _) => Array.ConvertAll(gradient(Array.ConvertAll(x, v => (float)v)), g => (double)g),
        Scalar = true,
        Precision = Precision.Binary32,
    });

    /// <summary>A gradient computed in <see cref="System.Half"/>, judged against the function in doubles by its
    /// roundoff.</summary>
    /// <param name="f">The function in doubles; the reference.</param>
    /// <param name="gradient">x ↦ ∂f/∂x in halves.</param>
    public static GradientChecker OfHalf(Func<double[], double> f, Func<Half[], Half[]> gradient) => new(new Model
    {
        What = "gradient",
        Function = x => [f(x)],
        Pullback = (x, _) => Array.ConvertAll(gradient(Array.ConvertAll(x, v => (Half)v)), g => (double)g),
        Scalar = true,
        Precision = Precision.Binary16,
    });
}
