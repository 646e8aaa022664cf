namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static partial class functional
        {
            /// <summary>The Jacobian of one output in one input, of shape output.shape + input.shape; detached.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                jacobian(xs => [function(xs[0])], [inputs]).Single();

            /// <summary>The Jacobians of each output in the input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) =>
                jacobian(xs => function(xs[0]), [inputs]);

            /// <summary>The Jacobians of the output in each input.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
                jacobian(xs => [function(xs)], inputs);

            /// <summary>The Jacobians of each output in each input, inputs running faster; detached.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
            {
                using DisposeScope scope = NewDisposeScope();
                using IDisposable recording = enable_grad();
                Tensor[] points = [.. inputs.Select(input => input.detach().requires_grad_())];
                var jacobians = new List<Tensor>();
                foreach (Tensor output in function(points))
                    jacobians.AddRange(OfOne(output, points).Select(jacobian => jacobian.MoveToOuterDisposeScope()));
                return jacobians;
            }

            /// <summary>One backward pass for each element of the output gives one row of each Jacobian.</summary>
            private static IEnumerable<Tensor> OfOne(Tensor output, Tensor[] points)
            {
                Tensor flat = output.reshape(-1);
                var rows = new List<Tensor[]>();
                for (long i = 0; i < flat.numel(); i++)
                {
                    IList<Tensor> row = grad([flat[i]], points, retain_graph: true, allow_unused: true);
                    rows.Add([.. row.Zip(points, (g, point) => g.IsInvalid ? zeros_like(point) : g)]);
                }

                return points.Select((point, k) => rows.Count == 0
                    ? zeros([.. output.shape, .. point.shape], point.dtype)
                    : stack(rows.Select(row => row[k])).view([.. output.shape, .. point.shape]));
            }
        }
    }
}
