namespace TorchSharp;

/// <summary>Keeps each thread's stack of dispose scopes and its statistics.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? ofThread;

    /// <summary>Counts of the tensors that the current thread made and disposed.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread.Counts;

    internal static DisposeScopeManager OfThread => ofThread ??= new();

    internal DisposeScope? Current { get; private set; }

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope Push() => Current = new(this, Current);

    /// <summary>Takes a scope out of the stack, wherever in it the scope is.</summary>
    internal void Remove(DisposeScope scope)
    {
        if (ReferenceEquals(Current, scope))
        {
            Current = scope.Outer;
            return;
        }

        for (DisposeScope? inner = Current; inner is not null; inner = inner.Outer)
            if (ReferenceEquals(inner.Outer, scope))
            {
                inner.Outer = scope.Outer;
                return;
            }
    }

    internal DisposeScope? Register(torch.Tensor tensor)
    {
        if (Current is null)
        {
            Counts.TensorStatistics.CreatedOutsideScopeCount++;
            return null;
        }

        Counts.TensorStatistics.CreatedInScopeCount++;
        Current.Tensors.Add(tensor);
        return Current;
    }

    internal void CountDisposal(bool inScope)
    {
        if (inScope) Counts.TensorStatistics.DisposedInScopeCount++;
        else Counts.TensorStatistics.DisposedOutsideScopeCount++;
    }
}
