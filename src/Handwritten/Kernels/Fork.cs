namespace Harness.Handwritten.Kernels;

/// <summary>A piece of work that can be cut into independent parts.</summary>
internal interface IParts
{
    /// <summary>Does part number <paramref name="part"/> of <paramref name="parts"/>.</summary>
    void Run(int part, int parts);
}

/// <summary>Work inside a part stays on its thread.</summary>
internal static unsafe class ForkDepth
{
    [ThreadStatic]
    private static bool _isInside;

    public static bool IsInside => _isInside;

    public static void Run<TJob>(TJob* job, int part, int parts)
        where TJob : unmanaged, IParts
    {
        _isInside = true;
        try
        {
            job->Run(part, parts);
        }
        finally
        {
            _isInside = false;
        }
    }
}

/// <summary>Runs the parts of a job on several threads, without allocating once it has run.</summary>
/// <remarks>
/// The caller does the first part and then every part that no pool thread has begun, so that it never waits for a thread that
/// the pool cannot give it: work inside work, or a full pool, only costs the speed-up.
/// </remarks>
internal static unsafe class Fork<TJob>
    where TJob : unmanaged, IParts
{
    [ThreadStatic]
    private static Part[]? _spare;

    /// <summary>Runs every part; returns when all are done.</summary>
    public static void Run(ref TJob job, int parts)
    {
        if (parts <= 1 || ForkDepth.IsInside)
        {
            job.Run(0, 1);
            return;
        }

        Part[] others = Spare(parts - 1);
        fixed (TJob* shared = &job)
        {
            for (int part = 1; part < parts; part++)
                others[part - 1].Offer(shared, part, parts);
            try
            {
                ForkDepth.Run(shared, 0, parts);
            }
            finally
            {
                // The job is the caller's: whatever happened, no part may still run on it.
                for (int part = 1; part < parts; part++)
                    others[part - 1].Finish();
            }
        }
        for (int part = 1; part < parts; part++)
            others[part - 1].ThrowFault();
    }

    private static Part[] Spare(int count)
    {
        if (_spare is null || _spare.Length < count)
            _spare = [.. Enumerable.Range(0, count).Select(_ => new Part())];
        return _spare;
    }

    private sealed class Part : IThreadPoolWorkItem
    {
        private const int Idle = 0, Offered = 1, Taken = 2, Done = 3;
        private int _state = Idle;
        private TJob* _job;
        private int _part;
        private int _parts;
        private Exception? _fault;

        public void Offer(TJob* job, int part, int parts)
        {
            _job = job;
            (_part, _parts, _fault) = (part, parts, null);
            Volatile.Write(ref _state, Offered);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        // A pool thread may come late, when the caller has done the part itself: then there is nothing to take.
        public void Execute() => Take();

        public void Finish()
        {
            Take();
            var spin = default(SpinWait);
            while (Volatile.Read(ref _state) != Done)
                spin.SpinOnce(sleep1Threshold: -1);
            _state = Idle;
        }

        public void ThrowFault()
        {
            if (_fault is { } fault)
                throw new AggregateException(fault);
        }

        private void Take()
        {
            if (Interlocked.CompareExchange(ref _state, Taken, Offered) != Offered)
                return;
#pragma warning disable CA1031 // Whatever a part throws is thrown again by the thread that waits for it.
            try
            {
                ForkDepth.Run(_job, _part, _parts);
            }
            catch (Exception e)
            {
                _fault = e;
            }
#pragma warning restore CA1031
            Volatile.Write(ref _state, Done);
        }
    }
}
