using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>libtorch's own optimizers, in its arithmetic.</summary>
    public static unsafe partial class optim
    {
        /// <summary>Gradient descent, with momentum or in Nesterov's form as libtorch has it.</summary>
        public static SGD SGD(
            IEnumerable<Parameter> parameters, double learningRate, double momentum = 0.0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(Ascending(maximize, parameters), (p, n) =>
                NativeMethods.torch_sgd(p, n, learningRate, momentum, dampening, weight_decay, nesterov ? 1 : 0));

        /// <summary>Steps divided by the root of the summed squares of gradients; eps is outside the root.</summary>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, (p, n) =>
                NativeMethods.torch_adagrad(p, n, lr, lr_decay, weight_decay, initial_accumulator_value, eps));

        /// <summary>Adaptive moments, corrected for their bias; eps is outside the root.</summary>
        public static Adam Adam(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(Ascending(maximize, parameters), (p, n) =>
                NativeMethods.torch_adam(p, n, lr, beta1, beta2, eps, weight_decay, amsgrad ? 1 : 0));

        /// <summary>Steps divided by the root of the mean squares of gradients; eps is outside the root.</summary>
        public static RMSProp RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(Ascending(maximize, parameters), (p, n) =>
                NativeMethods.torch_rmsprop(p, n, lr, alpha, eps, weight_decay, momentum, centered ? 1 : 0));

        private static IEnumerable<Parameter> Ascending(
            bool maximize, IEnumerable<Parameter> parameters) =>
            !maximize ? parameters
            : throw new NotSupportedException("This libtorch only minimizes: negate the objective.");
    }
}
