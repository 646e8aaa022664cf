using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One application of a custom function: lives as long as its node in the graph.</summary>
internal sealed unsafe class FunctionCall(
    string name, autograd.AutogradContext context, object[] arguments,
    Func<autograd.AutogradContext, List<Tensor>, List<Tensor>> backward)
{
    private readonly bool[] isTensor = [.. arguments.Select(argument => argument is Tensor { IsInvalid: false })];

    /// <summary>Enters the outputs into the graph; what comes back has the history.</summary>
    internal List<Tensor> Attach(List<Tensor> outputs)
    {
        Tensor[] tensors = [.. arguments.OfType<Tensor>().Where(tensor => !tensor.IsInvalid)];
        nint[] inputs = Handles(tensors), raw = Handles(outputs), constants = Handles(context.Constant);
        nint[] dirty = Handles(context.Dirty), saved = [.. context.ToSave.Select(t => t is { IsInvalid: false } ? t.Handle : 0)];
        nint[] results = new nint[raw.Length];
        nint node;
        context.SavedCount = saved.Length;
        long status;
        fixed (nint* i = inputs, o = raw, c = constants, d = dirty, s = saved, r = results)
            status = NativeMethods.torch_attach(
                i, inputs.Length, o, raw.Length, c, constants.Length, d, dirty.Length, s, saved.Length,
                context.MaterializeGrads ? 1 : 0, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Backward, &Release, r, &node);
        GC.KeepAlive(tensors);
        GC.KeepAlive(outputs);
        GC.KeepAlive(context);
        Engine.Checked(status);
        context.Node = node;
        return [.. results.Select(handle => new Tensor(handle))];
    }

    private static nint[] Handles(IEnumerable<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Handle)];

    /// <summary>No exception may cross native code: its message goes there and comes back as one of libtorch's.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Backward(nint handle, nint* grads, long count, nint* results, long capacity)
    {
        try
        {
            using DisposeScope scope = NewDisposeScope();
            var given = new List<Tensor>();
            for (long i = 0; i < count; i++) given.Add(new(grads[i]));
            ((FunctionCall)GCHandle.FromIntPtr(handle).Target!).Differentiate(given, new(results, (int)capacity));
            return 0;
        }
#pragma warning disable CA1031 // Every exception becomes the error of the backward pass.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            NativeMethods.torch_set_error($"{exception.GetType().Name}: {exception.Message}");
            return -1;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint handle)
    {
        var owner = GCHandle.FromIntPtr(handle);
        ((FunctionCall)owner.Target!).Forget();
        owner.Free();
    }

    private void Forget() => context.Node = 0;

    private void Differentiate(List<Tensor> given, Span<nint> results)
    {
        List<Tensor> gradients = backward(context, given);
        if (gradients.Count < isTensor.Length || gradients.Skip(isTensor.Length).Any(extra => extra is { IsInvalid: false }))
            throw new InvalidOperationException(
                $"Function {name} returned {gradients.Count} gradients for {isTensor.Length} arguments.");
        int next = 0;
        for (int i = 0; i < isTensor.Length; i++)
        {
            bool exists = gradients[i] is { IsInvalid: false };
            if (exists && !isTensor[i])
                throw new InvalidOperationException($"Function {name} returned a gradient for argument {i + 1}, which is no tensor.");
            if (isTensor[i]) results[next++] = exists ? Engine.Checked(NativeMethods.torch_share(gradients[i].Handle)) : 0;
        }

        GC.KeepAlive(gradients);
    }
}
