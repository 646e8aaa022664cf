using System.Numerics;
using Harness.Handwritten.Adapters;

namespace Harness.Handwritten;

public static partial class Rules
{
    /// <summary>y = 1 / (1 + e⁻ˣ): <see cref="Activations.Sigmoid"/>.</summary>
    public static Rule<T> Sigmoid<T>()
        where T : IExponentialFunctions<T> =>
        new ElementwiseRule<T>("sigmoid", "x̄ += ȳ · y(1 − y)", Activations.Sigmoid.Value, Activations.Sigmoid.Vjp);

    /// <summary>y = tanh x: <see cref="Activations.Tanh"/>.</summary>
    public static Rule<T> Tanh<T>()
        where T : IHyperbolicFunctions<T> =>
        new ElementwiseRule<T>("tanh", "x̄ += ȳ · (1 − y²)", Activations.Tanh.Value, Activations.Tanh.Vjp);

    /// <summary>y = max(x, 0): <see cref="Activations.Relu"/>.</summary>
    public static Rule<T> Relu<T>()
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new ElementwiseRule<T>("relu", "x̄ += ȳ · [x > 0]", Activations.Relu.Value, Activations.Relu.Vjp);

    /// <summary>y = x for x &gt; 0, slope · x otherwise: <see cref="Activations.LeakyRelu"/>.</summary>
    /// <param name="slope">The slope on the negative side, such as 0.01.</param>
    public static Rule<T> LeakyRelu<T>(T slope)
        where T : INumberBase<T>, IComparisonOperators<T, T, bool> =>
        new ElementwiseRule<T>("leaky_relu", "x̄ += ȳ · (x > 0 ? 1 : slope)",
            (x, y) => Activations.LeakyRelu.Value(x, slope, y),
            (x, y, yBar, xBar) => Activations.LeakyRelu.Vjp(x, slope, y, yBar, xBar));

    /// <summary>y = x for x &gt; 0, α(eˣ − 1) otherwise: <see cref="Activations.Elu"/>.</summary>
    /// <param name="alpha">The size of the negative saturation.</param>
    public static Rule<T> Elu<T>(T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        new ElementwiseRule<T>("elu", "x̄ += ȳ · (x > 0 ? 1 : α eˣ)",
            (x, y) => Activations.Elu.Value(x, alpha, y),
            (x, y, yBar, xBar) => Activations.Elu.Vjp(x, alpha, y, yBar, xBar));

    /// <summary>y = λx for x &gt; 0, λα(eˣ − 1) otherwise: <see cref="Activations.Selu"/>.</summary>
    /// <param name="lambda">The scale, usually <see cref="Activations.Selu.StandardLambda"/>.</param>
    /// <param name="alpha">The size of the negative saturation, usually <see cref="Activations.Selu.StandardAlpha"/>.</param>
    public static Rule<T> Selu<T>(T lambda, T alpha)
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T>, IComparisonOperators<T, T, bool> =>
        new ElementwiseRule<T>("selu", "x̄ += ȳ · λ(x > 0 ? 1 : α eˣ)",
            (x, y) => Activations.Selu.Value(x, lambda, alpha, y),
            (x, y, yBar, xBar) => Activations.Selu.Vjp(x, lambda, alpha, y, yBar, xBar));

    /// <summary>y = ln(1 + eˣ): <see cref="Activations.Softplus"/>.</summary>
    public static Rule<T> Softplus<T>()
        where T : IExponentialFunctions<T>, IHyperbolicFunctions<T> =>
        new ElementwiseRule<T>("softplus", "x̄ += ȳ · sigmoid(x)", Activations.Softplus.Value, Activations.Softplus.Vjp);
}
