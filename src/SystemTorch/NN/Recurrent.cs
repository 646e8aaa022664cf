using TorchSharp.Interop;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>What a recurrent layer does with its sums.</summary>
            public enum NonLinearities
            {
                /// <summary>max(x, 0).</summary>
                ReLU = 0,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 1,
            }

            /// <summary>A recurrent layer, with parameters drawn at random.</summary>
            public static Modules.RNN RNN(
                long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh,
                bool bias = true, bool batchFirst = false, double dropout = 0.0, bool bidirectional = false,
                Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, nonLinearity, bias, batchFirst, dropout, bidirectional, dtype);

            /// <summary>A layer of long short-term memory cells, with parameters drawn at random.</summary>
            public static Modules.LSTM LSTM(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>The parameters and options that recurrent layers have in common. Supported is one layer in one direction.</summary>
    public abstract class RecurrentLayer : IDisposable
    {
        private readonly Parameter[] _parameters;

        private protected RecurrentLayer(
            int gates, long inputs, long units, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional,
            torch.ScalarType? dtype)
        {
            if (layers != 1 || !bias || dropout != 0 || bidirectional)
                throw new NotSupportedException("SystemTorch has recurrent layers with bias, one layer deep, in one direction, without dropout.");
            BatchFirst = batchFirst;
            long[][] shapes = [[gates * units, inputs], [gates * units, units], [gates * units], [gates * units]];
            double bound = 1 / Math.Sqrt(units);
            _parameters = [.. shapes.Select(s => new Parameter(torch.rand(s, dtype ?? torch.ScalarType.Float32).mul_(2 * bound).sub_(bound)))];
            foreach (Parameter parameter in _parameters)
                parameter.DetachFromDisposeScope();
        }

        /// <summary>Whether the first axis of input and output counts the sequences, not the steps.</summary>
        private protected bool BatchFirst { get; }

        /// <summary>The parameters as operators take them.</summary>
        private protected Arg Weights => Arg.Of((IEnumerable<torch.Tensor>)_parameters);

        /// <summary>weight_ih, weight_hh, bias_ih, bias_hh.</summary>
        public IEnumerable<Parameter> parameters(bool recurse = true) => _parameters;

        /// <summary>Frees the parameters.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the parameters, which finalize themselves otherwise.</summary>
        protected virtual void Dispose(bool disposing)
        {
            foreach (Parameter parameter in disposing ? _parameters : [])
                parameter.Dispose();
        }
    }

    /// <summary>h = φ(W_ih x + b_ih + W_hh h + b_hh), step by step.</summary>
    public sealed class RNN : RecurrentLayer
    {
        private readonly string _operator;

        internal RNN(long inputs, long units, long layers, torch.nn.NonLinearities f, bool bias, bool batchFirst, double dropout,
            bool bidirectional, torch.ScalarType? dtype)
            : base(1, inputs, units, layers, bias, batchFirst, dropout, bidirectional, dtype) =>
            _operator = f == torch.nn.NonLinearities.Tanh ? "rnn_tanh.input" : "rnn_relu.input";

        /// <summary>The states of all steps, and the last one.</summary>
        public (torch.Tensor, torch.Tensor) call(torch.Tensor input, torch.Tensor? h0 = null) =>
            Op.CallTwo(_operator, input, h0, Weights, true, 1L, 0.0, torch.is_grad_enabled(), false, BatchFirst);
    }

    /// <summary>Long short-term memory; the four gates are i, f, g, o.</summary>
    public sealed class LSTM : RecurrentLayer
    {
        internal LSTM(long inputs, long units, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional,
            torch.ScalarType? dtype)
            : base(4, inputs, units, layers, bias, batchFirst, dropout, bidirectional, dtype)
        {
        }

        /// <summary>The states of all steps, the last one, and the last cell.</summary>
        public (torch.Tensor, torch.Tensor, torch.Tensor) call(torch.Tensor input, (torch.Tensor, torch.Tensor)? h0_c0 = null)
        {
            torch.Tensor?[] start = h0_c0 is (torch.Tensor h, torch.Tensor c) ? [h, c] : throw new NotSupportedException("give h0 and c0");
            torch.Tensor[] results = Op.CallMany("lstm.input", input, start, Weights, true, 1L, 0.0, torch.is_grad_enabled(), false, BatchFirst);
            return (results[0], results[1], results[2]);
        }
    }
}
