namespace TorchSharp;

/// <summary>Disposes the tensors made while it was the innermost open scope of its thread.</summary>
/// <remarks>Opened by <see cref="torch.NewDisposeScope"/>. A tensor belongs to at most one scope.</remarks>
public sealed partial class DisposeScope : IDisposable
{
    private DisposeScopeManager? manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (this.manager, Outer) = (manager, outer);

    /// <summary>What the scope would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. Open().Tensors];

    /// <summary>How many objects the scope would dispose now.</summary>
    public int DisposablesCount => Open().Tensors.Count;

    internal DisposeScope? Outer { get; set; }

    internal HashSet<torch.Tensor> Tensors { get; private set; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the scope would dispose this object.</summary>
    public bool Contains(IDisposable disposable) => disposable is torch.Tensor tensor && Tensors.Contains(tensor);

    /// <summary>Disposes everything in the scope and closes it.</summary>
    public void Dispose()
    {
        if (manager is null) return;
        DisposeEverything();
        manager.Remove(this);
        manager = null;
    }

    /// <summary>Disposes everything in the scope, which stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut(Array.Empty<IDisposable>());

    /// <summary>Disposes everything in the scope except what is to be kept.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        Open();
        HashSet<torch.Tensor> all = Tensors;
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        Tensors = new(all.Where(kept.Contains), ReferenceEqualityComparer.Instance);
        foreach (torch.Tensor tensor in all)
            if (!kept.Contains(tensor))
                tensor.Dispose();
    }

    /// <summary>Takes an object that was disposed elsewhere out of the scope.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        Open();
        torch.Tensor tensor = Managed(disposable);
        Tensors.Remove(tensor);
        tensor.OwningDisposeScope = null;
    }

    /// <summary>Hands objects of this scope to another one, or to none where it is null.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        Open();
        if (scope is null)
        {
            Detach(disposables);
            return;
        }

        foreach (IDisposable disposable in disposables)
            if (Contains(disposable))
                scope.Take(Managed(disposable));
    }

    /// <summary>Hands objects of this scope to the caller, who then disposes them.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        Open();
        foreach (IDisposable disposable in disposables)
        {
            torch.Tensor tensor = Managed(disposable);
            if (!Tensors.Remove(tensor)) continue;
            tensor.OwningDisposeScope = null;
            manager!.Counts.TensorStatistics.DetachedFromScopeCount++;
        }
    }

    /// <summary>Takes objects into this scope, out of the one they were in.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        Open();
        var attached = new List<IDisposable>();
        foreach (IDisposable disposable in disposables)
        {
            torch.Tensor tensor = Managed(disposable);
            if (tensor.OwningDisposeScope != this) manager!.Counts.TensorStatistics.AttachedToScopeCount++;
            Take(tensor);
            attached.Add(disposable);
        }

        return attached;
    }

    private static torch.Tensor Managed(IDisposable disposable) =>
        disposable as torch.Tensor ?? throw new InvalidOperationException("A DisposeScope can only manage tensors.");

    private DisposeScope Open()
    {
        ObjectDisposedException.ThrowIf(manager is null, this);
        return this;
    }

    private void Take(torch.Tensor tensor)
    {
        tensor.OwningDisposeScope?.Tensors.Remove(tensor);
        Tensors.Add(tensor);
        tensor.OwningDisposeScope = this;
    }
}
