// Reverse-mode differentiation, and operators whose backward pass the caller supplies.
#include "native.h"

#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

using system_torch::from_handles;
using system_torch::guarded;

TORCH_EXPORT int64_t torch_get_grad_mode() { return c10::GradMode::is_enabled() ? 1 : 0; }

TORCH_EXPORT void torch_set_grad_mode(int64_t enabled) { c10::GradMode::set_enabled(enabled != 0); }

TORCH_EXPORT int64_t torch_get_requires_grad(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(tensor->requires_grad()); });
}

TORCH_EXPORT int64_t torch_set_requires_grad(at::Tensor* tensor, int64_t required) {
    return guarded<int64_t>(-1, [&] { tensor->requires_grad_(required != 0); return int64_t{0}; });
}

TORCH_EXPORT int64_t torch_is_leaf(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(tensor->is_leaf()); });
}

TORCH_EXPORT int64_t torch_retain_grad(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { tensor->retain_grad(); return int64_t{0}; });
}

// 1 and a handle, 0 where there is no gradient, -1 on failure. Reads past the warning for non-leaf tensors.
TORCH_EXPORT int64_t torch_get_grad(at::Tensor* tensor, at::Tensor** grad) {
    return guarded<int64_t>(-1, [&] {
        *grad = tensor->is_leaf() || tensor->retains_grad() ? system_torch::to_handle(tensor->grad()) : nullptr;
        return static_cast<int64_t>(*grad != nullptr);
    });
}

TORCH_EXPORT int64_t torch_set_grad(at::Tensor* tensor, const at::Tensor* grad) {
    return guarded<int64_t>(-1, [&] { tensor->mutable_grad() = system_torch::from_handle(grad); return int64_t{0}; });
}

TORCH_EXPORT int64_t torch_backward(
    at::Tensor* const* tensors, int64_t tensor_count, at::Tensor* const* grads, int64_t grad_count, int64_t retain_graph,
    int64_t create_graph, at::Tensor* const* inputs, int64_t input_count) {
    return guarded<int64_t>(-1, [&] {
        torch::autograd::backward(
            from_handles(tensors, tensor_count), from_handles(grads, grad_count), retain_graph != 0, create_graph != 0,
            from_handles(inputs, input_count));
        return int64_t{0};
    });
}

TORCH_EXPORT int64_t torch_grad(
    at::Tensor* const* outputs, int64_t output_count, at::Tensor* const* inputs, int64_t input_count,
    at::Tensor* const* grads, int64_t grad_count, int64_t retain_graph, int64_t create_graph, int64_t allow_unused,
    at::Tensor** results) {
    return guarded<int64_t>(-1, [&] {
        const auto found = torch::autograd::grad(
            from_handles(outputs, output_count), from_handles(inputs, input_count), from_handles(grads, grad_count),
            retain_graph != 0, create_graph != 0, allow_unused != 0);
        for (size_t i = 0; i < found.size(); i++) results[i] = system_torch::to_handle(found[i]);
        return static_cast<int64_t>(found.size());
    });
}
