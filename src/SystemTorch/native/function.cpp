// Operators whose backward pass is a callback of the caller.
#include "native.h"

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <memory>
#include <stdexcept>
#include <unordered_set>

using system_torch::from_handles;
using system_torch::guarded;
namespace autograd = torch::autograd;

TORCH_EXPORT const char* torch_last_error();

namespace {

// Given owned handles of the output gradients (null where there is none), writes owned handles of the input gradients;
// -1 after torch_set_error on failure.
using Backward = int64_t (*)(void* context, at::Tensor** grads, int64_t count, at::Tensor** results, int64_t capacity);
using Release = void (*)(void* context);

struct CallbackNode : autograd::Node {
    CallbackNode(void* context, Backward backward, Release release, int64_t inputs, bool materialize)
        : context(context), backward(backward), release(release), inputs(inputs), materialize(materialize) {}

    ~CallbackNode() override { release(context); }

    autograd::variable_list apply(autograd::variable_list&& grads) override {
        std::vector<at::Tensor*> given, results(inputs, nullptr);
        at::OptionalDeviceGuard guard;
        for (size_t i = 0; i < grads.size(); i++)
            given.push_back(system_torch::to_handle(
                !grads[i].defined() && materialize ? outputs[i].zeros(guard) : std::move(grads[i])));
        const int64_t status = backward(context, given.data(), given.size(), results.data(), inputs);
        autograd::variable_list tensors;
        for (auto* handle : results) {
            tensors.push_back(system_torch::from_handle(handle));
            delete handle;
        }
        if (status < 0) throw std::runtime_error(torch_last_error());
        return tensors;
    }

    void release_variables() override {
        for (auto& variable : saved) variable.reset_data();
    }

    void* const context;
    const Backward backward;
    const Release release;
    const int64_t inputs;
    const bool materialize;
    std::vector<autograd::VariableInfo> outputs;
    std::vector<autograd::SavedVariable> saved;
};

std::unordered_set<at::TensorImpl*> implementations(at::Tensor* const* handles, int64_t count) {
    std::unordered_set<at::TensorImpl*> found;
    for (int64_t i = 0; i < count; i++) found.insert(handles[i]->unsafeGetTensorImpl());
    return found;
}

}  // namespace

TORCH_EXPORT void torch_set_error(const char* message) { system_torch::record_error(message); }

// Another handle of the same tensor.
TORCH_EXPORT at::Tensor* torch_share(const at::Tensor* tensor) {
    return guarded<at::Tensor*>(nullptr, [&] { return system_torch::to_handle(*tensor); });
}

// Enters outputs into the graph as results of the inputs, whose gradients backward(context) will tell. Writes one handle
// per output, and returns the node, valid until release(context), or null where nothing is recorded; -1 on failure.
TORCH_EXPORT int64_t torch_attach(
    at::Tensor* const* inputs, int64_t input_count, at::Tensor* const* outputs, int64_t output_count,
    at::Tensor* const* constants, int64_t constant_count, at::Tensor* const* changed, int64_t changed_count,
    at::Tensor* const* saved, int64_t saved_count, int64_t materialize, void* context, Backward backward, Release release,
    at::Tensor** results, void** created) {
    return guarded<int64_t>(-1, [&] {
        std::shared_ptr<CallbackNode> node(
            new CallbackNode(context, backward, release, input_count, materialize != 0), autograd::deleteNode);
        const auto variables = from_handles(inputs, input_count);
        const bool recorded = at::GradMode::is_enabled() && autograd::any_variable_requires_grad(variables);
        if (recorded) node->set_next_edges(autograd::collect_next_edges(variables));
        node->clear_input_metadata();
        for (int64_t i = 0; i < changed_count; i++) changed[i]->unsafeGetTensorImpl()->bump_version();
        std::vector<c10::optional<at::Tensor>> raw;
        for (const auto& output : from_handles(outputs, output_count)) raw.emplace_back(output);
        const auto wrapped = autograd::_wrap_outputs(
            variables, implementations(constants, constant_count), implementations(changed, changed_count), raw,
            recorded ? std::static_pointer_cast<autograd::Node>(node) : nullptr,
            [](autograd::variable_list, autograd::variable_list) -> autograd::variable_list {
                throw std::runtime_error("forward-mode differentiation is not supported");
            });
        *created = recorded ? node.get() : nullptr;
        for (size_t i = 0; i < wrapped.size(); i++) {
            if (recorded) node->outputs.emplace_back(*wrapped[i]);
            results[i] = system_torch::to_handle(*wrapped[i]);
        }
        if (recorded)
            for (const auto& tensor : from_handles(saved, saved_count))
                node->saved.emplace_back(tensor, tensor.defined() && tensor.grad_fn() == node);
        return int64_t{0};
    });
}

// A tensor saved with the node: 1 and a handle, 0 for an undefined one, -1 where the graph was freed.
TORCH_EXPORT int64_t torch_saved(void* node, int64_t index, at::Tensor** tensor) {
    return guarded<int64_t>(-1, [&] {
        auto* callback = static_cast<CallbackNode*>(node);
        *tensor = system_torch::to_handle(callback->saved.at(index).unpack(callback->shared_from_this()));
        return static_cast<int64_t>(*tensor != nullptr);
    });
}
