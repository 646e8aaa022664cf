namespace Harness.Handwritten;

/// <summary>One operation of a graph: its value and its vector-Jacobian product (vjp).</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <remarks>
/// <para>For y = f(x₁, …, xₙ) and the cotangent ȳ = ∂L/∂y of some scalar L, the vjp adds ȳᵀ·∂f/∂xᵢ to x̄ᵢ. It adds, because a
/// value used in several places collects a contribution from each.</para>
/// <para>The mathematics of a rule is in a static class of plain span methods (<see cref="Activations.Sigmoid"/> and its
/// neighbours); a rule only fits it to arrays and checks shapes. <see cref="Rules"/> makes the rules.</para>
/// <para>Source: Blondel and Roulet, The Elements of Differentiable Programming, “Automatic differentiation”;
/// Goodfellow, Bengio and Courville, Deep Learning, section 6.5.</para>
/// </remarks>
public abstract class Rule<T>
{
    /// <summary>The name in lower case, such as "sigmoid" or "matmul".</summary>
    public abstract string Name { get; }

    /// <summary>The vjp as one line of mathematics for a solution sheet, such as "x̄ += ȳ · y(1 − y)".</summary>
    public abstract string LocalDerivative { get; }

    /// <summary>The shape of the output for inputs of these shapes.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit the rule; the message names the rule and the shapes.</exception>
    public abstract int[] OutputShape(ReadOnlySpan<int[]> inputs);

    /// <summary>Writes f(inputs) into <paramref name="output"/>, which has the <see cref="OutputShape"/> and any
    /// content.</summary>
    public abstract void Value(ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output);

    /// <summary>Adds the contribution of <paramref name="outputBar"/> to the cotangent of every wanted input.</summary>
    /// <param name="inputs">The inputs of <see cref="Value"/>.</param>
    /// <param name="output">Its output; a derivative that is written in terms of y reads it from here.</param>
    /// <param name="outputBar">The cotangent of the output, of its shape.</param>
    /// <param name="inputBars">One array of each input's shape to add to; null where the cotangent is not wanted.</param>
    public abstract void Vjp(
        ReadOnlySpan<NdArray<T>> inputs, NdArray<T> output, NdArray<T> outputBar, ReadOnlySpan<NdArray<T>?> inputBars);

    /// <summary>The name, as messages print it.</summary>
    public override string ToString() => Name;

    /// <summary>Throws unless there are exactly <paramref name="count"/> inputs.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    protected void RequireInputs(ReadOnlySpan<int[]> inputs, int count)
    {
        if (inputs.Length != count)
            throw Misfit($"needs {count} input{(count == 1 ? "" : "s")}, got {inputs.Length}");
    }

    /// <summary>An error whose message starts with the rule's name.</summary>
    protected ArgumentException Misfit(string message) => new($"{Name}: {message}");
}
