using TorchSharp;
using static TorchSharp.torch;

namespace Harness.CrossCheck.Reference.Checking;

/// <summary>x³ + sin x with a backward pass of its own.</summary>
public sealed class RightCube : autograd.SingleTensorFunction<RightCube>
{
    /// <inheritdoc/>
    public override string Name => nameof(RightCube);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var x = (Tensor)vars[0];
        ctx.save_for_backward([x]);
        return x.pow(3) + x.sin();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        Tensor x = ctx.get_saved_variables()[0];
        return [grad_output * ((3 * x.square()) + x.cos())];
    }
}

/// <summary>x³ + sin x whose backward pass forgets one thing or another.</summary>
public sealed class WrongCube : autograd.SingleTensorFunction<WrongCube>
{
    /// <inheritdoc/>
    public override string Name => nameof(WrongCube);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var x = (Tensor)vars[0];
        ctx.save_for_backward([x]);
        ctx.save_data("mistake", vars[1]);
        return x.pow(3) + x.sin();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        Tensor x = ctx.get_saved_variables()[0];
        Tensor slope = (3 * x.square()) + x.cos();
        Tensor gradient = (string)ctx.get_data("mistake")! switch
        {
            "sign" => -grad_output * slope,
            "twice" => 2 * grad_output * slope,
            "cotangent left out" => slope + (0 * grad_output),
            "cotangent twice" => grad_output.square() * slope,
            "reversed" => (grad_output * slope).flip(-1),
            "no second derivative" => grad_output * slope.detach(),
            "shape" => (grad_output * slope).sum(),
            _ => grad_output * slope,
        };
        return [gradient, null!];
    }
}

/// <summary>A matrix product and a sum, with a backward pass of its own.</summary>
public sealed class ProductAndSum : autograd.MultiTensorFunction<ProductAndSum>
{
    /// <inheritdoc/>
    public override string Name => nameof(ProductAndSum);

    /// <inheritdoc/>
    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        ctx.save_for_backward([(Tensor)vars[0], (Tensor)vars[1]]);
        ctx.save_data("wrong", vars[2]);
        return [((Tensor)vars[0]).matmul((Tensor)vars[1]), (Tensor)vars[0] + ((Tensor)vars[1]).t()];
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        List<Tensor> saved = ctx.get_saved_variables();
        Tensor left = grad_outputs[0].matmul(saved[1].t()) + grad_outputs[1];
        Tensor right = saved[0].t().matmul(grad_outputs[0]) + grad_outputs[1].t();
        return [left, (bool)ctx.get_data("wrong")! ? right - grad_outputs[1].t() : right, null!];
    }
}
