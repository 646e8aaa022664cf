using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Ask(&NativeMethods.torch_type);

        /// <summary>The length of each dimension; empty for a scalar.</summary>
        public long[] shape => size();

        /// <summary>The number of dimensions.</summary>
        public long ndim => dim();

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => dim();

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => numel();

        /// <summary>The size of one element in bytes.</summary>
        public long ElementSize => element_size();

        /// <summary>Where the tensor lives: the CPU.</summary>
        public Device device => CPU;

        /// <summary>The kind of device the tensor lives on: the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>The memory of a contiguous tensor; valid while the tensor is.</summary>
        public Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new InvalidOperationException("The bytes of a tensor that is not contiguous.");
                return new(DataPointer(), checked((int)(numel() * element_size())));
            }

            set
            {
                if (value.Length != bytes.Length) throw new ArgumentException("The number of bytes differs.", nameof(value));
                value.CopyTo(bytes);
            }
        }

        /// <summary>The number of dimensions.</summary>
        public long dim() => Ask(&NativeMethods.torch_dim);

        /// <summary>The number of elements.</summary>
        public long numel() => Ask(&NativeMethods.torch_numel);

        /// <summary>The size of one element in bytes.</summary>
        public long element_size() => dtype switch
        {
            ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
            ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
            ScalarType.Int32 or ScalarType.Float32 => 4,
            ScalarType.ComplexFloat64 => 16,
            _ => 8,
        };

        /// <summary>The length of each dimension; empty for a scalar.</summary>
        public long[] size()
        {
            var sizes = new long[dim()];
            fixed (long* first = sizes) Engine.Checked(NativeMethods.torch_sizes(Handle, first));
            GC.KeepAlive(this);
            return sizes;
        }

        /// <summary>The length of one dimension.</summary>
        public long size(int dim) => size()[dim < 0 ? dim + (int)ndim : dim];

        /// <summary>How many elements lie between neighbours, for each dimension.</summary>
        public long[] stride()
        {
            var strides = new long[dim()];
            fixed (long* first = strides) Engine.Checked(NativeMethods.torch_strides(Handle, first));
            GC.KeepAlive(this);
            return strides;
        }

        /// <summary>How many elements lie between neighbours in one dimension.</summary>
        public long stride(int dim) => stride()[dim < 0 ? dim + (int)ndim : dim];

        /// <summary>Whether the elements lie in row-major order without gaps.</summary>
        public bool is_contiguous() => Ask(&NativeMethods.torch_is_contiguous) != 0;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Whether the tensor lives on the CPU: yes.</summary>
        public bool is_cpu() => true;

        /// <summary>The elements, read where they lie: valid while the tensor is.</summary>
        /// <exception cref="ArgumentException">T is not the element type.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            RequireType<T>();
            return new(this);
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one element, or T is not its type.</exception>
        public T item<T>()
            where T : unmanaged
        {
            if (numel() != 1) throw new ArgumentException("The tensor must have exactly one element.");
            return data<T>()[0];
        }

        /// <summary>The only element as a scalar of its own type.</summary>
        public Scalar ToScalar() => Op.Number("item", this);

        /// <summary>Type and shape, such as "[2x3], type = Float64, device = cpu".</summary>
        public override string ToString() =>
            IsInvalid ? "[invalid]" : $"[{string.Join("x", shape)}], type = {dtype}, device = cpu";

        internal void* DataPointer()
        {
            void* data = NativeMethods.torch_data(Handle);
            return data is null && Marshal.ReadByte((nint)NativeMethods.torch_last_error()) != 0 ? throw Engine.Failure() : data;
        }

        internal void RequireType<T>()
        {
            if (TypeOf<T>() != dtype) throw new ArgumentException($"{typeof(T).Name} is not compatible with {dtype}");
        }

        private long Ask(delegate*<nint, long> question)
        {
            long answer = Engine.Checked(question(Handle));
            GC.KeepAlive(this);
            return answer;
        }
    }
}
