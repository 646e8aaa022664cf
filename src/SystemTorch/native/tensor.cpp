// Tensors: creation from memory, properties, errors, threads, and the random generator.
#include "native.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/api/include/torch/version.h>

#include <cstring>
#include <mutex>
#include <string>

using system_torch::guarded;

namespace {

thread_local std::string last_error;

using Release = void (*)(void* context);

}  // namespace

void system_torch::record_error(const char* message) noexcept {
    try {
        last_error = message;
    } catch (...) {
        last_error.clear();
    }
}

TORCH_EXPORT const char* torch_last_error() { return last_error.c_str(); }

// The version compiled into the library that was loaded, where it tells; else that of the headers.
TORCH_EXPORT const char* torch_version() {
    return guarded<const char*>(TORCH_VERSION, [] {
        static const std::string version = [] {
            const std::string config = at::show_config(), key = "TORCH_VERSION=";
            const auto start = config.find(key);
            if (start == std::string::npos) return std::string(TORCH_VERSION);
            const auto first = start + key.size();
            return config.substr(first, config.find_first_of(", \n", first) - first);
        }();
        return version.c_str();
    });
}

TORCH_EXPORT at::Tensor* torch_copy_of(const void* data, const int64_t* sizes, int64_t dims, int64_t type) {
    return guarded<at::Tensor*>(nullptr, [&] {
        auto tensor = at::empty(at::IntArrayRef(sizes, dims), at::TensorOptions(static_cast<at::ScalarType>(type)));
        if (tensor.numel() > 0) std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
        return system_torch::to_handle(std::move(tensor));
    });
}

// A tensor on memory that belongs to the caller until release(context) is called.
TORCH_EXPORT at::Tensor* torch_view_of(
    void* data, const int64_t* sizes, int64_t dims, int64_t type, Release release, void* context) {
    return guarded<at::Tensor*>(nullptr, [&] {
        return system_torch::to_handle(at::from_blob(
            data, at::IntArrayRef(sizes, dims), [release, context](void*) { release(context); },
            at::TensorOptions(static_cast<at::ScalarType>(type))));
    });
}

TORCH_EXPORT void torch_free(at::Tensor* tensor) {
    guarded<int>(-1, [&] { delete tensor; return 0; });
}

TORCH_EXPORT int64_t torch_dim(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return tensor->dim(); });
}

TORCH_EXPORT int64_t torch_numel(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return tensor->numel(); });
}

TORCH_EXPORT int64_t torch_type(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(tensor->scalar_type()); });
}

TORCH_EXPORT int64_t torch_sizes(const at::Tensor* tensor, int64_t* sizes) {
    return guarded<int64_t>(-1, [&] {
        const auto from = tensor->sizes();
        std::copy(from.begin(), from.end(), sizes);
        return static_cast<int64_t>(from.size());
    });
}

TORCH_EXPORT int64_t torch_strides(const at::Tensor* tensor, int64_t* strides) {
    return guarded<int64_t>(-1, [&] {
        const auto from = tensor->strides();
        std::copy(from.begin(), from.end(), strides);
        return static_cast<int64_t>(from.size());
    });
}

TORCH_EXPORT int64_t torch_is_contiguous(const at::Tensor* tensor) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(tensor->is_contiguous()); });
}

// An empty tensor has no memory: null with an empty message is no failure.
TORCH_EXPORT void* torch_data(const at::Tensor* tensor) {
    last_error.clear();
    return guarded<void*>(nullptr, [&] { return tensor->data_ptr(); });
}

TORCH_EXPORT int64_t torch_get_threads() {
    return guarded<int64_t>(-1, [] { return static_cast<int64_t>(at::get_num_threads()); });
}

TORCH_EXPORT int64_t torch_set_threads(int64_t count) {
    return guarded<int64_t>(-1, [&] { at::set_num_threads(static_cast<int>(count)); return int64_t{0}; });
}

TORCH_EXPORT int64_t torch_seed(uint64_t seed) {
    return guarded<int64_t>(-1, [&] {
        auto generator = at::detail::getDefaultCPUGenerator();
        const std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_current_seed(seed);
        return int64_t{0};
    });
}

TORCH_EXPORT int64_t torch_initial_seed(uint64_t* seed) {
    return guarded<int64_t>(-1, [&] {
        auto generator = at::detail::getDefaultCPUGenerator();
        const std::lock_guard<std::mutex> lock(generator.mutex());
        *seed = generator.current_seed();
        return int64_t{0};
    });
}
