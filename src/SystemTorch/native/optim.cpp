// libtorch's own optimizers.
#include "native.h"

#include <torch/optim/adagrad.h>
#include <torch/optim/adam.h>
#include <torch/optim/rmsprop.h>
#include <torch/optim/sgd.h>

using system_torch::from_handles;
using system_torch::guarded;
using torch::optim::Optimizer;

TORCH_EXPORT Optimizer* torch_sgd(
    at::Tensor* const* parameters, int64_t count, double lr, double momentum, double dampening, double weight_decay,
    int64_t nesterov) {
    return guarded<Optimizer*>(nullptr, [&]() -> Optimizer* {
        auto options = torch::optim::SGDOptions(lr).momentum(momentum).dampening(dampening);
        return new torch::optim::SGD(
            from_handles(parameters, count), options.weight_decay(weight_decay).nesterov(nesterov != 0));
    });
}

TORCH_EXPORT Optimizer* torch_adagrad(
    at::Tensor* const* parameters, int64_t count, double lr, double lr_decay, double weight_decay, double initial, double eps) {
    return guarded<Optimizer*>(nullptr, [&]() -> Optimizer* {
        auto options = torch::optim::AdagradOptions(lr).lr_decay(lr_decay).weight_decay(weight_decay);
        return new torch::optim::Adagrad(
            from_handles(parameters, count), options.initial_accumulator_value(initial).eps(eps));
    });
}

TORCH_EXPORT Optimizer* torch_adam(
    at::Tensor* const* parameters, int64_t count, double lr, double beta1, double beta2, double eps, double weight_decay,
    int64_t amsgrad) {
    return guarded<Optimizer*>(nullptr, [&]() -> Optimizer* {
        auto options = torch::optim::AdamOptions(lr).betas(std::make_tuple(beta1, beta2)).eps(eps);
        return new torch::optim::Adam(
            from_handles(parameters, count), options.weight_decay(weight_decay).amsgrad(amsgrad != 0));
    });
}

TORCH_EXPORT Optimizer* torch_rmsprop(
    at::Tensor* const* parameters, int64_t count, double lr, double alpha, double eps, double weight_decay, double momentum,
    int64_t centered) {
    return guarded<Optimizer*>(nullptr, [&]() -> Optimizer* {
        auto options = torch::optim::RMSpropOptions(lr).alpha(alpha).eps(eps).weight_decay(weight_decay);
        return new torch::optim::RMSprop(
            from_handles(parameters, count), options.momentum(momentum).centered(centered != 0));
    });
}

TORCH_EXPORT int64_t torch_step(Optimizer* optimizer) {
    return guarded<int64_t>(-1, [&] { optimizer->step(); return int64_t{0}; });
}

TORCH_EXPORT void torch_free_optimizer(Optimizer* optimizer) {
    guarded<int>(-1, [&] { delete optimizer; return 0; });
}
