using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Harness.CrossCheck.SystemTorch;

/// <summary>The recurrent layers do one step as their formulas say.</summary>
public sealed class RecurrentTests
{
    [Fact]
    public void An_rnn_step_is_tanh_of_its_sums()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.RNN(2, 3, dtype: ScalarType.Float64);
        Tensor[] p = [.. layer.parameters()];
        Tensor x = rand([1, 1, 2], ScalarType.Float64), h = rand([1, 1, 3], ScalarType.Float64);
        (Tensor states, Tensor last) = layer.call(x, h);
        Tensor expected = (nn.functional.linear(x, p[0], p[2]) + nn.functional.linear(h, p[1], p[3])).tanh();
        Assert.Equal(0, (states - expected).abs().max().item<double>(), 1e-15);
        Assert.Equal(0, (last - expected).abs().max().item<double>(), 1e-15);
    }

    [Fact]
    public void An_lstm_step_has_its_gates_in_the_order_i_f_g_o()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.LSTM(2, 3, dtype: ScalarType.Float64);
        Tensor[] p = [.. layer.parameters()];
        Tensor x = rand([1, 1, 2], ScalarType.Float64), h = rand([1, 1, 3], ScalarType.Float64), c = rand([1, 1, 3], ScalarType.Float64);
        (Tensor states, _, Tensor cell) = layer.call(x, (h, c));
        Tensor[] a = (nn.functional.linear(x, p[0], p[2]) + nn.functional.linear(h, p[1], p[3])).chunk(4, -1);
        Tensor expected = (a[1].sigmoid() * c) + (a[0].sigmoid() * a[2].tanh());
        Assert.Equal(0, (cell - expected).abs().max().item<double>(), 1e-15);
        Assert.Equal(0, (states - (a[3].sigmoid() * expected.tanh())).abs().max().item<double>(), 1e-15);
    }
}
