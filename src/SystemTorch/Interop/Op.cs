using System.Collections.Concurrent;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>Calls an operator of libtorch by its schema name: "add.Tensor" is aten::add, overload Tensor.</summary>
internal static unsafe class Op
{
    private const int StackWords = 64;
    private static readonly ConcurrentDictionary<string, nint> Operators = new();

    /// <summary>The only result of an operator, a tensor.</summary>
    internal static torch.Tensor Call(string name, params ReadOnlySpan<Arg> args)
    {
        NativeValue* results;
        Invoke(name, args, keep: true, &results);
        return new((nint)results[0].Pointer);
    }

    /// <summary>The first two results of an operator.</summary>
    internal static (torch.Tensor First, torch.Tensor Second) CallTwo(string name, params ReadOnlySpan<Arg> args)
    {
        torch.Tensor[] results = CallMany(name, args);
        return (results[0], results[1]);
    }

    /// <summary>All results of an operator, which are tensors or one list of tensors.</summary>
    internal static torch.Tensor[] CallMany(string name, params ReadOnlySpan<Arg> args)
    {
        NativeValue* results;
        var tensors = new torch.Tensor[Invoke(name, args, keep: true, &results)];
        for (int i = 0; i < tensors.Length; i++) tensors[i] = new((nint)results[i].Pointer);
        return tensors;
    }

    /// <summary>The only result of an operator, a truth value.</summary>
    internal static bool Test(string name, params ReadOnlySpan<Arg> args)
    {
        NativeValue* results;
        Invoke(name, args, keep: true, &results);
        return results[0].Integer != 0;
    }

    /// <summary>The only result of an operator, a number.</summary>
    internal static Scalar Number(string name, params ReadOnlySpan<Arg> args)
    {
        NativeValue* results;
        Invoke(name, args, keep: true, &results);
        return (Arg.Kinds)results[0].Kind switch
        {
            Arg.Kinds.Boolean => results[0].Integer != 0,
            Arg.Kinds.Integer => results[0].Integer,
            _ => results[0].Real,
        };
    }

    /// <summary>Runs an operator that changes its first argument in place, and returns that argument.</summary>
    internal static torch.Tensor InPlace(string name, torch.Tensor self, params ReadOnlySpan<Arg> args)
    {
        NativeValue* results;
        Invoke(name, [self, .. args], keep: false, &results);
        return self;
    }

    private static long Invoke(string name, ReadOnlySpan<Arg> args, bool keep, NativeValue** results)
    {
        nint op = Operators.TryGetValue(name, out nint known) ? known : Find(name);
        int words = 0;
        foreach (Arg arg in args) words += Words(arg);
        Span<long> memory = words <= StackWords ? stackalloc long[StackWords] : new long[words];
        NativeValue* values = stackalloc NativeValue[args.Length];
        long count;
        fixed (long* first = memory)
        {
            long* free = first;
            for (int i = 0; i < args.Length; i++)
            {
                values[i] = new() { Kind = (long)args[i].Kind, Integer = args[i].Integer, Real = args[i].Real };
                free += Write(args[i], ref values[i], free);
            }

            count = NativeMethods.torch_call(op, values, args.Length, keep ? 1 : 0, results);
        }

        // Finalizers must not free a tensor that the call is still reading.
        foreach (Arg arg in args) GC.KeepAlive(arg.Reference);
        return Engine.Checked(count);
    }

    private static nint Find(string name)
    {
        Engine.Require();
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string overload = dot < 0 ? "" : name[(dot + 1)..];
        nint op = Engine.Checked(NativeMethods.torch_operator("aten::" + (dot < 0 ? name : name[..dot]), overload));
        return Operators.GetOrAdd(name, op);
    }

    private static int Words(Arg arg) => arg.Reference switch
    {
        long[] integers => integers.Length,
        torch.Tensor?[] tensors => tensors.Length,
        string text => (Encoding.UTF8.GetByteCount(text) / sizeof(long)) + 1,
        _ => 0,
    };

    /// <summary>Lays out what the argument points to, and returns how many words that took.</summary>
    private static int Write(Arg arg, ref NativeValue value, long* memory)
    {
        switch (arg.Reference)
        {
            case torch.Tensor tensor:
                value.Pointer = (void*)tensor.Handle;
                return 0;
            case long[] integers:
                integers.CopyTo(new Span<long>(memory, integers.Length));
                value.Pointer = memory;
                value.Integer = integers.Length;
                return integers.Length;
            case torch.Tensor?[] tensors:
                for (int i = 0; i < tensors.Length; i++) memory[i] = tensors[i]?.Handle ?? 0;
                value.Pointer = memory;
                value.Integer = tensors.Length;
                return tensors.Length;
            case string text:
                value.Pointer = memory;
                value.Integer = Encoding.UTF8.GetBytes(text, new Span<byte>(memory, Words(arg) * sizeof(long)));
                return Words(arg);
            default:
                return 0;
        }
    }
}
