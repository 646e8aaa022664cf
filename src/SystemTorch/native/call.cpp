// Calls any operator of libtorch by its schema name through the dispatcher, so that one function serves them all.
#include "native.h"

#include <ATen/core/dispatch/Dispatcher.h>

namespace {

using system_torch::guarded;

enum Kind : int64_t { None, Tensor, Integer, Real, Boolean, Integers, Tensors, Text, Default };

struct Value {
    int64_t kind;
    int64_t integer;  // or a count
    double real;
    void* pointer;
};

c10::TypePtr without_optional(c10::TypePtr type) {
    if (auto optional = type->cast<c10::OptionalType>()) return optional->getElementType();
    return type;
}

c10::IValue tensors(const Value& value, const c10::TypePtr& type) {
    auto* const* handles = static_cast<at::Tensor* const*>(value.pointer);
    auto element = type->cast<c10::ListType>() ? type->castRaw<c10::ListType>()->getElementType() : c10::TypePtr();
    if (element && element->kind() == c10::TypeKind::OptionalType) {
        c10::List<c10::optional<at::Tensor>> list;
        for (int64_t i = 0; i < value.integer; i++)
            list.push_back(handles[i] == nullptr ? c10::nullopt : c10::optional<at::Tensor>(*handles[i]));
        return list;
    }
    return system_torch::from_handles(handles, value.integer);
}

// What the schema asks for decides: an integer given for a float becomes one, a text given for a device names it.
c10::IValue argument(const Value& value, const c10::Argument& formal) {
    const auto type = without_optional(formal.type());
    switch (value.kind) {
        case None: return c10::IValue();
        case Tensor: return system_torch::from_handle(static_cast<at::Tensor*>(value.pointer));
        case Integer:
            if (type->kind() == c10::TypeKind::FloatType) return static_cast<double>(value.integer);
            if (type->kind() == c10::TypeKind::BoolType) return value.integer != 0;
            return value.integer;
        case Real: return value.real;
        case Boolean: return value.integer != 0;
        case Integers: {
            auto* first = static_cast<const int64_t*>(value.pointer);
            return std::vector<int64_t>(first, first + value.integer);
        }
        case Tensors: return tensors(value, type);
        case Text: {
            std::string text(static_cast<const char*>(value.pointer), value.integer);
            if (type->kind() == c10::TypeKind::DeviceObjType) return c10::Device(text);
            return text;
        }
        default:
            TORCH_CHECK(formal.default_value().has_value(), "argument '", formal.name(), "' has no default");
            return *formal.default_value();
    }
}

Value result(const c10::IValue& value) {
    if (value.isTensor()) return {Tensor, 0, 0, system_torch::to_handle(value.toTensor())};
    if (value.isInt()) return {Integer, value.toInt(), 0, nullptr};
    if (value.isBool()) return {Boolean, value.toBool(), 0, nullptr};
    if (value.isDouble()) return {Real, 0, value.toDouble(), nullptr};
    if (value.isNone()) return {None, 0, 0, nullptr};
    TORCH_CHECK(false, "results of type ", value.tagKind(), " are not supported");
}

thread_local std::vector<Value> results;

}  // namespace

// The operator with this schema name ("aten::add", "Tensor"), or null. It is kept for the life of the process.
TORCH_EXPORT void* torch_operator(const char* name, const char* overload) {
    return guarded<void*>(nullptr, [&]() -> void* {
        auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
        TORCH_CHECK(handle.has_value(), "this libtorch has no operator ", name, *overload ? "." : "", overload);
        return new c10::OperatorHandle(*handle);
    });
}

// Arguments left out at the end take the schema's defaults. Returns how many results there are, or -1; they stay in
// place until this thread calls again. With keep = 0 none is made (in-place operators return their first argument).
TORCH_EXPORT int64_t torch_call(const void* op, const Value* args, int64_t count, int64_t keep, const Value** out) {
    return guarded<int64_t>(-1, [&]() -> int64_t {
        const auto& handle = *static_cast<const c10::OperatorHandle*>(op);
        const auto& formals = handle.schema().arguments();
        TORCH_CHECK(count <= static_cast<int64_t>(formals.size()), "too many arguments for ", handle.schema());
        static const Value omitted{Default, 0, 0, nullptr};
        torch::jit::Stack stack;
        stack.reserve(formals.size());
        for (size_t i = 0; i < formals.size(); i++)
            stack.push_back(argument(static_cast<int64_t>(i) < count ? args[i] : omitted, formals[i]));
        handle.callBoxed(stack);
        results.clear();
        if (keep == 0) return 0;
        for (const auto& value : stack) {
            if (value.isTensorList())
                for (const at::Tensor& tensor : value.toTensorVector())
                    results.push_back({Tensor, 0, 0, system_torch::to_handle(tensor)});
            else
                results.push_back(result(value));
        }
        *out = results.data();
        return static_cast<int64_t>(results.size());
    });
}
