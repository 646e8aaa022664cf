// A flat C interface over libtorch. Every function catches every C++ exception, keeps its message for the calling
// thread (torch_last_error) and returns a failure value; a tensor handle is a heap-allocated at::Tensor.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>

#include <exception>
#include <vector>

#define TORCH_EXPORT extern "C" __attribute__((visibility("default")))

namespace system_torch {

void record_error(const char* message) noexcept;

template <class Result, class Body>
Result guarded(Result failure, Body&& body) noexcept {
    try {
        return body();
    } catch (const c10::Error& error) {
        record_error(error.what_without_backtrace());
    } catch (const std::exception& error) {
        record_error(error.what());
    } catch (...) {
        record_error("libtorch threw an object that is not an exception");
    }
    return failure;
}

// An undefined tensor (a gradient that does not exist) has no handle.
inline at::Tensor* to_handle(at::Tensor tensor) {
    return tensor.defined() ? new at::Tensor(std::move(tensor)) : nullptr;
}

inline at::Tensor from_handle(const at::Tensor* handle) {
    return handle == nullptr ? at::Tensor() : *handle;
}

inline std::vector<at::Tensor> from_handles(at::Tensor* const* handles, int64_t count) {
    std::vector<at::Tensor> tensors;
    tensors.reserve(count);
    for (int64_t i = 0; i < count; i++) tensors.push_back(from_handle(handles[i]));
    return tensors;
}

}  // namespace system_torch
